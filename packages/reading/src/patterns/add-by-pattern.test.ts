import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { needsEvery } from '../../test/needs-every.ts'
import { statementsOf } from '../../test/statements.ts'
import type { PartRole } from '../labels.ts'
import { linePatterns, phraseRules, quotationPatterns } from '../rules.ts'
import type { TokenizedDocument } from '../tokenized-document.ts'
import { textOf } from '../tokenized-document.ts'
import { addByPattern } from './add-by-pattern.ts'

/** What the rules find on a page nothing is marked on: role and words, without signs at the ends. */
function found(doc: TokenizedDocument): string[] {
  return addByPattern(doc, [])
    .map((part) => `${part.role}: ${trim(textOf(doc, part))}`)
    .sort()
}

/** Words without the signs at their ends. */
function trim(words: string): string {
  return words.replace(/^[^\p{L}\p{N}:]+|[^\p{L}\p{N}:]+$/gu, '')
}

/** What is marked in prose: role and words. */
function wanted(annotated: string): string[] {
  const { doc, statements } = statementsOf(annotated)
  return statements
    .flatMap(({ source, cue, content }) => [
      ...(source ? [`source: ${trim(textOf(doc, source))}`] : []),
      ...(cue ? [`cue: ${trim(textOf(doc, cue))}`] : []),
      ...content.map((piece) => `content: ${trim(textOf(doc, piece))}`),
    ])
    .sort()
}

/** Every case of this file. */
const all: string[] = []

/** Registers a test for each case: the patterns find what is marked in it. */
function finds(title: string, cases: string[]): void {
  all.push(...cases)
  test.each(cases)(title, (annotated) =>
    expect(found(statementsOf(annotated).doc)).toEqual(wanted(annotated)),
  )
}

const holds = (annotated: string) => isDeepStrictEqual(found(statementsOf(annotated).doc), wanted(annotated))
describe('quotations', () => needsEvery(quotationPatterns, all, holds))
describe('set phrases', () => needsEvery(phraseRules, all, holds))
describe('lines', () => needsEvery(linePatterns, all, holds))

finds('finds a quotation with its cue: %s', [
  '{q1:“We will wait for the tide,”} {s1:Orla Venn} {c1:said}.',
  '{q1:‘We will wait for the tide,’} {c1:said} {s1:Ms Venn of the ferrymen’s union} on Friday.',
  '{q1:"We will wait for the tide,"} {s1:the harbour master} {c1:later added}.',
  '{s1:Orla Venn} {c1:said}: {q1:«We will wait for the tide.»}',
  '{s1:Orla Venn} {c1:said} : {q1:« We will wait for the tide. »}',
  '{s1:Orla Venn} {c1:said}: {q1:„We will wait for the tide.“}',
  '{s1:Orla Venn} {c1:said}: {q1:「We will wait for the tide.」}',
  '{s1:Orla Venn} {c1:said}: {q1:‹We will wait for the tide.›}',
  "{s1:Orla Venn} {c1:said}, {q1:``We will wait for the tide.''}",
  '{s1:The harbour master} {c1:told} the Daily: {q1:“We will wait for the tide.”}',
  '{q1:“We will wait,”} {s1:Orla Venn, the harbour master,} {c1:said}, {q1:“until the tide turns again.”}',
  '{s1:Ms Venn} {c1:has said} that {q1:“nobody will be paid before the tide turns”}.',
])

finds('finds the parts of a set phrase: %s', [
  '{q1:The port is full}, {c1:according to} {s1:the harbour master}.',
  '{c1:According to} {s1:Orla Venn}, {q1:the port is full}.',
  '{c1:In the words of} {s1:Orla Venn}, {q1:the plan is a sham}.',
  '{q1:The plan is a sham from end to end}, as {s1:Orla Venn} {c1:put it}.',
  'As {s1:the Courier} {c1:covered} in May, {q1:the toll led to a long queue of boats}.',
  '{c1:Per} {s1:a police report}, {q1:Cole was at the wheel}.',
  'In {s1:Orm}’s {c1:words}, {q1:the plan is a sham}.',
  '{q1:The mayor will have to go}, in {s1:Lena Orm}’s {c1:words}.',
  '{q1:The plan is doomed from end to end}, in {s1:the mayor}’s {c1:words}.',
  '{s1:The premier} {c1:maintained} {q1:the pier was safe}.',
  '{s1:An official} who spoke on condition of anonymity because he was not allowed to talk {c1:said} {q1:the pier was weak}.',
  '{s1:A chieftain of the party, Tam Brisco}, {c1:maintained} {q1:that due process was followed}.',
  '{s1:The union} also {c1:hit out at} {q1:the mayor of Kilua}.',
  '{s1:The weather office} has {c1:forecast} {q1:heavy rain in the hills}.',
  '{s1:Police} {c1:put} {q1:the number of dead at nine}.',
  '{s1:The union chief} {c1:appealed for} {q1:restraint}.',
  '{s1:Witnesses} {c1:spoke of} {q1:a loud noise and of black smoke}.',
  '{s1:Lena Orm} {c1:hit out at} {q1:the mayor of Kilua}.',
  '{s1:The port’s safety policy} {c1:states} that {q1:every gate must be checked}.',
  'In May, {s1:a study by the Tide Institute} {c1:showed} {q1:the water was too warm}.',
  '{s1:The study}, printed on Monday in a journal, {c1:found} {q1:most of the piers were old}.',
  '{s1:The lawsuit} also {c1:seeks} {q1:four million crowns in damages}.',
  'The mayor filed {s1:a lawsuit} in the county court that {c1:accuses} {q1:the port of theft}.',
  '{s1:The survey}, widely seen as the best of its kind, {c1:found} that {q1:the pier was safe}.',
  '{s1:The audit}, which took two years, {c1:concluded} that {q1:the harbour was not safe}.',
])

finds('finds dialogue after a dash: %s', [
  'The hearing began.\n\n—{q1:We will wait for the tide}, {c1:said} {s1:Orla Venn}. {q1:The boats are full.}',
])

finds('finds nothing in: %s', [
  'They sailed to the so-called “free port” at night.',
  'The novel “The Long Tide,” said to be his best, came out in May.',
  'The plan went ahead according to plan.',
  'Photo: Orla Venn.',
  'The toll is ten crowns per person.',
  'The crews maintained the boats that were old.',
  'The story is told in his own words.',
  'The states “sailing and steaming along the coast” sent boats.',
  'The “One Quay” policy was praised.',
  'The photo on the wall shows an old pier.',
  'The crews met in coastal states that have gates.',
  'The crews waited because the talks claimed that year went on.',
  'A 6" pipe burst, the harbour closed.',
  'The study of the pilot who found the wreck was late.',
  'The author of the report seeks a new home.',
  'The report that the firm seeks is lost.',
  'The report, lost for years, found no evidence of fire.',
])

test('a stray mark loses one quotation and not the next', () => {
  const { doc } = statementsOf('He paid for the 6" pipe.\n\n“We will wait for the tide,” Orla Venn said.')
  expect(found(doc)).toEqual(['content: We will wait for the tide', 'cue: said', 'source: Orla Venn'])
})

test('says which rule marked a part, and how sure it is', () => {
  const { doc } = statementsOf('“We will wait for the tide,” Orla Venn said.')
  for (const { rule, probability } of addByPattern(doc, [])) {
    expect(rule).toBe('quotation-with-cue')
    expect(probability).toBeGreaterThan(0.5)
  }
})

test('adds to what the model marked, and never overlaps it', () => {
  const { doc } = statementsOf(
    '“We will wait for the tide,” Orla Venn said. The port is full, according to the harbour master. A pilot told the Daily that the channel was narrow.',
  )
  const size = doc.tokens.length
  const part = fc.record({
    role: fc.constantFrom<PartRole>('source', 'cue', 'content'),
    start: fc.nat(size - 1),
    length: fc.integer({ min: 1, max: 5 }),
  })
  fc.assert(
    fc.property(fc.array(part, { maxLength: 6 }), (list) => {
      const parts = []
      let past = 0
      for (const { role, start, length } of [...list].sort((a, b) => a.start - b.start)) {
        if (start < past) continue
        past = Math.min(start + length, size)
        parts.push({ role, first: start, end: past, probability: 0.9 })
      }
      const all = addByPattern(doc, parts)
      for (const one of parts) expect(all).toContain(one)
      for (const [at, one] of all.entries()) expect(one.first).toBeGreaterThanOrEqual(all[at - 1]?.end ?? 0)
    }),
  )
})
