import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { slicesOf } from '../text/slices.ts'
import { decorationsOf } from './decorations.ts'
import { parse } from './parse.ts'
import type { Paragraph } from './schema.ts'

/** Header, and a first paragraph with which no dateline begins. */
const head = 'Harbor Times\n29 June 2022\n\nTwo islands join\n\n'

function paragraphsOf(body: string): { text: string; paragraphs: Paragraph[] } {
  const { document } = parse(head + body)
  return { text: document.text, paragraphs: document.body.filter((block) => block.type === 'paragraph') }
}

/** The decorations of one type in the only paragraph of a body, as words. */
function check(body: string, type: string, expected: string[]) {
  const { text, paragraphs } = paragraphsOf(body)
  expect(paragraphs).toHaveLength(1)
  const found = decorationsOf(paragraphs[0]!).filter(({ value }) => value.type === type)
  expect(found.map(({ span }) => text.slice(...span))).toEqual(expected)
}

describe('decorates', () => {
  test('a dateline', () =>
    check('PORT VELA, June 29 (Coastwire) -- The ferries stayed in harbour.', 'dateline', [
      'PORT VELA, June 29 (Coastwire)',
    ]))
  test('no dateline where there is none', () => check('The ferries stayed in harbour.', 'dateline', []))
  test('a quotation from mark to mark, and each mark', () => {
    check('“We wait,” she said, “not sail.”', 'quote', ['“We wait,”', '“not sail.”'])
    check('“We wait,” she said.', 'mark', ['“', '”'])
  })
  test('a mark without its other half', () => {
    check('“We wait,” she said. “We sail, and left.', 'stray', ['“'])
    check('“We wait,” she said. “We sail, and left.', 'quote', ['“We wait,”'])
    check('She said we wait,” and left.', 'stray', ['”'])
  })
  test('titles by their marks alone', () => {
    check('《船》她说。', 'quote', [])
    check('《船》她说。', 'mark', ['《', '》'])
  })
  test('alterations and omissions with their node', () => {
    const { paragraphs } = paragraphsOf('“[T]hey will […] wait,” she said.')
    const nodes = decorationsOf(paragraphs[0]!).flatMap(({ value }) => ('node' in value ? [value.node] : []))
    expect(nodes).toEqual([paragraphs[0]!.alterations[0], paragraphs[0]!.omissions[0]])
    check('“[T]hey will […] wait,” she said.', 'alteration', ['[T]'])
    check('“[T]hey will […] wait,” she said.', 'omission', ['[…]'])
  })
})

describe('nested quotations', () => {
  test('are decorated three deep, and again once they are closed', () => {
    check('“a ‘b “c ‘d’ c” b’ a” “e”', 'quote', [
      '“a ‘b “c ‘d’ c” b’ a”',
      '‘b “c ‘d’ c” b’',
      '“c ‘d’ c”',
      '“e”',
    ])
  })
  test('have all their marks decorated, however deep', () =>
    check('“a ‘b “c ‘d’ c” b’ a”', 'mark', ['“', '‘', '“', '‘', '’', '”', '’', '”']))
})

describe('a quotation that continues below', () => {
  test('is decorated to the end of its paragraph', () => {
    const { text, paragraphs } = paragraphsOf(
      'She said: “We wait for the answer of the ministry.\n\n“We do not sail,” she said.',
    )
    const [first, second] = paragraphs.map((paragraph) =>
      decorationsOf(paragraph).map(({ span, value }) => [value.type, text.slice(...span)]),
    )
    expect(first).toEqual([
      ['quote', '“We wait for the answer of the ministry.'],
      ['mark', '“'],
    ])
    expect(second).toContainEqual(['quote', '“We do not sail,”'])
  })
  test('begins with a later mark where the next paragraph opens with one', () => {
    const { text, paragraphs } = paragraphsOf('“We wait,” she said. “We sail at noon.\n\n“We do not stay.”')
    const drawn = (body: Paragraph[]) =>
      decorationsOf(paragraphs[0]!, body).map(({ span, value }) => [value.type, text.slice(...span)])
    expect(drawn(paragraphs)).toContainEqual(['quote', '“We sail at noon.'])
    expect(drawn(paragraphs)).not.toContainEqual(['stray', '“'])
    expect(drawn(paragraphs.slice(0, 1))).toContainEqual(['stray', '“'])
  })
  test('begins with the first mark of its paragraph', () => check('“a,” she said, “b.', 'stray', ['“']))
})

test('decorations lie in their paragraph, and its slices join to its text', () => {
  const piece = fc.constantFrom(
    '“',
    '”',
    '‘',
    '’',
    '"',
    "'",
    '«',
    '»',
    '[T]he ',
    '[…]',
    '...',
    '(laughs)',
    'we wait, ',
    '\n\n',
    '《',
    '》',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const { text, paragraphs } = paragraphsOf(`The crews wait. ${pieces.join('')}`)
      for (const paragraph of paragraphs) {
        const [start, end] = paragraph.span
        const decorations = decorationsOf(paragraph)
        for (const { span } of decorations) {
          expect(span[0]).toBeGreaterThanOrEqual(start)
          expect(span[1]).toBeLessThanOrEqual(end)
        }
        const slices = slicesOf(start, end, decorations)
        expect(slices.map((slice) => text.slice(slice.start, slice.end)).join('')).toBe(
          text.slice(start, end),
        )
        const depths = slices.map((slice) => slice.decorations.filter(({ type }) => type === 'quote').length)
        expect(Math.max(0, ...depths)).toBeLessThanOrEqual(3)
      }
    }),
  )
})
