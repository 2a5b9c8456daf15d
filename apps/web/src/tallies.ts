// What statements have in common, for pages and programs alike. In: statements, the latest of a name. Out: what is most of
// something, and what the pictures are drawn from.

import type { Archive, Facet, OutletEntry, Statement } from '@hearsay/archive'
import type { Voice } from '@hearsay/reading'

/** So many statements of one name are looked at for what they have in common. */
export const MAX_TALLIED_STATEMENTS = 1000
/** Whose statements the picture of who relays whom is drawn from: so many outlets, so many of the latest in each. */
const RELAY_CHART = { outlets: 12, statements: 400, lines: 24 }

/** So many statements on a day (an ISO day) in one row of a timeline. */
export interface TimelinePoint {
  row: string
  day: string
  count: number
}

/** So many statements that one passes on in another. */
export interface Relay {
  from: string
  to: string
  count: number
}

/** What the latest statements of one name have in common. */
interface SpeakerTallies {
  /** How many statements were looked at. */
  counted: number
  outlets: Facet[]
  cues: Facet[]
  /** Who passes them on. */
  via: Facet[]
}

/** What the latest statements in one outlet have in common. */
export interface OutletTallies {
  /** How many statements were looked at. */
  counted: number
  /** In whose voice they are. */
  voices: Record<Voice, number>
  cues: Facet[]
  /** Whom the outlet relays, however many pass it on. */
  via: Facet[]
  /** Whom it relays last, for a picture. */
  relays: Relay[]
}

/** Of one name. */
export function speakerTallies(statements: Statement[]): SpeakerTallies {
  return {
    counted: statements.length,
    outlets: countValues(statements.map(({ outlet }) => outlet)),
    ...cuesAndVia(statements),
  }
}

/** Of one outlet. */
export function outletTallies(statements: Statement[]): OutletTallies {
  const voices = { own: 0, named: 0, unnamed: 0, relayed: 0, undetermined: 0 } satisfies Record<Voice, number>
  for (const { voice } of statements) voices[voice]++
  return {
    counted: statements.length,
    voices,
    ...cuesAndVia(statements),
    relays: countRelays(statements, 12),
  }
}

/** Who relays whom, from the latest statements in the outlets that hold most of those given, and how many outlets these were. */
export async function relaysBetween(
  archive: Archive,
  outlets: OutletEntry[],
): Promise<{ relays: Relay[]; outlets: number }> {
  const pictured = outlets.slice(0, RELAY_CHART.outlets)
  const found = await Promise.all(
    pictured.map(({ key }) => archive.statementsIn(key, { limit: RELAY_CHART.statements })),
  )
  const statements = found.flatMap((one) => one.statements)
  return { relays: countRelays(statements, RELAY_CHART.lines), outlets: pictured.length }
}

function cuesAndVia(statements: Statement[]): { cues: Facet[]; via: Facet[] } {
  return {
    cues: countValues(statements.map(({ cue }) => cue?.toLowerCase() ?? null)),
    via: countValues(statements.flatMap(({ via }) => via)),
  }
}

/** How often each value occurs, most first; nulls are left out. */
function countValues(values: (string | null)[]): Facet[] {
  const counts = new Map<string, number>()
  for (const value of values) if (value) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
}

/** The day a statement was made on, else the day of its seed, where that is a whole day. */
function statementDay({ when, date }: Statement): string | null {
  const day = when?.start ?? date
  return day && /^\d{4}-\d\d-\d\d$/.test(day) ? day : null
}

/** Statements by day in rows: the outlets with most of them, and all others in one. */
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

/** Who passes on whom: the last relayer of each statement and the outlet it stands in, most first. */
function countRelays(statements: Statement[], most: number): Relay[] {
  const pairs = statements.flatMap(({ via, outlet }) => {
    const from = via.at(-1)
    return from && outlet && from !== outlet ? [`${from}\n${outlet}`] : []
  })
  return countValues(pairs)
    .slice(0, most)
    .map(({ value, count }) => {
      const [from = '', to = ''] = value.split('\n')
      return { from: from.trim(), to: to.trim(), count }
    })
}
