// What the reading’s rules mean, a sentence each for people; screens’ labels for voices, stances and quote forms are the desk’s.
// In: a rule. Out: the sentence.

import { rules } from './rules.ts'
import type { TimeRule } from './times/rules.ts'
import { timeRules } from './times/rules.ts'
import type { EvidenceRule } from './vocabulary.ts'

/** A rule that says its sentence itself (rule.ts). */
type RuleWithMessage = (typeof rules)[number]['id']

/** A sentence for every other rule that decides about a statement or a sentence. */
const otherMessages: Record<Exclude<EvidenceRule, RuleWithMessage>, string> = {
  'quotation-without-a-speaker': 'Most of the sentence is a quotation, and no speaker was found.',
  'mostly-own-words': 'There is a cue, but it and its parts are the smaller part of the sentence.',
  'no-cue': 'No source, cue or quotation was found in the sentence, and no statement before it continues.',
  'verb-of-speech':
    'A verb of speech in the clipping’s language, with its speaker and a quotation or clause next to it.',
  'added-by-the-same': 'The cue “added” has no named source: the speaker before continues.',
  'form-not-known':
    'The clipping isn’t in English, and the sentence may report words in a form that isn’t recognized.',
  'own-hedge': 'The outlet hedges in its own voice and names no source: “appears”, “is expected”.',
  'unsure-statement': 'A statement was found here, but it is too improbable to decide whose words these are.',
  'nobody-named': 'The words are attributed, but no source is named.',
  'own-outlet': 'The source is this outlet itself.',
}

/** A sentence for every rule that decides about a statement or a sentence. */
const evidenceMessages = {
  ...otherMessages,
  ...Object.fromEntries(rules.map(({ id, message }) => [id, message])),
} as Record<EvidenceRule, string>

/** The note on a clipping in another language than English. */
export const partialReadingMessage =
  'Not in English: speakers next to quotations and verbs of speech are recognized; what other forms report is undetermined.'

/** Ends the name of a time rule that counts from the day the words were said. */
const FROM_SAYING_SUFFIX = '-from-saying'

/** What a rule does, in one sentence; for a rule without a sentence, its name. */
export function ruleMessage(rule: string): string {
  const messages: Partial<Record<string, string>> = evidenceMessages
  if (Object.hasOwn(messages, rule)) return messages[rule]!
  const plain = rule.endsWith(FROM_SAYING_SUFFIX) ? rule.slice(0, -FROM_SAYING_SUFFIX.length) : rule
  const times: Partial<Record<string, string>> = timeRules
  if (!Object.hasOwn(times, plain)) return `${rule.replaceAll('-', ' ')}.`
  // The example after the colon is counted from another day.
  const [sentence] = times[plain]!.split(': ')
  return `${sentence}${plain === rule ? '' : ', counted from when it was said'}.`
}

/** Every rule with its sentence; docs/reading.md has the same. */
export const ruleMessages: { evidence: Record<EvidenceRule, string>; times: Record<TimeRule, string> } = {
  evidence: evidenceMessages,
  times: timeRules,
}
