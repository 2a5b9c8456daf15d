// What statements have in common, for pages and the API. In: the latest statements of a speaker or an outlet. Out: counts, and
// the data of charts.

import type { Facet, Relays, Statement } from '@hearsay/archive'
import { countRelays } from '@hearsay/archive'
import type { Voice } from '@hearsay/reading'
import { recordFrom, voices } from '@hearsay/reading/shape'

/** The latest statements of a name that are counted. */
export const MAX_TALLIED_STATEMENTS = 1000
/** The most lines in an outlet’s chart of relays. */
const MAX_RELAYS = 12

/** The number of statements on an ISO day, in a row of a timeline. */
export interface TimelinePoint {
  row: string
  day: string
  count: number
}

/** The number of statements of one outlet that another relays. */
export type Relay = Relays['relays'][number]

/** What the latest statements of a speaker have in common. */
interface SpeakerTallies {
  /** Statements counted. */
  counted: number
  outlets: Facet[]
  cues: Facet[]
  /** Who relays them. */
  via: Facet[]
}

/** What the latest statements in an outlet have in common. */
export interface OutletTallies {
  /** Statements counted. */
  counted: number
  /** Statements by voice. */
  voices: Record<Voice, number>
  cues: Facet[]
  /** Whom the outlet relays, at any step of a chain. */
  via: Facet[]
  /** Whom it relays directly, for a chart. */
  relays: Relay[]
}

/** What the statements of a speaker have in common. */
export function speakerTallies(statements: Statement[]): SpeakerTallies {
  return {
    counted: statements.length,
    outlets: countValues(statements.map(({ outlet }) => outlet)),
    ...cuesAndVia(statements),
  }
}

/** What the statements in an outlet have in common. */
export function outletTallies(statements: Statement[]): OutletTallies {
  const counts = recordFrom(voices, () => 0)
  for (const { voice } of statements) counts[voice]++
  return {
    counted: statements.length,
    voices: counts,
    ...cuesAndVia(statements),
    relays: countRelays(statements, MAX_RELAYS),
  }
}

function cuesAndVia(statements: Statement[]): { cues: Facet[]; via: Facet[] } {
  return {
    cues: countValues(statements.map(({ cue }) => cue?.toLowerCase() ?? null)),
    via: countValues(statements.flatMap(({ via }) => via)),
  }
}

/** How often each value occurs, the most frequent first; nulls are left out. */
function countValues(values: (string | null)[]): Facet[] {
  const counts = new Map<string, number>()
  for (const value of values) if (value) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
}

/** The day of a statement, else of its clipping; null where that isn’t known to the day. */
function statementDay({ when, date }: Statement): string | null {
  const day = when?.start ?? date
  return day && /^\d{4}-\d\d-\d\d$/.test(day) ? day : null
}

/** Statements by day, in a row for each of the outlets with the most of them and one for all others. */
export function timelinePoints(
  statements: Statement[],
  most: number,
): { rows: string[]; moments: TimelinePoint[] } {
  const outlets = countValues(statements.map(({ outlet }) => outlet)).map(({ value }) => value)
  const own = new Set(outlets.slice(0, most))
  const found = new Map<string, TimelinePoint>()
  for (const one of statements) {
    const day = statementDay(one)
    if (!day) continue
    const row = one.outlet === null ? 'no outlet' : own.has(one.outlet) ? one.outlet : 'other outlets'
    const key = `${row}\n${day}`
    const moment = found.get(key) ?? { row, day, count: 0 }
    moment.count++
    found.set(key, moment)
  }
  const moments = [...found.values()].sort((a, b) => (a.day < b.day ? -1 : 1))
  const rows = [...own, 'other outlets', 'no outlet'].filter((row) => moments.some((one) => one.row === row))
  return { rows, moments }
}
