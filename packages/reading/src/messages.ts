// What the reading’s rules mean, a sentence each for people; screens’ labels for voices, stances and quote forms are the desk’s.
// In: a rule. Out: the sentence.

import { evidenceMessages, timeMessages } from './rule-messages.ts'

/** Ends the name of a time rule that counts from the day the words were said. */
const FROM_SAYING_SUFFIX = '-from-saying'

/** What a rule does, in one sentence; for a rule without a sentence, its name. */
export function ruleMessage(rule: string): string {
  const decided = messageIn(evidenceMessages, rule)
  if (decided) return decided
  const isFromSaying = rule.endsWith(FROM_SAYING_SUFFIX)
  const message = messageIn(timeMessages, isFromSaying ? rule.slice(0, -FROM_SAYING_SUFFIX.length) : rule)
  if (!message) return `${rule.replaceAll('-', ' ')}.`
  return isFromSaying ? `${message.slice(0, -1)}, counted from when it was said.` : message
}

const messageIn = (messages: Partial<Record<string, string>>, rule: string) =>
  Object.hasOwn(messages, rule) ? messages[rule] : undefined
