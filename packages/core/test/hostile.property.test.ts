import { describe, expect, test } from 'vitest'
import { decode, findInText, formatDiagnostics, leaves, parse, write } from '../src/index.ts'
import { workOf } from './work.ts'

const head = 'Harbor Times\n29 June 2022\n\nTwo islands join\n\n'
const story =
  'The ferries stayed in harbour on Tuesday while the crews waited for an answer from the ministry. '

/** Texts that grow by repeating something, each by what it is. */
const hostile: [string, (times: number) => string][] = [
  ['opening marks', (times) => head + story + '“'.repeat(times)],
  ['two kinds of opening mark', (times) => head + story + '“‘'.repeat(times)],
  ['straight marks', (times) => head + story + `"' `.repeat(times)],
  ['possessives', (times) => head + story + "the crews' vote ".repeat(times)],
  ['possessives in a quotation', (times) => `${head}${story}'${"a s' b ".repeat(times)}`],
  ['single marks that nothing closes', (times) => head + story + "'wait ".repeat(times)],
  ['apostrophes', (times) => head + story + "'tis ".repeat(times)],
  ['brackets that nothing closes', (times) => head + story + '['.repeat(times)],
  ['brackets around brackets', (times) => head + story + '[('.repeat(times) + ')]'.repeat(times)],
  ['dots', (times) => head + story + '. '.repeat(times)],
  ['ellipses', (times) => head + story + '…'.repeat(times)],
  ['blank lines', (times) => head + '\n'.repeat(times) + story],
  ['spaces', (times) => head + ' '.repeat(times) + story],
  ['zero-width spaces', (times) => '\u200b'.repeat(times) + story],
  ['one-word lines', (times) => head + 'wait\n'.repeat(times)],
  ['crossheads', (times) => `${head}${story}\n\n${'A long wait\n\n'.repeat(times)}`],
  ['captions', (times) => `${head}${story}\n\n${'Photo: Coastwire\n\n'.repeat(times)}`],
  ['dates', (times) => `${head}${story}\n\n${'29 June 2022\n\n'.repeat(times)}`],
  ['digits', (times) => head + story + '1'.repeat(times)],
  ['bars', (times) => 'Harbor Times | '.repeat(times)],
  ['labels', (times) => 'Published: '.repeat(times)],
  ['names', (times) => `By ${'Ana Ruiz and '.repeat(times)}`],
  ['capitals', (times) => 'PORT VELA, '.repeat(times)],
  ['dashes', (times) => `${head}PORT VELA ${'-- '.repeat(times)}`],
  ['front matter', (times) => `---\n${'mood: grey\n'.repeat(times)}---\n${story}`],
  ['spaces in an author', (times) => `---\nauthor: Ana${' '.repeat(times)}Ruiz\n---\n${story}`],
  ['spaces among tags', (times) => `---\ntags: pact${' '.repeat(times)}islands\n---\n${story}`],
  ['a long address', (times) => `https://${'a'.repeat(times)}\n\n${story}`],
  ['control characters', (times) => head + story + '\u0001'.repeat(times)],
  ['damaged characters', (times) => head + story + 'Ã©'.repeat(times)],
  ['lone surrogates', (times) => head + '\ud83d'.repeat(times)],
  ['lines of carriage returns', (times) => '\r'.repeat(times)],
  ['quotations that continue', (times) => head + `“${story}\n\n`.repeat(times)],
]
const FEW = 3000
const MANY = 12_000
/** Characters passed over for each character of a text, at most: a bracket may be looked at to its end by one expression. */
const MAX_WORK_PER_UNIT = 400

describe.each(hostile)('%s', (_, text) => {
  test('take work in line with their number', () => {
    const work = workOf(() => parse(text(FEW)))
    expect(work).toBeGreaterThan(0)
    expect(workOf(() => parse(text(MANY)))).toBeLessThan(work * 4.4 + 20_000)
    expect(workOf(() => parse(text(MANY)))).toBeLessThan(MAX_WORK_PER_UNIT * text(MANY).length + 20_000)
  })
  test('come back as they were', () => {
    const { document } = parse(text(FEW))
    expect(write(document)).toBe(text(FEW))
    expect(leaves(document).at(-1)?.span[1]).toBe(text(FEW).length)
  })
  test('are formatted with their diagnostics in work in line with their number', () => {
    const format = (times: number) => {
      const { diagnostics } = parse(text(times))
      return workOf(() => formatDiagnostics(diagnostics, text(times)))
    }
    expect(format(MANY)).toBeLessThan(format(FEW) * 4.4 + 10 * text(MANY).length)
  })
})

test.each([['['], ['[a'], ['a[b]'], ['ß'], ['\u0301'], [' '], ['“']])(
  'a search in a run of %j takes work in line with its length',
  (unit) => {
    const work = (times: number) => workOf(() => findInText(unit.repeat(times), 'sss'))
    expect(work(MANY)).toBeLessThan(work(FEW) * 4.4 + 1000)
  },
)
test('bytes of any kind are decoded in work in line with their number', () => {
  for (const byte of [0, 0x80, 0xe9, 0x41, 0xff]) {
    const work = (size: number) => workOf(() => decode(new Uint8Array(size).fill(byte)))
    expect(work(40_000)).toBeLessThan(work(10_000) * 4.4 + 1000)
  }
})
