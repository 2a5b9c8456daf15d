// The citation of a statement, by the rule of both desks. In: a statement’s record. Out: a citation in its parts.
import type { Citation } from '@hearsay/desk'
import { citationOf } from '@hearsay/desk'
import type { StatementRecord } from './statement-schema.ts'
import { contentTelling, descriptionOf, nameOf } from './telling.ts'

/** A statement as it is cited; one without words to tell is cited by its sentence, as the outlet’s. */
export function citationOfRecord(statement: StatementRecord, address: string | null): Citation {
  const { content, form, context, via, when, sure, attribution, outlet, headline, date } = statement
  const hasWords = contentTelling(statement) !== 'nothing'
  return citationOf({
    pieces: hasWords ? content.map(({ text }) => text) : context === null ? [] : [context],
    form: hasWords ? form : null,
    speaker: nameOf(statement) ?? descriptionOf(statement),
    sure,
    attribution,
    relays: [...via].reverse(),
    said: when,
    outlet,
    headline,
    date,
    address,
  })
}
