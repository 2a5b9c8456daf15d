import fc from 'fast-check'
import { expect, test } from 'vitest'
import { statementsOf } from '../../test/statements.ts'
import type { PartRole } from '../labels.ts'
import type { Part } from '../lattice.ts'
import type { TokenRange } from '../token-range.ts'
import { textOf } from '../tokenized-document.ts'
import { groupParts, statementsFromParts } from './group-parts.ts'

/** The parts of marked prose, and what they must be linked to: words of source, cue and content. */
function check(annotated: string) {
  const { doc, statements } = statementsOf(annotated)
  const parts = new Map<string, Part>()
  for (const { source, cue, content } of statements) {
    const add = (role: PartRole, range: TokenRange | null) => {
      if (range) parts.set(`${role}${range.first}`, partOf(role, range))
    }
    add('source', source)
    add('cue', cue)
    for (const piece of content) add('content', piece)
  }
  const words = (part: TokenRange | null) => part && textOf(doc, part)
  const plain = (list: typeof statements) =>
    list
      .map(({ source, cue, content }) =>
        [words(source), words(cue), content.map(words).join(' … ')].join(' | '),
      )
      .sort()
  expect(plain(statementsFromParts(doc, [...parts.values()]))).toEqual(plain(statements))
}

/** Marks for a source that a second cue shares: the same span is the source of both. */
function shared(annotated: string, second: string, ofFirst = 1) {
  const { doc, statements } = statementsOf(annotated)
  const parts: Part[] = statements.flatMap(({ source, cue, content }) => [
    ...(source ? [partOf('source', source)] : []),
    ...(cue ? [partOf('cue', cue)] : []),
    ...content.map((piece) => partOf('content', piece)),
  ])
  const found = statementsFromParts(doc, parts).find((one) => one.cue && textOf(doc, one.cue) === second)!
  expect(found.source).toEqual(statements[ofFirst - 1]!.source)
  expect(found.evidence.map((one) => one.rule)).toContain('shared-source')
}

function partOf(role: PartRole, range: TokenRange): Part {
  return { role, ...range, probability: 0.9 }
}

test.each([
  '{q1:“We wait,”} {s1:Ms Venn} {c1:said}.',
  '{s1:Ms Venn} {c1:said}: {q1:“We wait.”}',
  '{q1:“We wait,”} {c1:said} {s1:Ms Venn}, {q1:“for the tide.”}',
  '{q1:“We wait,”} {s1:Ms Venn} {c1:said}. {q1:“The boats are full.”}',
  '{q1:The port is full}, {c1:according to} {s1:the harbour master}.',
  '{s1:Ms Venn} {c1:said} {q1:the bridge was safe}, but {s2:the union} {c2:warned} {q2:that it would not last}.',
  '{q1:“It is safe,”} {s1:Ms Venn} {c1:said}. {s2:The union} {c2:called} {q2:it a sham}.',
  '{q1:The plan} was {c1:criticised by} {s1:the union}.',
  '{c1:It was reported} {q1:that the port would close}.',
  '{s1:Ms Venn} {c1:told} the Daily {q1:“We wait.”}\n\n{s2:Mr Sey} {c2:disagreed}. {q2:“We sail.”}',
])('links %s', check)

test('links nothing where there is nothing', () => {
  const { doc } = statementsOf('The ferries stayed in the harbour.')
  expect(statementsFromParts(doc, [])).toEqual([])
})

test('gives a second cue in a sentence the source of its neighbour', () => {
  shared(
    '{s1:Ms Venn} {c1:said} {q1:the crews were tired} and {c2:added} {q2:that nobody was paid}.',
    'added',
  )
  shared('{q1:“We wait,”} {s1:Ms Venn} {c1:said}, {c2:calling} {q2:the plan a sham}.', 'calling')
  shared('{c2:Citing} {q2:the cost}, {s1:the ministry} {c1:said} {q1:the line would close}.', 'Citing')
})

test('a cue has no source where another speaker is between', () => {
  check('{s1:Ms Venn} {c1:said} {q1:the toll rose}; {c2:it was expected} {q2:that ferries would follow}.')
})

test('a source without a cue, and a content without either, are groups of their own', () => {
  check(
    'Rain fell. {s1:The harbour master}, on the quay: {q1:“The port is full.”}\n\nRain fell.\n\n{q2:“We wait for the tide.”}',
  )
})

test('never lets parts of one attribution overlap, and uses each part once but for shared sources', () => {
  const { doc } = statementsOf(
    '“We wait,” Ms Venn said, adding that it was late. The union said it would sail on Friday, rain or not. It rained.',
  )
  const role = fc.constantFrom<PartRole>('source', 'cue', 'content')
  const part = fc.record({ role, start: fc.nat(29), size: fc.integer({ min: 1, max: 6 }) })
  fc.assert(
    fc.property(fc.array(part, { maxLength: 12 }), (list) => {
      const parts = list.map(({ role, start, size }) => ({
        role,
        first: start,
        end: Math.min(start + size, doc.tokens.length),
        probability: 0.5,
      }))
      const linked = groupParts(doc, parts)
      const once = new Set<Part>()
      for (const { source, cue, content, shares } of linked) {
        const own = [source, cue, ...content].filter((one) => one !== null).sort((a, b) => a.first - b.first)
        for (const [at, one] of own.entries()) expect(one.first).toBeGreaterThanOrEqual(own[at - 1]?.end ?? 0)
        for (const one of [...(shares ? [] : [source]), cue, ...content]) {
          if (!one) continue
          expect(once.has(one)).toBe(false)
          once.add(one)
        }
      }
    }),
  )
})
