// What the reading’s rules mean, a sentence each for people; screens’ labels for voices, stances and quote forms are the desk’s.
// In: a rule. Out: the sentence.

import { rules, timeRules } from './rules.ts'
import type { EvidenceRule } from './vocabulary.ts'

/** The sentence of every rule that decides about a statement or a sentence: the compiler sees that none is missing in rules.ts. */
const evidenceMessages: Record<EvidenceRule, string> = Object.fromEntries(
  rules.map(({ id, message }) => [id, message]),
) as Record<(typeof rules)[number]['id'], string>

/** The note on a clipping in another language than English. */
export const partialReadingMessage =
  'Not in English: speakers next to quotations and verbs of speech are recognized; what other forms report is undetermined.'

/** Ends the name of a time rule that counts from the day the words were said. */
const FROM_SAYING_SUFFIX = '-from-saying'

/** The sentence of every rule for days. */
const timeMessages: ReadonlyMap<string, string> = new Map(timeRules.map(({ id, message }) => [id, message]))

/** What a rule does, in one sentence; for a rule without a sentence, its name. */
export function ruleMessage(rule: string): string {
  const messages: Partial<Record<string, string>> = evidenceMessages
  if (Object.hasOwn(messages, rule)) return messages[rule]!
  const isFromSaying = rule.endsWith(FROM_SAYING_SUFFIX)
  const message = timeMessages.get(isFromSaying ? rule.slice(0, -FROM_SAYING_SUFFIX.length) : rule)
  if (!message) return `${rule.replaceAll('-', ' ')}.`
  return isFromSaying ? `${message.slice(0, -1)}, counted from when it was said.` : message
}
