// “A nurse and a porter, who saw it, said a man brought her.” In: a statement whose source is a clause behind the cue and whose content
// is what stands before it. Out: the two exchanged.
// Not: “The pier is safe, said a man who saw it”, where what stands before the cue is no subject.

import { auxiliaries } from '../../lexicon/phrase-edges.ts'
import { isSubject } from '../../relay/clause.ts'
import { isVerb } from '../../times/tense.ts'
import type { TokenRange } from '../../token-range.ts'
import type { TokenizedDocument } from '../../tokenized-document.ts'
import { canSpeak, phraseEnd, sentenceStart } from '../noun-phrases.ts'
import type { DraftRule } from '../statement-draft.ts'
import { afterDateline } from '../statement-draft.ts'

/** A longer subject is none. */
const MAX_SUBJECT_TOKENS = 24
/** The verb of a clause is searched for in this many tokens. */
const MAX_TOKENS_TO_VERB = 12
const RELATIVE = /^(?:who|whom|whose|which|that|where|,)$/

/** A clause behind the cue is what is said, and the subject before it says it. */
export const clauseIsNoSource = {
  id: 'clause-is-no-source',
  message:
    'A clause behind the verb of speech is what is said; the name or description before the verb is the source.',
  example:
    'The ferries stayed in the harbour on Tuesday while the crews waited for the gates to open and for the rain to stop.\n\nA nurse and a porter of Dockside Hospital, where the girl was taken at first, said a man brought her in a car.',
  counterExample: 'The pier is safe and it will open, said a man of Dockside Hospital.',
  precision: 0.8,
  measured: 'estimate',
  apply({ doc, statement }) {
    const { source, cue, content } = statement
    if (content.length > 1 || source!.first < cue!.end) return
    const verb = cue!.first
    const subject = content[0] ?? wordsBefore(doc, verb)
    if (!subject) return
    const { first: from, end } = subject
    const isAdjoining = end === verb || (end === verb - 1 && doc.words[end] === ',')
    if (!isAdjoining || verb - from > MAX_SUBJECT_TOKENS) return
    if (from !== afterDateline(doc, sentenceStart(doc, verb)) || !isClause(doc, source!)) return
    if (!isSubject(doc, { first: from, end: verb }) && !isWithAside(doc, from, verb)) return
    statement.source = subject
    statement.content = [source!]
    statement.confidence *= clauseIsNoSource.precision
    statement.evidence.push({ rule: clauseIsNoSource.id, ranges: [subject] })
  },
} satisfies DraftRule

/** The words of the sentence before a verb, without the comma between; null where there are none. */
function wordsBefore(doc: TokenizedDocument, verb: number): TokenRange | null {
  const from = afterDateline(doc, sentenceStart(doc, verb))
  const end = doc.words[verb - 1] === ',' ? verb - 1 : verb
  return end > from ? { first: from, end } : null
}

/** “A shopkeeper, 52, who did not want to be named, | said”: a subject with asides. */
function isWithAside(doc: TokenizedDocument, from: number, verb: number): boolean {
  const end = phraseEnd(doc, from)
  if (doc.words[verb - 1] !== ',' || !/^(?:,|who)$/.test(doc.words[end] ?? '')) return false
  return canSpeak(doc, from, end) && doc.words.slice(end, end + 4).includes('who')
}

/** Whether tokens have a finite verb that belongs to no relative clause. */
export function isClause(doc: TokenizedDocument, { first, end }: TokenRange): boolean {
  for (let at = first + 1; at < end && at < first + MAX_TOKENS_TO_VERB; at++) {
    if (RELATIVE.test(doc.words[at]!)) return false
    if (isVerb(doc, at) || auxiliaries.has(doc.words[at]!)) return true
  }
  return false
}
