import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { decode } from '../seed/decode.ts'
import { parse } from '../seed/parse.ts'
import type { DiagnosticCode } from './codes.ts'
import { diagnostic, diagnosticCodes, severities, severityOf } from './codes.ts'
import { formatDiagnostics } from './format.ts'
import { message } from './messages.ts'

const story =
  'The ferries stayed in harbour on Tuesday while the crews waited for an answer from the ministry.'
const seed = (body: string, date = '29 June 2022') => `Harbor Times\n${date}\n\nTwo islands join\n\n${body}\n`

/** For every code of the parser a text that has it, the words it is at, and the message. */
const examples: Record<
  Exclude<DiagnosticCode, 'encoding-guessed' | 'not-text'>,
  [text: string, at: string, message: string]
> = {
  'outlet-missing': [
    `29 June 2022\n\nTwo islands join the pact at last\n\n${story}`,
    '',
    'No outlet found. Put the name of the newspaper on the first line.',
  ],
  'date-missing': [
    `Harbor Times\n\nTwo islands join\n\n${story}`,
    '',
    'No date found. Add a line such as “June 29, 2022” to the header.',
  ],
  'date-impossible': [
    seed(story, '30 February 2022'),
    '30 February 2022',
    '“30 February 2022” is not a day that exists; only 2022-02 is certain.',
  ],
  'date-without-year': [
    seed(story, 'Wednesday, June 29'),
    'Wednesday, June 29',
    '“Wednesday, June 29” has no year. Write a date such as “June 29, 2022”.',
  ],
  'date-ambiguous': [
    seed(story, '06/07/2022'),
    '06/07/2022',
    '“06/07/2022” can mean 2022-06-07 or 2022-07-06. Write the month as a word.',
  ],
  'date-in-future': [
    seed(story, '1 July 2022'),
    '1 July 2022',
    'The date 2022-07-01 is in the future; today is 2022-06-30.',
  ],
  'dateline-differs': [
    seed(`PORT VELA, June 2 (Coastwire) -- ${story}`),
    'June 2',
    'The dateline says 2022-06-02, the header says 2022-06-29. Expected: at most a week before publication.',
  ],
  'headline-missing': [
    `Harbor Times\n29 June 2022\n\n${story}\n`,
    '',
    'No headline found between the header and the first paragraph.',
  ],
  'body-empty': [
    'Harbor Times\n29 June 2022\n\nTwo islands join\n',
    '',
    'No paragraph found after the header.',
  ],
  'field-repeated': [
    `Harbor Times\n29 June 2022\n28 June 2022\n\nTwo islands join\n\n${story}`,
    '28 June 2022',
    'The date is given twice: “29 June 2022” is used, “28 June 2022” is not.',
  ],
  'field-unknown': [
    `---\nmood: grey\n---\n${seed(story)}`,
    'mood: grey',
    "Can't tell what the header line “mood: grey” is.",
  ],
  'front-matter-never-closed': [
    `---\noutlet: Harbor Times\ndate: 2022-06-29\n\nTwo islands join\n\n${story}`,
    '---',
    'The front matter begins with “---” but has no closing “---”. It was read as text.',
  ],
  'quote-never-closed': [
    seed(`${story} “We wait, she said.\n\n${story}`),
    '“',
    'The quotation that begins with “ has no closing mark, and the next paragraph does not continue it.',
  ],
  'quote-never-opened': [
    seed(`${story} We wait,” she said.`),
    '”',
    'The closing mark ” has no opening mark.',
  ],
  'quotes-mixed': [
    seed(`${story} “We wait,” she said. "Long," he said. \`\`Yes,'' she said.`),
    '"',
    'The text mixes curly and straight quotation marks.',
  ],
  'several-seeds': [
    seed(`${story}\n\n${story}\n\nPort Vela Courier\n30 June 2022\n\nAnother story\n\n${story}`),
    'Port Vela Courier\n30 June 2022',
    'Another clipping seems to begin here. Put each clipping into a file of its own.',
  ],
  'line-very-long': [
    seed(story.repeat(120)),
    story.repeat(120),
    'This line has 11520 characters. The paragraph may have lost its line breaks.',
  ],
  'control-character': [
    seed(`${story} \u001b[31m`),
    '\u001b',
    'The text contains the control character U+001B.',
  ],
  'text-damaged': [
    seed(`${story} The cafÃ© stayed open. CafÃ©s`),
    'Ã©',
    '“Ã©” (2 times) looks like a character damaged by a wrong encoding.',
  ],
}

describe('reports', () => {
  test.each(Object.entries(examples))('%s at the words it is about', (code, [text, at, sentence]) => {
    const found = parse(text, { today: '2022-06-30' }).diagnostics.filter((one) => one.code === code)
    expect(found).toHaveLength(1)
    expect(text.slice(...found[0]!.span)).toBe(at)
    expect(found[0]!.severity).toBe(severityOf(code as DiagnosticCode))
    expect(message(found[0]!)).toBe(sentence)
  })
  test('encoding-guessed and not-text, in bytes', () => {
    expect(decode(Uint8Array.of(0xe9)).diagnostics.map(message)).toEqual([
      'The file is not UTF-8. It was read as windows-1252.',
    ])
    expect(decode(Uint8Array.of(65, 0, 66, 67)).diagnostics.map(message)).toEqual([
      'This is not text: it contains U+0000, or more control characters than any text.',
    ])
  })
  test('nothing in a clean seed', () =>
    expect(parse(seed(story), { today: '2022-06-30' }).diagnostics).toEqual([]))
  test('nothing where a quotation continues in the next paragraph', () =>
    expect(parse(seed(`“${story}\n\n“${story}” she said.`)).diagnostics).toEqual([]))
  test('a date that no calendar has, without a part that is certain', () => {
    const [found] = parse(seed(story, 'Date: the 99th')).diagnostics
    expect(message(found!)).toBe('“the 99th” is not a day that exists.')
  })
})

test.each([
  ['June 21', false],
  ['June 22', true],
  ['June 30', true],
  ['July 1', false],
])('a dateline of %s beside a header of 29 June is in order: %s', (day, isInOrder) => {
  const { diagnostics } = parse(seed(`PORT VELA, ${day}, 2022 (Coastwire) -- ${story}`))
  expect(diagnostics.map((one) => one.code)).toEqual(isInOrder ? [] : ['dateline-differs'])
})
test('a date that is today is not in the future', () =>
  expect(parse(seed(story), { today: '2022-06-29' }).diagnostics).toEqual([]))
test('a line of 10,000 characters is not too long, one more is', () => {
  const codes = (length: number) =>
    parse(
      seed(
        'word '
          .repeat(length)
          .slice(0, length - 1)
          .concat('.'),
      ),
    ).diagnostics.map((one) => one.code)
  expect(codes(10_000)).toEqual([])
  expect(codes(10_001)).toEqual(['line-very-long'])
})
test('a body without a header is not reported as one', () =>
  expect(parse(story, { bodyOnly: true }).diagnostics).toEqual([]))

test('a diagnostic has the severity of its code and the data it is given', () => {
  expect(diagnostic('field-unknown', [0, 4], { written: 'mood' })).toEqual({
    code: 'field-unknown',
    severity: 'info',
    span: [0, 4],
    data: { written: 'mood' },
  })
  expect(diagnostic('body-empty', [9, 9])).toEqual({
    code: 'body-empty',
    severity: 'error',
    span: [9, 9],
    data: {},
  })
})
test('every code is explained in docs/diagnostics.md with its severity, and no other', () => {
  const page = readFileSync(new URL('../../../../docs/diagnostics.md', import.meta.url), 'utf8')
  const explained = [...page.matchAll(/^### `([a-z-]+)` · (\w+)$/gm)].map(([, code, severity]) => [
    code,
    severity,
  ])
  expect(explained).toEqual(diagnosticCodes.map((code) => [code, severityOf(code)]))
  expect(new Set(explained.map(([, severity]) => severity))).toEqual(new Set(severities))
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
