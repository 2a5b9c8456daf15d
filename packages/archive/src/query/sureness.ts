// Doubt in queries: what a query asks of statements it asks of those that the reading is sure of, unless it names the field
// `sure`. In: what one statement must match. Out: the same, with what it must match by default.
import type { StatementQuery } from './query.ts'

/** Excludes rather than asks: there are far fewer unsure statements than sure ones. */
const NOT_UNSURE: StatementQuery = {
  type: 'not',
  of: { type: 'words', field: 'sure', tokens: ['no'], prefix: false },
}

/**
 * Leaves out unsure statements unless the query says which it wants. A voice alone stays as it is: it is asked of sentences, and
 * no unsure statement decides the voice of one. With `voicesToo` it is asked of statements.
 */
export function sureUnlessAsked(query: StatementQuery, voicesToo = false): StatementQuery {
  return namesSure(query) ? query : onlySure(query, voicesToo)
}

/** Whether it asks for a voice alone, perhaps among other choices: that of a sentence then, in a statement or not. */
export function asksForVoiceAlone(query: StatementQuery): boolean {
  if (query.type === 'words') return query.field === 'voice'
  const single = query.type === 'or' || (query.type === 'and' && query.of.length === 1)
  return single && query.of.some(asksForVoiceAlone)
}

function onlySure(query: StatementQuery, voicesToo: boolean): StatementQuery {
  if (!voicesToo && asksForVoiceAlone(query)) {
    // Each of the choices by itself, so that a voice stays alone.
    if (query.type === 'and' || query.type === 'or')
      return { type: query.type, of: query.of.map((one) => onlySure(one, voicesToo)) }
    return query
  }
  return { type: 'and', of: query.type === 'and' ? [NOT_UNSURE, ...query.of] : [NOT_UNSURE, query] }
}

function namesSure(query: StatementQuery): boolean {
  if (query.type === 'words') return query.field === 'sure'
  return query.type === 'not' ? namesSure(query.of) : query.of.some(namesSure)
}
