// Both engines’ own search, for real, held against what a query means.
import { DatabaseSync } from 'node:sqlite'
import fc from 'fast-check'
import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startServer } from '../../test/server.ts'
import type { Statement } from '../api/schemas.ts'
import { dateTokens } from './date-tokens.ts'
import type { SeedFacts } from './evaluate.ts'
import { matchesQuery } from './evaluate.ts'
import type { IndexField } from './fields.ts'
import { indexFields } from './fields.ts'
import { ftsOf } from './fts.ts'
import type { IndexQuery } from './index-query.ts'
import { toIndexQuery } from './index-query.ts'
import { MAX_QUERY_LENGTH, parseQuery } from './parse.ts'
import { dateKey } from './query.ts'
import { MAX_GROUP_DEPTH } from './syntax.ts'
import { foldedTokens } from './tokens.ts'
import { tsqueryOf } from './tsquery.ts'
import { tsvectorOf } from './tsvector.ts'

interface Seed {
  facts: SeedFacts
  words: Record<IndexField, string>
}

const word = fc.constantFrom('venn', 'orla', 'tom', 'port', 'vela', 'ferry', 'portage', 'x', '年', 'é')
const words = (most: number) => fc.array(word, { maxLength: most })
const voice = fc.constantFrom('named', 'unnamed', 'relayed', 'undetermined')
const stance = fc.constantFrom('neutral', 'doubting')
const form = fc.constantFrom('direct', 'mixed')
const date = fc.constantFrom(null, '2021', '2022', '2022-06', '2022-06-29', '2022-07-01')

const seed: fc.Arbitrary<Seed> = fc
  .record({
    headline: words(3),
    body: words(7),
    outlet: words(2),
    date,
    own: fc.boolean(),
    said: fc.array(
      fc.record({
        speaker: words(2),
        via: fc.array(words(2), { maxLength: 2 }),
        cue: words(1),
        voice,
        stance,
        form,
        from: fc.nat(6),
        to: fc.nat(6),
      }),
      { maxLength: 3 },
    ),
  })
  .map(({ headline, body, outlet, date, own, said }) => {
    const statements = said.map((one): Statement => {
      const text = (all: string[]) => all.join(' ') || null
      // In two pieces, with words between them left out.
      const content = [...body.slice(0, one.from), ...body.slice(one.to)].join(' ')
      const { speaker, via, cue, voice, stance, form } = one
      return {
        ...({ seed: '', at: 0, outlet: null, date: null, headline: null, actor: null, kind: null } as const),
        ...({ stated: true, span: [0, 0], when: null } as const),
        ...{ speaker: text(speaker), via: via.map((all) => all.join(' ')), cue: text(cue), content },
        ...({ voice, stance, form } as Pick<Statement, 'voice' | 'stance' | 'form'>),
      }
    })
    const folded = (all: string[]) => foldedTokens(all.join(' '))
    const listed = (all: (string | null)[]) =>
      [...new Set(all.map((one) => foldedTokens(one ?? '')).filter(Boolean))].join(' | ')
    const voices = [...new Set([...(own ? ['own'] : ['named']), ...statements.map(({ voice }) => voice)])]
    return {
      facts: {
        date: dateKey(date),
        outlet: folded(outlet).split(' '),
        headline: folded(headline).split(' '),
        voices,
        statements,
        text: () => [...folded(headline).split(' '), '|', ...folded(body).split(' ')],
      },
      words: {
        headline: folded(headline),
        body: folded(body),
        outlet: folded(outlet),
        speaker: listed(statements.map(({ speaker }) => speaker)),
        via: listed(statements.flatMap(({ via }) => via)),
        cue: listed(statements.map(({ cue }) => cue)),
        voice: voices.join(' | '),
        stance: listed(statements.map(({ stance }) => stance)),
        form: listed(statements.map(({ form }) => form)),
        date: dateTokens(date).join(' '),
      },
    }
  })

const phrase = fc.array(word, { minLength: 1, maxLength: 2 }).map((all) => `"${all.join(' ')}"`)
const wordsAsked = fc.oneof(
  word,
  phrase,
  word.map((one) => `${one.slice(0, 4)}*`),
  phrase.map((one) => `${one}*`),
)
const field = fc.constantFrom('headline', 'outlet', 'speaker', 'via', 'cue', 'said')
const term = fc.oneof(
  { weight: 3, arbitrary: wordsAsked },
  { weight: 5, arbitrary: fc.tuple(field, wordsAsked).map(([name, asked]) => `${name}:${asked}`) },
  fc.oneof(voice, fc.constant('own')).map((one) => `voice:${one}`),
  stance.map((one) => `stance:${one}`),
  form.map((one) => `form:${one}`),
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
    .map(([parts, or]) => parts.join(or ? ' or ' : ' ')),
}))

const seeds = fc.sample(seed, { seed: 4, numRuns: 400 })

/** What an engine finds of a query by its index alone, and what fits, as numbers of seeds. */
function compared(text: string, found: number[]): void {
  const { query } = parseQuery(text)
  const { range, exact } = toIndexQuery(query)
  const between = found.filter((at) => {
    const { date } = seeds[at]!.facts
    return (range.from ?? 0) <= date && date <= (range.to ?? Number.POSITIVE_INFINITY)
  })
  const fitting = seeds.flatMap(({ facts }, at) => (matchesQuery(query, facts) ? [at] : []))
  if (exact) expect(between).toEqual(fitting)
  else expect(between).toEqual(expect.arrayContaining(fitting))
  // Without the text, the residual decides just as well.
  if (!toIndexQuery(query).needsText)
    expect(between.filter((at) => matchesQuery(query, { ...seeds[at]!.facts, text: null }))).toEqual(fitting)
}

const asked = (text: string) => toIndexQuery(parseQuery(text).query).query
const hostile = [
  `${'-(x or venn -'.repeat(MAX_GROUP_DEPTH)}tom`,
  `${'x (venn or '.repeat(MAX_GROUP_DEPTH)}tom`,
  `${'x -(venn or tom) (ferry or '.repeat(MAX_GROUP_DEPTH)}tom`,
  `${'-(x or venn (tom or ferry '.repeat(MAX_GROUP_DEPTH)}`,
  Array.from({ length: MAX_QUERY_LENGTH / 5 }, (_, at) => at.toString(36).padStart(4, 'a')).join(' '),
  Array.from({ length: MAX_QUERY_LENGTH / 8 }, (_, at) => at.toString(36).padStart(4, 'a')).join(' or '),
  Array.from({ length: MAX_QUERY_LENGTH / 6 }, (_, at) => `-${at.toString(36).padStart(4, 'a')}`).join(' '),
  `"${'x '.repeat(MAX_QUERY_LENGTH / 2 - 2)}"`,
  `speaker:"${'a'.repeat(MAX_QUERY_LENGTH - 20)}"`,
]

describe('SQLite', () => {
  const db = new DatabaseSync(':memory:')
  db.exec(`create virtual table words using fts5 (${indexFields.join(', ')}, every,
    tokenize = "unicode61 remove_diacritics 0 categories 'L* M* N* P* S* Co'")`)
  const insert = db.prepare(`insert into words (rowid, ${indexFields.join(', ')}, every)
    values (?, ${indexFields.map(() => '?').join(', ')}, 'seed')`)
  for (const [at, { words }] of seeds.entries()) insert.run(at, ...indexFields.map((name) => words[name]))
  const select = db.prepare('select rowid as at from words where words match ? order by rowid')
  const find = (query: IndexQuery): number[] => {
    const match = ftsOf(query)
    return match === null ? [...seeds.keys()] : select.all(match).map(({ at }) => Number(at))
  }

  test('finds what matches, and no more where its index decides', () =>
    fc.assert(
      fc.property(query, (text) => compared(text, find(asked(text)))),
      { numRuns: 600 },
    ))
  test('takes the longest and the deepest queries', () => {
    for (const text of hostile) expect(() => find(asked(text))).not.toThrow()
  })
  test('finds a word of any letters there are', () => {
    const odd = ['½', 'ꟈ', '\u{1e4d0}', '한', 'x\u{10d40}y', '\u{31350}', 'ß', '\u{16ea0}', 'ႠႱ']
    const first = seeds.length
    for (const [at, one] of odd.entries()) insert.run(first + at, ...indexFields.map(() => foldedTokens(one)))
    for (const [at, one] of odd.entries()) expect(find(asked(one))).toEqual([first + at])
    db.exec(`delete from words where rowid >= ${first}`)
  })
})

describe('PostgreSQL', () => {
  let server: Awaited<ReturnType<typeof startServer>>
  let sql: postgres.Sql
  beforeAll(async () => {
    server = await startServer()
    sql = postgres(await server.database(), { max: 1, onnotice: () => {} })
    await sql`create table seed (at int primary key, words tsvector)`
    await sql`create index on seed using gin (words)`
    const rows = seeds.map(({ words }, at) => ({ at, words: tsvectorOf(words) }))
    await sql`insert into seed select at, words::tsvector from jsonb_to_recordset(${sql.json(rows)}) as x(at int, words text)`
  })
  afterAll(async () => {
    await sql?.end()
    await server?.stop()
  })
  async function find(query: IndexQuery): Promise<number[]> {
    const match = tsqueryOf(query)
    if (match === null) return [...seeds.keys()]
    return (await sql`select at from seed where words @@ ${match}::text::tsquery order by at`).map(
      ({ at }) => at,
    )
  }

  test('finds what matches, and no more where its index decides', () =>
    fc.assert(
      fc.asyncProperty(query, async (text) => compared(text, await find(asked(text)))),
      { numRuns: 600 },
    ))
  test('finds the same by looking at every seed', async () => {
    await sql`set enable_bitmapscan = off`
    await fc.assert(
      fc.asyncProperty(query, async (text) => compared(text, await find(asked(text)))),
      { numRuns: 200 },
    )
    await sql`set enable_bitmapscan = on`
  })
  test('takes the longest and the deepest queries', async () => {
    for (const text of hostile) await find(asked(text))
  })
  test('hides nothing of a very long seed, and takes near words for a phrase there at worst', async () => {
    const blank = Object.fromEntries(indexFields.map((name) => [name, ''])) as Record<IndexField, string>
    const bodies = {
      'often the same': `${'a b '.repeat(400)}c a d`,
      'many words': `${Array.from({ length: 20_000 }, (_, at) => `w${at}`).join(' ')} c a d`,
      'a megabyte of them': `c a d ${Array.from({ length: 150_000 }, (_, at) => `wörter${at}`).join(' ')}`,
    }
    for (const [name, body] of Object.entries(bodies)) {
      const vector = tsvectorOf({ ...blank, body: foldedTokens(body) })
      const matches = async (text: string) =>
        (await sql`select ${vector}::text::tsvector @@ ${tsqueryOf(asked(text))}::text::tsquery as yes`)[0]
          ?.yes
      expect([name, await matches('"c a d"'), await matches('d'), await matches('"c x"')]).toEqual([
        name,
        true,
        true,
        false,
      ])
      expect([name, await matches('"d a c"')]).toEqual([name, true])
    }
  })
})
