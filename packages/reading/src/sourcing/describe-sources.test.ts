// What an ethics desk counts, by definition (docs/reading.md, Sources). Every case is invented.
import { parse } from '@hearsay/core'
import { beforeAll, describe, expect, test } from 'vitest'
import { loadModel } from '../model/load.ts'
import { read } from '../read.ts'

beforeAll(() => loadModel())

/** The sources of a text, each in one line: type, credited name, title, justification. */
function sourcesOf(body: string): string[] {
  const text = `Harbor Times\nJune 29, 2022\n\nTalks go on over the canal\n\n${body}\n`
  return read(parse(text).document).actors.map(({ sourceType, creditedName, title, justification }) =>
    [
      sourceType,
      creditedName ?? '-',
      title?.text ?? '-',
      justification.map((span) => text.slice(...span)).join(' + ') || '-',
    ].join(' | '),
  )
}

describe('types', () => {
  test.each([
    ['“We wait,” said Orla Venn.', 'named-person | Orla Venn'],
    ['The Harbour Authority said the gates would open.', 'named-organization | The Harbour Authority'],
    [
      'An official who asked not to be named because the talks go on said the gates would open.',
      'anonymous-source | -',
    ],
    ['A pilot said the gates would open.', 'unnamed-person | -'],
    ['Two pilots said the gates would open.', 'unnamed-group | -'],
  ])('%s', (body, expected) => {
    expect(sourcesOf(body)[0]).toContain(expected)
  })
})

describe('titles', () => {
  test.each([
    [
      'Orla Venn, director of the Institute of Tides, said the gates would open.',
      'director of the Institute of Tides',
    ],
    ['Orla Venn, a farmer, said the gates would open.', '-'],
    ['“We wait,” said Orla Venn, a witness.', '-'],
  ])('%s', (body, expected) => {
    expect(sourcesOf(body)[0]!.split(' | ')[2]).toBe(expected)
  })
})

test('the reason why a name is withheld justifies an anonymous source', () => {
  expect(
    sourcesOf('An official who asked not to be named because the talks go on said the gates would open.')[0],
  ).toContain('because the talks go on')
})
