// “An official who asked not to be named because the talks go on claimed that …”, “A buyer who spoke on condition of
// anonymity because the talks continue said …”. In: a statement with source and cue. Out: one whose cue is the verb of speech
// after the condition, and whose source is the phrase that begins the sentence, also where the reason was taken for the source.
// Not: “An official who asked not to be named because the mayor said no”, where the cue belongs to the reason.

import { ANONYMITY_CONDITION, REASON_AFTER } from '../../lexicon/anonymity.ts'
import { introducesWords } from '../../lexicon/cues.ts'
import { oneToken } from '../../token-range.ts'
import { textOf } from '../../tokenized-document.ts'
import { canSpeak, lastWordEnd, phraseEnd, sentenceStart } from '../noun-phrases.ts'
import type { DraftRule, StatementDraft } from '../statement-draft.ts'
import { afterDateline } from '../statement-draft.ts'
import { isClause } from './clause-is-no-source.ts'

/** A condition of anonymity is searched for this many tokens after “who”. */
const MAX_CLAUSE_TOKENS = 40

/** The cue is the verb of speech after a condition of anonymity. */
export const cueAfterCondition = {
  id: 'cue-after-condition',
  message:
    'The cue is the verb after the condition of anonymity: “An official who asked not to be named claimed”.',
  example: 'An official who asked not to be named because the talks go on claimed that the toll would rise.',
  counterExample: 'An official who knows the port claimed that the toll would rise.',
  precision: 'model',
  measured: 'the model’s calibration',
  apply(draft) {
    const { doc, statement, cueStarts } = draft
    const { words, tokens } = doc
    const { first: cue } = statement.cue!
    const from = afterDateline(doc, sentenceStart(doc, cue))
    const who = phraseEnd(doc, from)
    if (words[who] !== 'who' || cue < who || !canSpeak(doc, from, who, true)) return
    const end = lastWordEnd(doc, cue)
    const clause = { first: who, end: Math.min(end, who + MAX_CLAUSE_TOKENS) }
    const [condition] = textOf(doc, clause).replace(/\s/g, ' ').matchAll(ANONYMITY_CONDITION)
    if (!condition) return
    const after = tokens[who]![0] + condition.index + condition[0].length
    let verb = cue
    while (verb < end - 2 && (tokens[verb]![0] < after || !isVerbOfSaying(words[verb]!))) verb++
    if (verb >= end - 2) return
    if (cue === verb ? !isTakenFromReason(draft, who, after) : cueStarts.has(verb)) return
    statement.source = { first: from, end: who }
    statement.cue = oneToken(verb)
    statement.content = [{ first: verb + 1, end }]
    statement.stated = true
    statement.evidence.push({ rule: cueAfterCondition.id, ranges: [statement.source, statement.cue] })
  },
} satisfies DraftRule

/** “because | the talks | go on | said”: whether the source is of the reason, which has a verb of its own before the cue. */
function isTakenFromReason({ doc, statement }: StatementDraft, who: number, after: number): boolean {
  const { first: cue } = statement.cue!
  if (statement.source!.first <= who) return false
  const { text, tokens } = doc
  const [, reason] = REASON_AFTER.exec(text.slice(after, tokens[cue]![0])) ?? []
  if (!reason) return false
  let at = who
  while (at < cue && tokens[at]![0] < text.indexOf(reason, after) + reason.length) at++
  return cue - at > 1 && (phraseEnd(doc, at) < cue || isClause(doc, { first: at, end: cue }))
}

function isVerbOfSaying(word: string): boolean {
  return introducesWords(word) || word === 'told'
}
