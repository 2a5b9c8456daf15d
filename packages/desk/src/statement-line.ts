// A statement in one line, as feeds and mails have it. In: a statement as an index has it. Out: its citation.
import type { Statement } from '@hearsay/archive'
import { citationOf, formatCitation } from './citation.ts'

/** What was said, by whom, on whose authority and how sure that is; the clipping’s headline and day are left out. */
export function statementLine(statement: Statement): string {
  const { content, speaker, sure, attribution, via, form, when, outlet, stated } = statement
  if (!stated || content === '') return `${speaker ?? 'A source'} made no statement.`
  const source = { speaker, sure, attribution, relays: [...via].reverse(), said: when, outlet }
  return formatCitation(
    citationOf({ ...source, pieces: content.split(' … '), form, headline: null, date: null, address: null }),
  )
}
