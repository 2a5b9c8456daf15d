// Counts by outlet, month, language, voice, speaker, type of source and pass, stored with every change so that no question has to count all seeds.
// In: what a transaction puts in and takes out. Out: sums for an engine to add to its table.
import { nameWords } from '../record/names.ts'

/** What is counted: `all` has one row, `pass` the seeds by the last pass that was done over them. */
export type TallyFacet = 'outlet' | 'month' | 'language' | 'voice' | 'speaker' | 'type' | 'pass' | 'all'

/** What is counted of a statement; one that the reading is unsure of isn’t counted at all. */
export interface TalliedStatement {
  actor: string | null
  speaker: string | null
  kind: string | null
  type: string | null
  sure: boolean
}

/** What is known of a seed before it is read. */
export interface TallyHeader {
  date: string | null
  outlet: string | null
  outletKey: string | null
  language: string | null
}

/** What a reading found in a seed. */
export interface TallyReading {
  outletKey: string | null
  voices: string[]
  statements: TalliedStatement[]
}

/** By how much the counts of one value change. */
export interface TallySum {
  facet: TallyFacet
  value: string
  label: string
  kind: string | null
  seeds: number
  statements: number
}

/** Sums up what one transaction changes. */
export class TallySums {
  readonly #sums = new Map<string, TallySum>()

  /** Counts a seed’s header in or out. */
  countHeader({ date, outlet, outletKey, language }: TallyHeader, sign: 1 | -1): void {
    this.#add('all', '', { seeds: sign })
    if (date && date.length >= 7) this.#add('month', date.slice(0, 7), { seeds: sign })
    if (language) this.#add('language', language, { seeds: sign })
    if (outletKey) this.#add('outlet', outletKey, { seeds: sign, label: outlet ?? outletKey })
  }

  /** Counts what a reading found in a seed in or out. */
  countReading({ outletKey, voices, statements: all }: TallyReading, sign: 1 | -1): void {
    const statements = all.filter(({ sure }) => sure)
    this.#add('all', '', { statements: sign * statements.length })
    if (outletKey) this.#add('outlet', outletKey, { statements: sign * statements.length })
    for (const voice of voices) this.#add('voice', voice, { seeds: sign })
    const types = new Set(statements.map(({ type }) => type))
    for (const type of types) if (type !== null) this.#add('type', type, { seeds: sign })
    const counted = new Set<string>()
    for (const { actor, speaker, kind } of statements) {
      if (actor === null) continue
      const seeds = counted.has(actor) ? 0 : sign
      this.#add('speaker', actor, { seeds, statements: sign, label: speaker ?? actor, kind })
      counted.add(actor)
    }
  }

  /** Counts seeds by the last pass over them in or out; those that no pass was done over are not counted. */
  countPass(pass: number, seeds: number): void {
    if (pass > 0) this.#add('pass', String(pass), { seeds })
  }

  /** What changes. */
  sums(): TallySum[] {
    return [...this.#sums.values()].filter(({ seeds, statements }) => seeds !== 0 || statements !== 0)
  }

  /** Forgets what was summed up. */
  clear(): void {
    this.#sums.clear()
  }

  #add(facet: TallyFacet, value: string, change: Partial<TallySum>): void {
    const key = `${facet} ${value}`
    const sum = this.#sums.get(key)
    if (!sum) {
      this.#sums.set(key, { facet, value, label: value, kind: null, seeds: 0, statements: 0, ...change })
      return
    }
    sum.seeds += change.seeds ?? 0
    sum.statements += change.statements ?? 0
    // A name is written as the first of its statements has it.
    if (sum.label === value && change.label) sum.label = change.label
    sum.kind ??= change.kind ?? null
  }
}

/** The words by which a counted value is found in a list of names; none for what has no list. */
export function tallyWords({ facet, value }: Pick<TallySum, 'facet' | 'value'>): string[] {
  return facet === 'outlet' || facet === 'speaker' ? nameWords(value) : []
}
