import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Document, EditableField, Span } from '../src/index.ts'
import {
  decode,
  documentSchema,
  editableFields,
  formatDiagnostics,
  leaves,
  parse,
  setField,
  write,
} from '../src/index.ts'

/** Lines and signs that mean something to the parser, thrown together with anything at all. */
const telling = fc.constantFrom(
  '\n',
  '\r\n',
  '\r',
  '\n\n',
  '\n\n\n',
  ' ',
  '\t',
  '\u00a0',
  '\ufeff',
  '\u200b',
  '---\n',
  'url: https://a.example\n',
  'Harbor Times',
  'Port Vela Courier\n',
  'June 29, 2022',
  '2022年6月29日\n',
  '30 February 2021',
  '06/07/2022',
  'By Ana Ruiz in Port Vela',
  'Published: ',
  'Updated: ',
  'Source: Harbor Times, p. A4',
  'PORT VELA, June 29 (Coastwire) -- ',
  '(Coastwire, Port Vela, 29th) ',
  '“',
  '”',
  '‘',
  '’',
  '"',
  "'",
  '«',
  '»',
  '„',
  '「',
  '」',
  '``',
  "''",
  '[T]he',
  '[sic]',
  '[…]',
  '...',
  '(laughs)',
  '[',
  ']',
  '(',
  ')',
  '* * *',
  '-30-',
  'Photo: x',
  'Continued on A6\n',
  '\ud800',
  '\u0000',
  '\u001b[31m',
  'Ã©',
  '😀',
  ' - ',
  ' | ',
  '—',
  ', ',
  '. ',
  'The ferries stayed in harbour on Tuesday while the crews waited for an answer. ',
)
const anyText = fc.oneof(
  fc
    .array(fc.oneof(telling, fc.string({ unit: 'binary', maxLength: 12 })), { maxLength: 60 })
    .map((parts) => parts.join('')),
  fc.array(telling, { maxLength: 60 }).map((parts) => parts.join('')),
)
const runs = { numRuns: 1500 }

// biome-ignore lint/suspicious/noControlCharactersInRegex: none may reach a terminal
const UNSAFE_IN_TERMINAL = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/

test('every text comes back as it was', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(write(parse(text).document)).toBe(text)
    }),
    runs,
  )
})

test('leaves tile the text, and outside every node stands only white space', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      let at = 0
      for (const leaf of leaves(parse(text).document)) {
        expect(leaf.span[0]).toBe(at)
        expect(leaf.span[1]).toBeGreaterThan(at)
        at = leaf.span[1]
        if (leaf.owner === 'space')
          // Characters of format are invisible, but for a few that Unicode counts among them: the Arabic number sign.
          expect(text.slice(...leaf.span)).toMatch(/^[\s\u0085\p{Cf}]*$/u)
      }
      expect(at).toBe(text.length)
    }),
    runs,
  )
})

test('every piece equals its slice, nodes nest, and blocks follow each other', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { document } = parse(text)
      for (const piece of piecesOf(document)) expect(piece.text).toBe(text.slice(...piece.span))
      let at = document.header.lines.length ? document.header.span[1] : 0
      for (const block of document.body) {
        expect(block.span[0]).toBeGreaterThanOrEqual(at)
        expect(block.span[1]).toBeGreaterThan(block.span[0])
        at = block.span[1]
        if (block.type !== 'paragraph') continue
        const inside = [
          ...block.marks,
          ...block.alterations,
          ...block.omissions,
          ...(block.dateline ? [block.dateline] : []),
        ]
        for (const { span } of inside) expect(within(span, block.span)).toBe(true)
        for (const [index, mark] of block.marks.entries()) {
          if (mark.match !== null) expect(block.marks[mark.match]?.match).toBe(index)
        }
      }
    }),
    runs,
  )
})

test('every document is JSON-safe and fits its schema, every diagnostic lies in the text and prints', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { document, diagnostics } = parse(text, { today: '2022-06-30' })
      expect(documentSchema.parse(JSON.parse(JSON.stringify(document)))).toEqual(document)
      for (const { span } of diagnostics) expect(within(span, [0, text.length])).toBe(true)
      expect(formatDiagnostics(diagnostics, text)).not.toMatch(UNSAFE_IN_TERMINAL)
      expect(parse(text, { today: '2022-06-30' })).toEqual({ document, diagnostics })
    }),
    runs,
  )
})

test('a field that is set has its words, all else stays, and what was there can be set back', () => {
  fc.assert(
    fc.property(
      anyText,
      fc.constantFrom(...editableFields),
      fc.oneof(
        fc.string({ maxLength: 30 }),
        fc.constantFrom('Tom Sey', '1 July 2022', 'The Harbor Post', 'A4'),
      ),
      (text, field, words) => {
        const before = parse(text).document
        const after = edited(before, field, words)
        if (!after) return
        expect(wordsOf(after, field)).toBe(words.trim())
        for (const other of editableFields) {
          if (!overlap(before, field, other)) expect(wordsOf(after, other)).toBe(wordsOf(before, other))
        }
        const blocks = ({ text, body }: Document) => body.map(({ type, span }) => [type, text.slice(...span)])
        expect(blocks(after)).toEqual(blocks(before))
        // One place changed: what is before it and after it is the whole old text but for the old words.
        const old = wordsOf(before, field)
        const same = commonStart(text, after.text) + commonEnd(text, after.text)
        expect(same).toBeGreaterThanOrEqual(text.length - (old?.length ?? 0))
        const hasNoLabel = after.text.length - text.length === words.trim().length - (old?.length ?? 0)
        if (old !== undefined && hasNoLabel) expect(edited(after, field, old)?.text ?? text).toBe(text)
      },
    ),
    runs,
  )
})

function edited(document: Document, field: EditableField, words: string): Document | null {
  try {
    return setField(document, field, words).document
  } catch (error) {
    expect(error).toBeInstanceOf(RangeError)
    return null
  }
}

const fieldOf = (document: Document, field: EditableField) =>
  field === 'headline' ? document.headline : document.header[field]
const wordsOf = (document: Document, field: EditableField) => fieldOf(document, field)?.text

/** Whether a field holds the words of another, as a source holds its outlet. */
function overlap(document: Document, one: EditableField, other: EditableField): boolean {
  const [a, b] = [fieldOf(document, one)?.span, fieldOf(document, other)?.span]
  return one === other || (!!a && !!b && a[0] < b[1] && b[0] < a[1])
}

function commonStart(a: string, b: string): number {
  let length = 0
  while (length < Math.min(a.length, b.length) && a[length] === b[length]) length++
  return length
}

function commonEnd(a: string, b: string): number {
  const most = Math.min(a.length, b.length) - commonStart(a, b)
  let length = 0
  while (length < most && a.at(-1 - length) === b.at(-1 - length)) length++
  return length
}

test('any bytes decode, and the text parses', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      const { text } = decode(bytes)
      expect(write(parse(text).document)).toBe(text)
    }),
    runs,
  )
})

function within([start, end]: Span, [from, to]: Span): boolean {
  return start >= from && start <= end && end <= to
}

function piecesOf(node: unknown): { text: string; span: Span }[] {
  if (Array.isArray(node)) return node.flatMap(piecesOf)
  if (typeof node !== 'object' || node === null) return []
  const here = 'span' in node && 'text' in node ? [node as { text: string; span: Span }] : []
  return [...here, ...Object.values(node as Document).flatMap(piecesOf)]
}
