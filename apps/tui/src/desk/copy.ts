// What can be copied of what one stands at. In: a seed, its reading, a stop. Out: text for a clipboard, as written: a
// paste goes where control characters do no harm, and words that were changed on the way are no quotation.

import type { Seed } from '@hearsay/archive'
import type { Reading } from '@hearsay/reading'
import { sourceName } from '@hearsay/reading'
import { statementRecord } from '../ui/statement-record.ts'
import { chainNames, days } from '../ui/wording.ts'
import type { Stop } from './navigation-stops.ts'

/** What can be copied. */
export const copyKinds = ['quotation', 'citation', 'sentence', 'json'] as const
/** One of the things that can be copied. */
export type CopyKind = (typeof copyKinds)[number]

/** The text to copy; null where what one stands at has none. */
export function textToCopy(kind: CopyKind, seed: Seed, reading: Reading, stop: Stop): string | null {
  const { text } = seed.document
  const { statement, sentence } = stop
  const one = statement === null ? undefined : reading.attributions[statement]
  const span = sentence === null ? undefined : reading.sentences[sentence]?.span
  const whole = span ? text.slice(...span).trim() : null
  if (kind === 'sentence') return whole
  if (kind === 'json') return JSON.stringify(recordOf(seed, reading, stop), null, 2)
  const content = one?.content.map((part) => text.slice(...part)).join(' … ')
  const words = content || whole
  if (!words || kind === 'quotation') return words ?? null
  const when = one && one.time !== null ? reading.times[one.time] : undefined
  const who = one ? (sourceName(seed.document, reading, one) ?? 'nobody named') : null
  const cue = one?.cue ? `“${text.slice(...one.cue)}”` : null
  const chain = statement === null ? [] : chainNames(seed.document, reading, statement).slice(1, -1)
  const parts = [
    who,
    cue,
    when ? days(when) : null,
    ...chain.map((name) => `relayed by ${name}`),
    seed.outlet,
    seed.date,
    seed.headline ? `“${seed.headline}”` : null,
    seed.id,
  ]
  return `${words}\n— ${parts.filter(Boolean).join(', ')}`
}

/** A statement with all that is known of it, spans in UTF-16 units of the seed’s text. */
function recordOf(seed: Seed, reading: Reading, { statement, sentence }: Stop): object {
  const { text } = seed.document
  const { id, outlet, date, headline } = seed
  const within = sentence === null ? undefined : reading.sentences[sentence]
  return {
    seed: id,
    outlet,
    date,
    headline,
    sentence: within && { text: text.slice(...within.span), span: within.span, voice: within.voice },
    statement: statement === null ? undefined : statementRecord(seed.document, reading, statement),
  }
}
