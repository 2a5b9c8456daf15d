import type { Encoding } from '@hearsay/core'
import { decode, parse } from '@hearsay/core'
import { headerFieldsToCorrect } from '@hearsay/decisions'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { headerInBytes } from './write-header.ts'

const lineEnds = ['\n', '\r\n', '\r'] as const
const forms: [name: string, encoding: Encoding, encode: (text: string) => Buffer][] = [
  ['UTF-8', 'utf-8', (text) => Buffer.from(text)],
  ['UTF-8 with a mark', 'utf-8', (text) => Buffer.from(`\ufeff${text}`)],
  ['UTF-16', 'utf-16le', (text) => Buffer.from(`\ufeff${text}`, 'utf16le')],
  ['UTF-16, the other way round', 'utf-16be', (text) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
  // “é” makes it no UTF-8.
  ['Windows-1252', 'windows-1252', (text) => Buffer.from(`${text}caf\u00e9.`, 'latin1')],
]
const seedOf = (end: string, opening: string) =>
  [
    opening,
    'Harbor Times',
    '29 June 2022',
    '',
    'The toll',
    'By Ana Pell',
    '',
    'The toll  rises.\tIt does.',
    'Nobody knew.',
    '',
  ]
    .filter((line, at) => at > 0 || line !== '')
    .join(end)
const words = fc
  .array(fc.constantFrom('Marrow', 'Bay', 'Herald', 'Quay', 'crews', 'wait', 'Ilse', 'Mar'), {
    minLength: 1,
    maxLength: 4,
  })
  .map((some) => some.join(' '))

test.each(forms)('a field is written in %s, and every byte elsewhere stays', (_, encoding, encode) => {
  let written = 0
  fc.assert(
    fc.property(
      fc.constantFrom(...lineEnds),
      fc.constantFrom('', '# a note'),
      fc.constantFrom(...headerFieldsToCorrect),
      fc.oneof(words, fc.constantFrom('2022-07-01', '1 July 2022')),
      (end, opening, field, value) => {
        const bytes = encode(seedOf(end, opening))
        expect(decode(bytes).encoding).toBe(encoding)
        const made = headerInBytes(bytes, [{ field, value }])
        const before = parse(decode(bytes).text).document
        const after = parse(decode(made.bytes).text).document
        expect(decode(made.bytes)).toMatchObject({ encoding, text: made.text })
        if (made.fields.length === 0) {
          expect(Buffer.compare(made.bytes, bytes)).toBe(0)
          return
        }
        written++
        const found = field === 'headline' ? after.headline : after.header[field]
        expect(found?.text).toBe(value)
        // What was changed is one piece, and what is around it is the same byte for byte.
        const [[from, to, length]] = made.edits as [[number, number, number]]
        const unit = encoding.startsWith('utf-16') ? 2 : 1
        const mark = encoding === 'utf-8' && before.text.startsWith('\ufeff') ? 2 : 0
        const head = from === 0 ? 0 : from * unit + mark
        expect(Buffer.compare(made.bytes.subarray(0, head), bytes.subarray(0, head))).toBe(0)
        const tail = bytes.subarray(to === 0 ? 0 : to * unit + mark)
        expect(Buffer.compare(made.bytes.subarray(made.bytes.length - tail.length), tail)).toBe(0)
        expect(made.bytes.length - bytes.length).toBe((length - (to - from)) * unit)
        expect(after.body.map(({ span }) => after.text.slice(...span))).toEqual(
          before.body.map(({ span }) => before.text.slice(...span)),
        )
      },
    ),
    { numRuns: 200 },
  )
  expect(written).toBeGreaterThan(50)
})

test('words that an encoding hasn’t are left, and the others are written', () => {
  const bytes = Buffer.from('Harbor Times\n29 June 2022\n\nThe toll\n\nThe caf\u00e9 is shut.\n', 'latin1')
  const made = headerInBytes(bytes, [
    { field: 'outlet', value: 'Гавань' },
    { field: 'headline', value: '“The” toll' },
  ])
  expect(made.left).toEqual([{ field: 'outlet', why: 'encoding' }])
  expect(made.fields).toEqual(['headline'])
  expect([...made.bytes.subarray(27, 37)]).toEqual([...Buffer.from('\u0093The\u0094 toll', 'latin1')])
})

test('a header without a place for words is left as it is', () => {
  const bytes = Buffer.from('Harbor Times\n29 June 2022\n\nThe toll\n\nIt rises.\n')
  const made = headerInBytes(bytes, [{ field: 'date', value: 'some day soon' }])
  expect(made).toMatchObject({ left: [{ field: 'date', why: 'no-place' }], edits: [], fields: [] })
  expect(made.bytes).toBe(bytes)
})
