// Counts over statements. In: a page of them. Out: what is most of something, and what the pictures are drawn from.

import type { Facet, Statement } from '@hearsay/archive'
import type { Moment, Relay } from './plots.ts'

/** How often each value occurs, most first; nulls are left out. */
export function tally(values: (string | null)[]): Facet[] {
  const counts = new Map<string, number>()
  for (const value of values) if (value) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
}

/** The day a statement was made on, else the day of its seed, where that is a whole day. */
function dayOf({ when, date }: Statement): string | null {
  const day = when?.start ?? date
  return day && /^\d{4}-\d\d-\d\d$/.test(day) ? day : null
}

/** Statements by day in rows: the outlets with most of them, and all others in one. */
export function momentsOf(statements: Statement[], most: number): { rows: string[]; moments: Moment[] } {
  const outlets = tally(statements.map(({ outlet }) => outlet)).map(({ value }) => value)
  const own = new Set(outlets.slice(0, most))
  const found = new Map<string, Moment>()
  for (const one of statements) {
    const day = dayOf(one)
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
export function relaysOf(statements: Statement[], most: number): Relay[] {
  const pairs = statements.flatMap(({ via, outlet }) => {
    const from = via.at(-1)
    return from && outlet && from !== outlet ? [`${from}\n${outlet}`] : []
  })
  return tally(pairs)
    .slice(0, most)
    .map(({ value, count }) => {
      const [from = '', to = ''] = value.split('\n')
      return { from: from.trim(), to: to.trim(), count }
    })
}
