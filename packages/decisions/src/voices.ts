// The voices of sentences after statements were changed. In: a reading taken apart. Out: the same, with the sentences of what was
// changed looked at again: which statements are in them, and whose voice they are in.
import type { Document, Span } from '@hearsay/core'
import type { Actor, Voice } from '@hearsay/reading'
import type { Applying } from './applying.ts'
import type { DraftReading, DraftStatement } from './draft-statement.ts'
import { overlaps } from './draft-statement.ts'

/** The share of a sentence that a statement fills to decide its voice, as the reader has it. */
const MIN_SHARE = 0.3

/** Looks at the sentences of changed statements again. */
export function reviewSentences({ draft, document }: Applying): void {
  const changed = draft.statements.filter(({ touched, removed }) => touched || removed)
  if (changed.length === 0) return
  linkQuotations(draft)
  for (const inside of draft.sentences) {
    const { sentence, statements } = inside
    const now = changed.filter((one) => !one.removed && partsIn(one, sentence.span) > 0)
    const before = statements.filter((one) => one.touched || one.removed)
    if (now.length === 0 && before.length === 0) continue
    inside.statements = [...statements.filter((one) => !one.touched && !one.removed), ...now]
    if (!sentence.decided?.verbs.includes('voice'))
      sentence.voice = voiceOf(inside.statements, sentence.span, draft, document)
    const marks = inside.statements.flatMap(({ attribution }) => attribution.decided ?? [])
    if (marks.length > 0 || sentence.decided)
      sentence.decided = {
        by: [...new Set([...(sentence.decided?.by ?? []), ...marks.flatMap(({ by }) => by)])],
        verbs: [...new Set([...(sentence.decided?.verbs ?? []), ...marks.flatMap(({ verbs }) => verbs)])],
      }
  }
}

/** Quotations belong to the statement whose words they are. */
function linkQuotations({ quotations, statements }: DraftReading): void {
  for (const one of quotations) {
    if (one.statement?.removed) one.statement = null
    one.statement ??=
      statements.find(
        ({ touched, removed, attribution }) =>
          touched && !removed && attribution.content.some((piece) => overlaps(piece, one.quotation.span)),
      ) ?? null
  }
}

function voiceOf(
  statements: DraftStatement[],
  span: Span,
  { quotations }: DraftReading,
  document: Document,
): Voice {
  const least = (span[1] - span[0]) * MIN_SHARE
  const large = statements
    .filter((one) => one.attribution.stated && one.attribution.sure && partsIn(one, span) >= least)
    .sort(
      (a, b) =>
        Number(!!b.attribution.decided) - Number(!!a.attribution.decided) ||
        partsIn(b, span) - partsIn(a, span),
    )
  const deciding = large.find(({ actor }) => actor) ?? large[0]
  if (deciding) {
    if (deciding.via || large.some(({ via }) => via === deciding)) return 'relayed'
    return deciding.actor ? voiceOfActor(deciding.actor, document) : 'undetermined'
  }
  const isQuoted = quotations.some(
    ({ quotation, statement }) => !statement && lengthIn(quotation.span, span) * 2 > span[1] - span[0],
  )
  return isQuoted ? 'undetermined' : 'own'
}

function voiceOfActor({ outlet, name, standing }: Actor, { header }: Document): Voice {
  const plain = (words: string) =>
    words
      .toLowerCase()
      .replace(/^the\s+/, '')
      .replace(/\s+/g, ' ')
      .trim()
  return outlet && plain(name) === plain(header.outlet?.text ?? '') ? 'own' : standing
}

/** How much of a span the parts of a statement fill, in UTF-16 units. */
function partsIn({ attribution: { source, cue, content } }: DraftStatement, span: Span): number {
  return [source, cue, ...content].reduce((sum, part) => sum + (part ? lengthIn(part, span) : 0), 0)
}

function lengthIn([start, end]: Span, [from, to]: Span): number {
  return Math.max(0, Math.min(end, to) - Math.max(start, from))
}
