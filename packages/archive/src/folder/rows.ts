// Rows of the index in, entries and statements out.
import type { SQLOutputValue } from 'node:sqlite'
import type { ModelName, Voice } from '@hearsay/reading'
import type { Entry, Statement } from '../archive.ts'

/** A row as SQLite gives it. */
export type Row = Record<string, SQLOutputValue>

/** The columns an entry is made of. */
export const entryColumns =
  'id, file, bytes, changed, outlet, date, headline, errors, warnings, infos, own, named, unnamed, relayed, undetermined, model, problem'

/** The entry in a row that has `entryColumns`. */
export function entryOf(row: Row): Entry {
  const count = (voice: Voice) => Number(row[voice])
  return {
    id: String(row.id),
    file: String(row.file),
    bytes: Number(row.bytes),
    changed: String(row.changed),
    outlet: text(row.outlet),
    date: text(row.date),
    headline: text(row.headline),
    counts: { error: Number(row.errors), warning: Number(row.warnings), info: Number(row.infos) },
    voices:
      row.own === null
        ? null
        : {
            own: count('own'),
            named: count('named'),
            unnamed: count('unnamed'),
            relayed: count('relayed'),
            undetermined: count('undetermined'),
          },
    model: row.model as ModelName | null,
    problem: row.problem === null ? null : JSON.parse(String(row.problem)),
  }
}

/** The columns a statement is made of, from the tables `statement` as t and `seed` as s. */
export const statementColumns =
  's.id, s.outlet, s.date, s.headline, t.at, t.speaker, t.actor, t.kind, t.cue, t.via, t.voice, t.form, t.stance, t.stated, t.start, t.end, t.content, t.whenfirst, t.whenlast'

/** The statement in a row that has `statementColumns`. */
export function statementOf(row: Row): Statement {
  return {
    seed: String(row.id),
    at: Number(row.at),
    outlet: text(row.outlet),
    date: text(row.date),
    headline: text(row.headline),
    speaker: text(row.speaker),
    actor: text(row.actor),
    kind: row.kind as Statement['kind'],
    cue: text(row.cue),
    via: JSON.parse(String(row.via)),
    voice: row.voice as Statement['voice'],
    form: row.form as Statement['form'],
    stance: row.stance as Statement['stance'],
    stated: row.stated === 1,
    span: [Number(row.start), Number(row.end)],
    content: String(row.content),
    when:
      row.whenfirst === null || row.whenfirst === undefined
        ? null
        : { start: String(row.whenfirst), end: String(row.whenlast) },
  }
}

function text(value: SQLOutputValue | undefined): string | null {
  return value === null || value === undefined ? null : String(value)
}
