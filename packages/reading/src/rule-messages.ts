// The sentences of all rules, by name. The build writes them into dist/rule-messages.js as they are, without the rules
// (build-messages.mjs): a program that shows readings needs no reader to say what a rule does.

import { rules, timeRules } from './rules.ts'
import type { EvidenceRule } from './vocabulary.ts'

/** Of every rule that decides about a statement or a sentence: the compiler sees that none is missing in rules.ts. */
export const evidenceMessages: Record<EvidenceRule, string> = Object.fromEntries(
  rules.map(({ id, message }) => [id, message]),
) as Record<(typeof rules)[number]['id'], string>

/** Of every rule for days. */
export const timeMessages: Record<string, string> = Object.fromEntries(
  timeRules.map(({ id, message }) => [id, message]),
)
