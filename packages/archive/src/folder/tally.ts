// Counts by outlet, month, voice, speaker and model, kept with every change so that no question has to count all seeds.

import type { DatabaseSync } from 'node:sqlite'
import { voices } from '../record/entry-row.ts'
import { nameWords } from '../record/names.ts'
import type { IndexRecord } from '../search/store.ts'

/** What is counted. */
export const tallyFacets = ['outlet', 'month', 'voice', 'speaker', 'model', 'all'] as const
/** One of the things counted. */
export type TallyFacet = (typeof tallyFacets)[number]

interface Sum {
  facet: TallyFacet
  value: string
  label: string
  kind: string | null
  seeds: number
  statements: number
}

/** Sums up changes and writes them at once; within the transaction of whoever calls it. */
export class Tally {
  readonly #db: DatabaseSync
  readonly #sums = new Map<string, Sum>()
  constructor(db: DatabaseSync) {
    this.#db = db
  }

  /** Counts a record in. */
  countIn({ entry, statements, words }: IndexRecord, sign: 1): void {
    if (entry.outlet && words.outlet)
      this.#add('outlet', words.outlet, entry.outlet, null, sign, sign * statements.length)
    const voices = Object.entries(entry.voices ?? {}).flatMap(([voice, count]) => (count > 0 ? [voice] : []))
    const speakers = statements.flatMap(({ actor, speaker, kind }) =>
      actor ? [{ actor, speaker: speaker ?? actor, kind }] : [],
    )
    this.#seed(
      { date: entry.date, model: entry.model, voices, speakers, statements: statements.length },
      sign,
    )
  }

  /** Counts out what the index has under a key. */
  countOut(key: number): void {
    const seed = this.#db.prepare('select * from seed where key = ?').get(key)
    if (!seed) return
    const speakers = this.#db
      .prepare('select actor, speaker, kind from statement where seed = ? and actor is not null')
      .all(key)
    const { number } = this.#db
      .prepare('select count(*) as number from statement where seed = ?')
      .get(key) as {
      number: number
    }
    if (seed.outlet_key) this.#add('outlet', String(seed.outlet_key), String(seed.outlet), null, -1, -number)
    this.#seed(
      {
        date: seed.date as string | null,
        model: seed.model as string | null,
        voices: voices.filter((voice) => Number(seed[voice]) > 0),
        speakers: speakers as { actor: string; speaker: string; kind: string | null }[],
        statements: number,
      },
      -1,
    )
  }

  /** Writes the sums; names that nobody has any more go. */
  flush(): void {
    const put = this.#db.prepare(
      `insert into tally values (?,?,?,?,?,?) on conflict (facet, value)
       do update set seeds = seeds + excluded.seeds, statements = statements + excluded.statements returning seeds`,
    )
    const gone = this.#db.prepare('delete from tally where facet = ? and value = ?')
    const word = this.#db.prepare('insert or ignore into name_word values (?,?,?)')
    const unword = this.#db.prepare('delete from name_word where facet = ? and word = ? and value = ?')
    for (const { facet, value, label, kind, seeds, statements } of this.#sums.values()) {
      if (seeds === 0 && statements === 0) continue
      const now = put.get(facet, value, label, kind, seeds, statements)
      const named = facet === 'speaker' || facet === 'outlet'
      if (Number(now?.seeds) <= 0) {
        gone.run(facet, value)
        if (named) for (const one of nameWords(value)) unword.run(facet, one, value)
      } else if (named && now?.seeds === seeds) {
        for (const one of nameWords(value)) word.run(facet, one, value)
      }
    }
    this.clear()
  }

  /** Forgets what was not written. */
  clear(): void {
    this.#sums.clear()
  }

  #seed(
    one: {
      date: string | null
      model: string | null
      voices: string[]
      speakers: { actor: string; speaker: string; kind: string | null }[]
      statements: number
    },
    sign: 1 | -1,
  ): void {
    this.#add('all', '', '', null, sign, sign * one.statements)
    if (one.model) this.#add('model', one.model, one.model, null, sign, 0)
    if (one.date && one.date.length >= 7)
      this.#add('month', one.date.slice(0, 7), one.date.slice(0, 7), null, sign, 0)
    for (const voice of one.voices) this.#add('voice', voice, voice, null, sign, 0)
    const counted = new Set<string>()
    for (const { actor, speaker, kind } of one.speakers) {
      this.#add('speaker', actor, speaker, kind, counted.has(actor) ? 0 : sign, sign)
      counted.add(actor)
    }
  }

  #add(
    facet: TallyFacet,
    value: string,
    label: string,
    kind: string | null,
    seeds: number,
    statements: number,
  ): void {
    const key = `${facet} ${value}`
    const sum = this.#sums.get(key) ?? { facet, value, label, kind, seeds: 0, statements: 0 }
    sum.seeds += seeds
    sum.statements += statements
    this.#sums.set(key, sum)
  }
}
