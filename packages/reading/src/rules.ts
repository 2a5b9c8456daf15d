// Every rule that decides about a statement or a sentence, in the order in which the reading applies them. Docs, the sentences on
// screens and the test of the examples derive from this list.

import { relayRules } from './relay/relay-chains.ts'
import type { Rule } from './rule.ts'

/** The rules in the order in which they apply. */
export const rules = [...relayRules] satisfies Rule[]
