// Rows of the index in, entries and statements out.
import type { SQLInputValue, SQLOutputValue, StatementSync } from 'node:sqlite'
import type { Entry, Statement } from '../api/schemas.ts'
import { commonEntryFields } from '../record/entry-row.ts'
import type { StatementFacts } from '../search/store.ts'

/** A row as SQLite gives it. */
export type Row = Record<string, SQLOutputValue>

/** The entry in a row that has `entryColumns`. */
export function entryFromRow(row: Row): Entry {
  return {
    ...commonEntryFields(row),
    changed: String(row.changed),
    problem: row.problem === null ? null : JSON.parse(String(row.problem)),
  }
}

/** The columns a statement is made of, from the tables `statement` as t and `seed` as s. */
export const statementColumns =
  's.id, t.at, s.outlet, s.date, s.headline, t.speaker, t.actor, t.kind, t.cue, t.via, t.voice, t.form, t.stance, t.stated, t.start, t.end, t.content, t.whenfirst, t.whenlast'

/** The statements that a question for `statementColumns` gives. Rows come as lists: they are many. */
export function statementsFromRows(question: StatementSync, ...values: SQLInputValue[]): Statement[] {
  question.setReturnArrays(true)
  return (question.all(...values) as unknown as SQLOutputValue[][]).map((row) => {
    const [seed, at, outlet, date, headline, speaker, actor, kind, cue, via] = row
    const [voice, form, stance, stated, start, end, content, first, last] = row.slice(10)
    return {
      seed: String(seed),
      at: Number(at),
      outlet: text(outlet),
      date: text(date),
      headline: text(headline),
      speaker: text(speaker),
      actor: text(actor),
      kind: kind as Statement['kind'],
      cue: text(cue),
      via: via === '[]' ? [] : JSON.parse(String(via)),
      voice: voice as Statement['voice'],
      form: form as Statement['form'],
      stance: stance as Statement['stance'],
      stated: stated === 1,
      span: [Number(start), Number(end)],
      content: String(content),
      when: first === null ? null : { start: String(first), end: String(last) },
    }
  })
}

/** The columns of what queries ask about a statement, from the same tables; its content comes last. */
export const statementFactColumns = 's.id, t.actor, t.speaker, t.via, t.cue, t.voice, t.form, t.stance'

/** What a question for `spokenColumns` and the content gives. */
export function statementFactsFromRows(
  question: StatementSync,
  ...values: SQLInputValue[]
): StatementFacts[] {
  question.setReturnArrays(true)
  return (question.all(...values) as unknown as SQLOutputValue[][]).map((row) => {
    const [seed, actor, speaker, via, cue, voice, form, stance, content] = row
    return {
      seed: seed as string,
      actor: text(actor),
      speaker: text(speaker),
      via: via === '[]' ? [] : JSON.parse(String(via)),
      cue: text(cue),
      voice: voice as StatementFacts['voice'],
      form: form as StatementFacts['form'],
      stance: stance as StatementFacts['stance'],
      content: content as string,
    }
  })
}

function text(value: SQLOutputValue | undefined): string | null {
  return value === null || value === undefined ? null : String(value)
}
