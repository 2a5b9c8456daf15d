// Random seeds as an index stores them, random queries, and what evaluation says of both: each engine’s own search is held
// against it. Numbers of seeds name them.
import { voices as allVoices, attributionWords, recordFrom, sourceTypes } from '@hearsay/reading'
import fc from 'fast-check'
import { expect } from 'vitest'
import { decisionKinds } from '../src/api/decision-kinds.ts'
import type { Statement } from '../src/api/schemas.ts'
import { dateTokens } from '../src/query/date-tokens.ts'
import type { SeedFacts } from '../src/query/evaluate.ts'
import { matchesQuery } from '../src/query/evaluate.ts'
import { toIndexQuery } from '../src/query/index-query.ts'
import { NO_LANGUAGE } from '../src/query/language-names.ts'
import { MAX_QUERY_LENGTH, parseQuery } from '../src/query/parse.ts'
import { dateKey } from '../src/query/query.ts'
import { indexedValues, signedValues } from '../src/query/seed-values.ts'
import { joinedKeys } from '../src/query/stems.ts'
import { MAX_GROUP_DEPTH } from '../src/query/syntax.ts'
import { foldedTokens, tokensOf } from '../src/query/tokens.ts'
import type { IndexRecord } from '../src/record/index-record.ts'
import { statementWordsOf } from '../src/record/statement-words.ts'
import { scanCandidates } from '../src/search/find.ts'
import type { CandidateQuery, SeedStore, Store } from '../src/search/store.ts'

/** A seed with what evaluation knows of it. */
export interface RandomSeed {
  facts: SeedFacts
  record: IndexRecord
}

const word = fc.constantFrom(
  'venn',
  'orla',
  'tom',
  'port',
  'vela',
  'ferry',
  'ferries',
  'portage',
  'x',
  '年',
  'é',
)
const words = (most: number) => fc.array(word, { maxLength: most })
const voice = fc.constantFrom('named', 'unnamed', 'relayed', 'undetermined')
const stance = fc.constantFrom('neutral', 'doubting')
const form = fc.constantFrom('direct', 'mixed')
const type = fc.constantFrom(null, ...sourceTypes)
const justified = fc.constantFrom(null, true, false)
const date = fc.constantFrom(null, '2021', '2022', '2022-06', '2022-06-29', '2022-07-01')

const parts = fc.record({
  headline: words(3),
  body: words(7),
  outlet: words(2),
  date,
  own: fc.boolean(),
  /** The voices of sentences, which need not be those of statements. */
  spoken: fc.array(voice, { maxLength: 2 }),
  said: fc.array(
    fc.record({
      speaker: words(2),
      via: fc.array(words(2), { maxLength: 2 }),
      cue: words(1),
      voice,
      stance,
      form,
      type,
      justified,
      sure: fc.boolean(),
      from: fc.nat(6),
      to: fc.nat(6),
    }),
    { maxLength: 4 },
  ),
})

type Parts = typeof parts extends fc.Arbitrary<infer Value> ? Value : never

/** What people decided about a seed, and about each of its statements. */
const decided = fc.record({
  tags: fc.array(
    words(2).map((all) => all.join(' ')),
    { maxLength: 2 },
  ),
  signed: fc.array(fc.constantFrom('venn', 'orla venn'), { maxLength: 2 }),
  has: fc.subarray([...decisionKinds]),
  by: fc.array(fc.array(fc.constantFrom('venn', 'orla venn', 'x'), { maxLength: 2 }), {
    minLength: 4,
    maxLength: 4,
  }),
})

const textOf = (all: string[]) => all.join(' ') || null
const folded = (all: string[]) => foldedTokens(all.join(' '))

const decisions = fc.sample(decided, { seed: 5, numRuns: 400 })

/** The languages of the seeds, in turn. */
const LANGUAGES = ['en', 'de', null] as const

/** 400 seeds, the same ones every time. */
export const seeds: RandomSeed[] = fc.sample(parts, { seed: 4, numRuns: 400 }).map(seedOf)

/** The id of a seed. */
export function idOf(at: number): string {
  return `s${at}`
}

function seedOf(parts: Parts, number: number): RandomSeed {
  const { headline, body, outlet, date, own, spoken, said } = parts
  const { tags, signed, has, by } = decisions[number]!
  const language = LANGUAGES[number % LANGUAGES.length]!
  const keysIn = (...all: string[]) => joinedKeys(all.join(' '), tokensOf(all.join(' ')), language)
  const statements = said.map((one, at): Statement => {
    const { speaker, via, cue, voice, stance, form, type, justified, sure, from, to } = one
    const decidedBy = by[at]!
    return {
      seed: idOf(number),
      at,
      outlet: textOf(outlet),
      date,
      headline: textOf(headline),
      language,
      speaker: textOf(speaker),
      actor: folded(speaker) || null,
      kind: 'person',
      cue: textOf(cue),
      via: via.map((all) => all.join(' ')),
      voice,
      form,
      stance,
      stated: true,
      type,
      title: null,
      justified,
      sure,
      confidence: sure ? 0.9 : 0.0625,
      attribution: attributionWords({
        sure,
        ...(decidedBy.length && { decided: { by: decidedBy, verbs: [] } }),
      }),
      decidedBy,
      span: [0, 1],
      // In two pieces, with words between them left out.
      content: [...body.slice(0, from), ...body.slice(to)].join(' '),
      when: null,
    }
  })
  const present = new Set<string>([own ? 'own' : 'named', ...spoken])
  const counts = recordFrom(allVoices, (voice) => Number(present.has(voice)))
  const voices = allVoices.filter((voice) => present.has(voice))
  return {
    facts: {
      date: dateKey(date),
      outlet: folded(outlet).split(' '),
      headline: folded(headline).split(' '),
      tag: indexedValues(tags).split(' '),
      signed: indexedValues(signedValues(signed)).split(' '),
      has,
      language: [language ?? NO_LANGUAGE],
      voices,
      statements,
      spread: { also: 0, copies: 0 },
      hasForm: (of, forms) => forms.isIn([...headline, ...(of === 'text' ? body : [])].join(' ')),
      text: () => [...folded(headline).split(' '), '|', ...folded(body).split(' ')],
    },
    record: {
      entry: {
        id: idOf(number),
        file: `${idOf(number)}.txt`,
        bytes: 1,
        changed: '2022-07-01T00:00:00.000Z',
        outlet: textOf(outlet),
        date,
        headline: textOf(headline),
        language,
        counts: { error: 0, warning: 0, info: 0 },
        voices: counts,
        model: 'fast',
        tags,
        signed,
        has,
        problem: null,
      },
      digest: null,
      statements,
      statementWords: statements.map(statementWordsOf),
      words: {
        headline: folded(headline),
        body: folded(body),
        outlet: folded(outlet),
        date: dateTokens(date).join(' '),
        tag: indexedValues(tags),
        signed: indexedValues(signedValues(signed)),
        has: has.join(' '),
        language: language ?? NO_LANGUAGE,
        stems: keysIn(...headline, ...body),
        headlineStems: keysIn(...headline),
      },
      voices: voices.join(' '),
      sentences: voices.flatMap((voice, at) => [allVoices.indexOf(voice), at, at + 1]),
      hash: `${number}`,
      bands: [],
      signature: new Uint8Array(),
    },
  }
}

const phrase = fc.array(word, { minLength: 1, maxLength: 2 }).map((all) => `"${all.join(' ')}"`)
const someWords = fc.oneof(
  word,
  phrase,
  word.map((one) => `${one.slice(0, 4)}*`),
  phrase.map((one) => `${one}*`),
)
const ofSeed = fc.constantFrom('headline', 'outlet', 'tag', 'signed')
const ofStatement = fc.constantFrom('speaker', 'via', 'cue', 'by', 'said')
const fieldTerm = (field: fc.Arbitrary<string>) =>
  fc.tuple(field, someWords).map(([name, some]) => `${name}:${some}`)
const choice = fc.oneof(
  fc.oneof(voice, fc.constant('own')).map((one) => `voice:${one}`),
  stance.map((one) => `stance:${one}`),
  form.map((one) => `form:${one}`),
  fc.constantFrom(
    'voice:un*',
    'voice:u',
    'form:di',
    'type:unnamed*',
    'type:"named person"',
    'type:anonymous',
  ),
  fc.constantFrom('sure:yes', 'sure:no', 'sure:all', 'justified:yes', 'justified:no'),
  fc.constantFrom('decided:yes', 'decided:no'),
)
const name = fc
  .tuple(words(2), fc.boolean())
  .map(([all, begun]) => `name:"${all.join(' ') || 'x'}"${begun ? '*' : ''}`)
const statementTerm = fc.oneof({ weight: 2, arbitrary: fieldTerm(ofStatement) }, name, choice)
/** Several terms that one statement has to match, exclusions and choices among them. */
const oneStatement = fc
  .tuple(
    fc.array(fc.tuple(statementTerm, fc.boolean()), { minLength: 2, maxLength: 4 }),
    fc.constantFrom(' ', ' or '),
    fc.boolean(),
  )
  .map(([terms, join, bare]) => {
    const all = terms.map(([term, negated]) => `${negated ? '-' : ''}${term}`).join(join)
    return bare ? all : `(${all})`
  })
const term = fc.oneof(
  { weight: 3, arbitrary: someWords },
  { weight: 2, arbitrary: fieldTerm(ofSeed) },
  { weight: 3, arbitrary: statementTerm },
  { weight: 3, arbitrary: oneStatement },
  fc.constantFrom(
    'has:note',
    'has:dispute',
    'has:or*',
    'signed:yes',
    'signed:no',
    'language:de',
    'language:none',
  ),
  fc.constantFrom('2022', '>2022-06', '<2022', 'none', '2021..2022-06').map((one) => `date:${one}`),
)
const { query } = fc.letrec<{ query: string; part: string }>((tie) => ({
  part: fc.oneof(
    { weight: 4, arbitrary: term },
    tie('query').map((one) => `(${one})`),
    fc
      .oneof(
        term,
        tie('query').map((one) => `(${one})`),
      )
      .map((one) => `-${one}`),
  ),
  query: fc
    .tuple(fc.array(tie('part'), { minLength: 1, maxLength: 3 }), fc.boolean())
    .map(([all, or]) => all.join(or ? ' or ' : ' ')),
}))

/** Random queries in the language of docs/archive.md. */
export const randomQuery: fc.Arbitrary<string> = query

/** Queries made to be too much. */
export const hostileQueries: string[] = [
  `${'-(x or venn -'.repeat(MAX_GROUP_DEPTH)}tom`,
  `${'x (venn or '.repeat(MAX_GROUP_DEPTH)}tom`,
  `${'x -(venn or tom) (ferry or '.repeat(MAX_GROUP_DEPTH)}tom`,
  `${'-(x or venn (tom or ferry '.repeat(MAX_GROUP_DEPTH)}`,
  `${'(speaker:x or -(cue:y or venn (via:tom or ferry '.repeat(3)}`,
  manyWords(5, ' '),
  manyWords(8, ' or '),
  manyWords(6, ' -'),
  manyWords(14, ' speaker:'),
  manyWords(18, ' or -speaker:'),
  manyWords(18, ' or outlet:x speaker:'),
  `"${'x '.repeat(MAX_QUERY_LENGTH / 2 - 2)}"`,
  `speaker:"${'a'.repeat(MAX_QUERY_LENGTH - 20)}"`,
]

function manyWords(unitsEach: number, between: string): string {
  const count = Math.floor(MAX_QUERY_LENGTH / unitsEach)
  return Array.from({ length: count }, (_, at) => at.toString(36).padStart(4, 'a')).join(between)
}

/** Asks a store of the seeds above, and holds its answers against evaluation. */
export async function compare(store: SeedStore, text: string): Promise<void> {
  const { query } = parseQuery(text)
  const { exact, needsText } = toIndexQuery(query)
  const ask = async (order: CandidateQuery['order']) => {
    const ids = await store.candidates({ query, order, offset: 0, limit: 1000 })
    return ids.map((id) => Number(id.slice(1)))
  }
  const byNumber = (a: number, b: number) => a - b
  const newest = await ask('newest')
  const found = [...newest].sort(byNumber)
  const matching = seeds.flatMap(({ facts }, at) => (matchesQuery(query, facts) ? [at] : []))
  if (exact) expect(found).toEqual(matching)
  else expect(found).toEqual(expect.arrayContaining(matching))
  // Without the text, what the index gave is decided just as well.
  if (!needsText)
    expect(found.filter((at) => matchesQuery(query, { ...seeds[at]!.facts, text: null }))).toEqual(matching)
  expect(await store.count(query, 1000)).toBe(found.length)
  const ofVoice = (voice: string) => found.filter((at) => seeds[at]!.facts.voices.includes(voice)).length
  expect(await store.countVoices(query)).toEqual(allVoices.map((value) => ({ value, count: ofVoice(value) })))
  if (!exact && !needsText) {
    const scanned = await scanCandidates(store, { query, order: 'oldest', offset: 0, limit: 1000 }, 1000)
    expect(scanned.ids.map((id) => Number(id.slice(1))).sort(byNumber)).toEqual(matching)
  }
  const dates = newest.map((at) => seeds[at]!.facts.date)
  expect(dates).toEqual([...dates].sort((a, b) => b - a))
  for (const order of ['best', 'oldest', 'outlet'] as const)
    expect((await ask(order)).sort(byNumber)).toEqual(found)
}

/** Asks a store of the seeds above for names: whatever it lists and counts, it has from the statements that are sure. */
export async function compareNames(store: Store): Promise<void> {
  const sure = seeds.flatMap(({ record }) => record.statements).filter((one) => one.sure)
  const page = { offset: 0, limit: 1000 }
  const speakers = await store.listTallied('speaker', 'statements', { whole: [], prefix: null }, page)
  expect(speakers.length).toBeGreaterThan(5)
  for (const { value, statements, seeds: number } of speakers) {
    const own = sure.filter(({ actor }) => actor === value)
    expect([value, statements, number]).toEqual([
      value,
      own.length,
      new Set(own.map(({ seed }) => seed)).size,
    ])
    expect(await store.statementsOfActor(value, 'first', page)).toHaveLength(own.length)
  }
  const outlet = foldedTokens(sure.find((one) => one.outlet?.includes(' '))?.outlet ?? '')
  const inOutlet = sure.filter((one) => foldedTokens(one.outlet ?? '') === outlet)
  expect(inOutlet.length).toBeGreaterThan(0)
  expect(await store.statementsOfOutlet(outlet, 'latest', page)).toHaveLength(inOutlet.length)
  const spoken = await store.speakersOfOutlet(outlet, { seeds: 1000, speakers: 1000 })
  expect(spoken.reduce((sum, { count }) => sum + count, 0)).toBe(
    inOutlet.filter(({ actor }) => actor !== null).length,
  )
  const relayed = sure.filter(({ voice }) => voice === 'relayed')
  expect(await store.relayed(1000)).toHaveLength(relayed.length)
  const ids = seeds.map(({ record }) => record.entry.id)
  const named = new Set(sure.flatMap(({ actor }) => actor ?? []))
  expect(await store.topSpeakers(ids, { limit: 1000 })).toHaveLength(named.size)
  const { types } = await store.topCounts({ names: 1000, months: 1000 })
  for (const { value, count } of types)
    expect([value, count]).toEqual([
      value,
      new Set(sure.filter(({ type: own }) => own === value).map(({ seed }) => seed)).size,
    ])
  const sentences = await store.sentencesIn(ids)
  for (const { record } of seeds)
    expect(
      sentences
        .get(record.entry.id)
        ?.map(({ voice }) => voice)
        .join(' '),
    ).toBe(record.voices)
}
