// brat’s own checker is Python and compares the text at the offsets with that of the line; this is the same comparison.
import { beforeAll, expect, test } from 'vitest'
import { allClippings, filesOf } from '../../test/clippings.ts'
import { writeExportFolder } from '../export.ts'

/** The lines of annotations that brat would call failed. */
function failedLines(text: string, annotations: string): number[] {
  const characters = Array.from(text)
  const ids = new Set<string>()
  const failed: number[] = []
  for (const [at, line] of annotations.split('\n').entries()) {
    if (line === '') continue
    const [id = '', data = '', words] = line.split('\t')
    const isNew = !ids.has(id)
    ids.add(id)
    if (!isNew || !isRight(id, data, words)) failed.push(at)
  }
  return failed
  function isRight(id: string, data: string, words: string | undefined): boolean {
    const named = [...data.matchAll(/(?:Arg\d:| )([TR]\d+)/g)].every(([, one]) => ids.has(one!))
    if (id.startsWith('T')) {
      const pieces = /^\w+ ((?:\d+ \d+;?)+)$/.exec(data)?.[1]?.split(';')
      const found = pieces?.map((piece) => characters.slice(...piece.split(' ').map(Number)).join(''))
      return found !== undefined && found.join(' ') === words && !/\n/.test(words)
    }
    if (id.startsWith('R')) return named && /^\w+ Arg1:T\d+ Arg2:T\d+$/.test(data)
    if (id.startsWith('A')) return named && /^\w+ T\d+( \w+)?$/.test(data)
    return named && /^AnnotatorNotes T\d+$/.test(data) && words !== undefined
  }
}

let files = new Map<string, string>()
beforeAll(async () => {
  files = await filesOf(writeExportFolder('brat', allClippings))
})

test('no line fails, with ships before the spans and line ends of two characters too', () => {
  let lines = 0
  for (const [name, annotations] of files) {
    if (!name.endsWith('.ann')) continue
    const text = files.get(name.replace('.ann', '.txt'))!
    expect([name, failedLines(text, annotations)]).toEqual([name, []])
    expect(text).not.toContain('\r')
    lines += annotations.split('\n').length
  }
  expect(lines).toBeGreaterThan(1000)
})
test('an offset in UTF-16 units after a ship fails, and so does a relation to nothing', () => {
  expect(failedLines('🚢 a b', 'T1\tCue 2 3\ta\n')).toEqual([])
  expect(failedLines('🚢 a b', 'T1\tCue 3 4\ta\n')).toEqual([0])
  expect(failedLines('a', 'T1\tCue 0 1\ta\nR1\tCue Arg1:T1 Arg2:T2\n')).toEqual([1])
})
test('every type that a line has is in the configuration', () => {
  const configuration = files.get('annotation.conf')!
  for (const [name, annotations] of files)
    if (name.endsWith('.ann'))
      for (const [, type] of annotations.matchAll(/^[TRA]\d+\t(\w+)/gm))
        expect(configuration).toMatch(new RegExp(`^${type}\\b`, 'm'))
})
