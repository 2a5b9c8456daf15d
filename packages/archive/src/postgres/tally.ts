// Counts by outlet, month, voice, speaker and pass, kept with every change so that no question counts over all seeds.
// In: what a transaction puts in and takes out. Out: one statement that brings the counts up to date.

import { quoted } from '../query/tsvector.ts'
import { nameWords } from '../record/names.ts'
import type { Transaction } from './client.ts'
import { jsonOf } from './rows.ts'

/** What is counted: `all` has one row, `pass` the seeds of which each pass is done. */
export type TallyFacet = 'outlet' | 'month' | 'voice' | 'speaker' | 'pass' | 'all'

/** Who speaks in a statement. */
export interface StatementSpeaker {
  actor: string | null
  speaker: string | null
  kind: string | null
}

interface Sum {
  facet: TallyFacet
  value: string
  label: string
  kind: string | null
  seeds: number
  statements: number
}

/** Sums up what one transaction changes. */
export class Tally {
  readonly #sums = new Map<string, Sum>()

  /** Adds to the counts of one thing; numbers below 0 take away. */
  add(
    facet: TallyFacet,
    value: string,
    seeds: number,
    statements = 0,
    label = value,
    kind: string | null = null,
  ): void {
    const key = `${facet} ${value}`
    const sum = this.#sums.get(key) ?? { facet, value, label, kind, seeds: 0, statements: 0 }
    sum.seeds += seeds
    sum.statements += statements
    this.#sums.set(key, sum)
  }

  /** Counts a seed itself in or out. */
  seed(date: string | null, outlet: { key: string | null; name: string | null }, sign: 1 | -1): void {
    this.add('all', '', sign)
    if (date && date.length >= 7) this.add('month', date.slice(0, 7), sign)
    if (outlet.key) this.add('outlet', outlet.key, sign, 0, outlet.name ?? outlet.key)
  }

  /** Counts in or out what a reading told of one seed. */
  reading(voices: string[], statements: StatementSpeaker[], outletKey: string | null, sign: 1 | -1): void {
    this.add('all', '', 0, sign * statements.length)
    if (outletKey) this.add('outlet', outletKey, 0, sign * statements.length)
    for (const voice of voices) this.add('voice', voice, sign)
    const counted = new Set<string>()
    for (const { actor, speaker, kind } of statements) {
      if (actor === null) continue
      this.add('speaker', actor, counted.has(actor) ? 0 : sign, sign, speaker ?? actor, kind)
      counted.add(actor)
    }
  }

  /**
   * Writes the sums. It comes last in its transaction and takes rows in one order, so that two at once wait for each
   * other briefly, and never both.
   */
  async flush(tx: Transaction): Promise<void> {
    const sums = [...this.#sums.values()].filter(({ seeds, statements }) => seeds !== 0 || statements !== 0)
    if (sums.length === 0) return
    const rows = sums.map((sum) => ({ ...sum, names: namesOf(sum) }))
    await tx`
      insert into hearsay.tally as t (facet, value, label, kind, seeds, statements, names)
      select facet, value, label, kind, seeds, statements, names::tsvector
      from json_to_recordset(${jsonOf(rows)}::text::json)
        as x (facet text, value text, label text, kind text, seeds integer, statements integer, names text)
      order by facet collate "C", value collate "C"
      on conflict (facet, value) do update
      set seeds = t.seeds + excluded.seeds, statements = t.statements + excluded.statements`
    if (sums.every(({ seeds }) => seeds >= 0)) return
    const less = sums.filter(({ seeds, facet }) => seeds < 0 && facet !== 'all')
    await tx`
      delete from hearsay.tally t using json_to_recordset(${jsonOf(less)}::text::json) as x (facet text, value text)
      where t.facet = x.facet and t.value = x.value and t.seeds <= 0 and t.statements <= 0`
  }
}

/** The words a name is found by, as lexemes. */
function namesOf({ facet, value }: Sum): string | null {
  if (facet !== 'outlet' && facet !== 'speaker') return null
  return nameWords(value).map(quoted).join(' ')
}
