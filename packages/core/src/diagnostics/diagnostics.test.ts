import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { decode } from '../seed/decode.ts'
import { parse } from '../seed/parse.ts'
import type { DiagnosticCode } from './codes.ts'
import { severities } from './codes.ts'
import { formatDiagnostics } from './format.ts'
import { message } from './messages.ts'

const story =
  'The ferries stayed in harbour on Tuesday while the crews waited for an answer from the ministry.'
const seed = (body: string, date = '29 June 2022') => `Harbor Times\n${date}\n\nTwo islands join\n\n${body}\n`

/** A text for every code that must raise it, at these words. */
const raising: Record<DiagnosticCode, [text: string, at: string]> = {
  'outlet-missing': [`29 June 2022\n\nTwo islands join the pact at last\n\n${story}`, ''],
  'date-missing': [`Harbor Times\n\nTwo islands join\n\n${story}`, ''],
  'date-impossible': [seed(story, '30 February 2022'), '30 February 2022'],
  'date-without-year': [seed(story, 'Wednesday, June 29'), 'Wednesday, June 29'],
  'date-ambiguous': [seed(story, '06/07/2022'), '06/07/2022'],
  'date-in-future': [seed(story, '1 July 2022'), '1 July 2022'],
  'dateline-differs': [seed(`PORT VELA, June 2 (Coastwire) -- ${story}`), 'June 2'],
  'headline-missing': [`Harbor Times\n29 June 2022\n\n${story}\n`, ''],
  'body-empty': ['Harbor Times\n29 June 2022\n\nTwo islands join\n', ''],
  'field-repeated': [
    `Harbor Times\n29 June 2022\n28 June 2022\n\nTwo islands join\n\n${story}`,
    '28 June 2022',
  ],
  'field-unknown': [`---\nmood: grey\n---\n${seed(story)}`, 'mood: grey'],
  'front-matter-never-closed': [
    `---\noutlet: Harbor Times\ndate: 2022-06-29\n\nTwo islands join\n\n${story}`,
    '---',
  ],
  'quote-never-closed': [seed(`${story} “We wait, she said.\n\n${story}`), '“'],
  'quote-never-opened': [seed(`${story} We wait,” she said.`), '”'],
  'quotes-mixed': [seed(`${story} “We wait,” she said. "Long," he said.`), '"'],
  'line-very-long': [seed(story.repeat(120)), story.repeat(120)],
  'several-seeds': [
    seed(`${story}\n\n${story}\n\nPort Vela Courier\n30 June 2022\n\nAnother story\n\n${story}`),
    'Port Vela Courier\n30 June 2022',
  ],
  'control-character': [seed(`${story} \u001b[31m`), '\u001b'],
  'text-damaged': [seed(`${story} The cafÃ© stayed open.`), 'Ã©'],
  'encoding-guessed': ['', ''],
  'not-text': ['', ''],
}

const parsed = Object.entries(raising).filter(([, [text]]) => text !== '') as [
  DiagnosticCode,
  [string, string],
][]

describe('tells of', () => {
  test.each(parsed)('%s at the words it is about', (code, [text, at]) => {
    const found = parse(text, { today: '2022-06-30' }).diagnostics.filter((one) => one.code === code)
    expect(found).toHaveLength(1)
    expect(text.slice(...found[0]!.span)).toBe(at)
    expect(found[0]!.severity).toBe(severities[code])
    expect(message(found[0]!)).toMatch(/^[“A-Z].*\.$/s)
  })
  test('encoding-guessed and not-text, in bytes', () => {
    expect(decode(Uint8Array.of(0xe9)).diagnostics.map(message)).toEqual([
      'The file is not UTF-8; it was read as windows-1252.',
    ])
    expect(decode(Uint8Array.of(65, 0, 66, 67)).diagnostics.map((one) => one.code)).toEqual(['not-text'])
  })
})

test('tells of nothing in a clean seed', () =>
  expect(parse(seed(story), { today: '2022-06-30' }).diagnostics).toEqual([]))
test('lets a quotation go on in the next paragraph', () =>
  expect(parse(seed(`“${story}\n\n“${story}” she said.`)).diagnostics).toEqual([]))
test('every code is explained in docs/diagnostics.md, and no other', () => {
  const page = readFileSync(new URL('../../../../docs/diagnostics.md', import.meta.url), 'utf8')
  const explained = [...page.matchAll(/^### `([a-z-]+)` · (\w+)$/gm)].map(([, code, severity]) => [
    code,
    severity,
  ])
  expect(explained.sort()).toEqual(Object.entries(severities).sort())
})
test('prints the line with a caret under the words', () => {
  const text = seed(story, '30 February 2022')
  expect(formatDiagnostics(parse(text).diagnostics, text, { file: 'pact.txt' })).toBe(
    'pact.txt:2:1: error date-impossible: “30 February 2022” is not a day that exists; only 2022-02 is certain.\n' +
      '  2 | 30 February 2022\n' +
      '    | ^^^^^^^^^^^^^^^^\n',
  )
})
test('prints a long line cut around the words, wide characters two columns each', () => {
  const text = seed(`${story} ${story} 港の cafÃ© was open.`)
  const [, line, carets] = formatDiagnostics(parse(text).diagnostics, text).split('\n')
  expect(line).toMatch(/^ {2}6 \| ….{20,80}$/)
  expect(carets!.indexOf('^')).toBe(line!.indexOf('Ã©') + 2)
})
test('shows control characters as pictures', () => {
  const text = seed(`${story} \u001b[31mred`)
  expect(formatDiagnostics(parse(text).diagnostics, text)).toContain('␛[31mred')
})
