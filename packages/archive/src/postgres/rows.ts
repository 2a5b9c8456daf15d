// Rows of the tables in, entries and statements out; and records as JSON, the way many rows go in at once.
import type { Entry, Problem, Statement } from '../api/schemas.ts'
import { commonEntryFields } from '../record/entry-row.ts'

/** A row as the client gives it. */
export type Row = Record<string, unknown>

/** The entry in a row that has `entryColumns`. */
export function entryFromRow(row: Row): Entry {
  return {
    ...commonEntryFields(row),
    changed: (row.changed as Date).toISOString(),
    problem: row.problem as Problem | null,
  }
}

/** The columns a statement is made of, from the tables `statement` as t and `seed` as s. */
export const statementColumns =
  's.id, s.outlet, s.date, s.headline, t.at, t.speaker, t.actor, t.kind, t.cue, t.via, t.voice, t.form, t.stance, t.stated, t.first, t.last, t.content, t.when_first, t.when_last'

/** The statement in a row that has `statementColumns`. */
export function statementFromRow(row: Row): Statement {
  return {
    seed: String(row.id),
    at: Number(row.at),
    outlet: row.outlet as string | null,
    date: row.date as string | null,
    headline: row.headline as string | null,
    speaker: row.speaker as string | null,
    actor: row.actor as string | null,
    kind: row.kind as Statement['kind'],
    cue: row.cue as string | null,
    via: row.via as string[],
    voice: row.voice as Statement['voice'],
    form: row.form as Statement['form'],
    stance: row.stance as Statement['stance'],
    stated: row.stated as boolean,
    span: [Number(row.first), Number(row.last)],
    content: String(row.content),
    when: row.when_first === null ? null : { start: String(row.when_first), end: String(row.when_last) },
  }
}

/** Rows as JSON that PostgreSQL can read: neither NUL nor half a character stands in its texts. */
export function jsonOf(rows: unknown[]): string {
  const json = JSON.stringify(rows)
  if (!/\\u(?:0000|d[89a-f])/i.test(json)) return json
  return JSON.stringify(rows, (_, value) => (typeof value === 'string' ? textOf(value) : value))
}

/** A text PostgreSQL can keep. */
export function textOf(text: string): string {
  return text.replace(/[\0\p{Cs}]/gu, '\u{fffd}')
}
