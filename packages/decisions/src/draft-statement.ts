// A reading taken apart, so that decisions can change it, and put together again. In: a reading. Out: statements that refer to
// each other, to their actors and times as objects, and the reading made of them with every index right.
import type { Span } from '@hearsay/core'
import type { Actor, Attribution, Quotation, Reading, Sentence, Time } from '@hearsay/reading'
import { extentOf } from '@hearsay/reading/shape'

/** A statement being changed. */
export interface DraftStatement {
  attribution: Attribution
  actor: Actor | null
  via: DraftStatement | null
  time: Time | null
  /** Whether its words, or that it is there at all, were changed: its sentences are looked at again. */
  touched: boolean
  removed: boolean
}

/** A reading being changed. */
export interface DraftReading {
  statements: DraftStatement[]
  actors: Actor[]
  times: Time[]
  sentences: { sentence: Sentence; statements: DraftStatement[] }[]
  quotations: { quotation: Quotation; statement: DraftStatement | null }[]
}

/** Takes a reading apart; the reading itself stays as it is. */
export function takeApart(reading: Reading): DraftReading {
  const actors = reading.actors.map((one) => ({ ...one }))
  const times = [...reading.times]
  const statements = reading.attributions.map(
    (one): DraftStatement => ({
      attribution: { ...one },
      actor: one.actor === null ? null : (actors[one.actor] ?? null),
      via: null,
      time: one.time === null ? null : (times[one.time] ?? null),
      touched: false,
      removed: false,
    }),
  )
  for (const one of statements)
    one.via = one.attribution.via === null ? null : (statements[one.attribution.via] ?? null)
  const statementsAt = (indices: number[]) => indices.flatMap((at) => statements[at] ?? [])
  return {
    statements,
    actors,
    times,
    sentences: reading.sentences.map((one) => ({
      sentence: { ...one },
      statements: statementsAt(one.attributions),
    })),
    quotations: reading.quotations.map((one) => ({
      quotation: one,
      statement: one.attribution === null ? null : (statements[one.attribution] ?? null),
    })),
  }
}

/** Adds a statement where its words begin. */
export function insertStatement({ statements }: DraftReading, statement: DraftStatement): void {
  const [start] = extentOf(statement.attribution)
  const next = statements.findIndex(({ attribution }) => extentOf(attribution)[0] > start)
  statements.splice(next === -1 ? statements.length : next, 0, statement)
}

/** Puts a reading together. */
export function putTogether(reading: Reading, draft: DraftReading): Reading {
  for (const one of draft.statements) while (one.via?.removed) one.via = one.via.via
  const statements = draft.statements.filter(({ removed }) => !removed)
  const numbers = new Map(statements.map((one, at) => [one, at]))
  const actors = numbered(draft.actors)
  const times = numbered(draft.times)
  const indexOf = (one: DraftStatement | null) => (one && (numbers.get(one) ?? null)) ?? null
  return {
    ...reading,
    attributions: statements.map(({ attribution, actor, via, time }) => ({
      ...attribution,
      actor: actor && (actors.get(actor) ?? null),
      via: indexOf(via),
      time: time && (times.get(time) ?? null),
    })),
    actors: draft.actors,
    times: draft.times,
    sentences: draft.sentences.map(({ sentence, statements: inside }) => ({
      ...sentence,
      attributions: inside.flatMap((one) => numbers.get(one) ?? []),
    })),
    quotations: draft.quotations.map(({ quotation, statement }) => ({
      ...quotation,
      attribution: indexOf(statement),
    })),
  }
}

/** Whether two spans share text. */
export function overlaps([start, end]: Span, [from, to]: Span): boolean {
  return start < to && from < end
}

function numbered<Item>(items: Item[]): Map<Item, number> {
  return new Map(items.map((one, at) => [one, at]))
}
