// The page docs/rules.md: every rule as rules.ts lists it. In: the rules. Out: the page.

import { useRules } from '../src/quotations/use.ts'
import type { DescribedRule, Rule } from '../src/rule.ts'
import * as listed from '../src/rules.ts'
import type { AnyTimeRule } from '../src/times/time-rule.ts'

/** The steps of a reading with their rules, in order. */
const steps: [title: string, about: string, rules: readonly DescribedRule[]][] = [
  [
    'Parts',
    'Sources, cues and contents are marked in the text: by the model, then by patterns where it marked nothing.',
    [
      listed.tagger,
      listed.multilingualTagger,
      ...listed.quotationPatterns,
      ...listed.phraseRules,
      ...listed.linePatterns,
      ...listed.turnRules,
    ],
  ],
  [
    'Statements',
    'Parts that belong together become a statement; its missing or wrong parts follow from word order.',
    [
      ...listed.groupRules,
      ...listed.cueRules,
      ...listed.adverbRules,
      ...listed.repairRules,
      ...listed.sourceRules,
      ...listed.contentRules,
      ...listed.splitRules,
      ...listed.hearingRules,
      ...listed.mendRules,
    ],
  ],
  [
    'Deeds',
    'A statement that the model marked, although it reports nobody’s words, is left out. Nothing of it remains, so that evidence names none of these.',
    listed.deedRules,
  ],
  [
    'Other languages',
    'Statements in languages other than English that form shows.',
    listed.otherLanguageRules,
  ],
  [
    'Relay chains',
    'One statement of a sentence relays another.',
    [...listed.relayRules, ...listed.talkRules],
  ],
  [
    'Scope',
    'A sentence without a cue continues a statement beside it.',
    [...listed.quotationScopeRules, ...listed.plainScopeRules],
  ],
  ['Voice', 'Whose voice a sentence is in, where no statement with an actor decides.', listed.voiceRules],
]

/** The page. */
export function rulesPage(): string {
  return `# The rules of the reading

Each rule is one file of \`packages/reading/src\`: an object with its id, its sentence, an example that fits, one that doesn’t, how
often it is right, and what it does. \`rules.ts\` lists them in the order in which they apply. This page is made of them
(\`npx vitest run packages/reading/test/rules.test.ts -u\`); a test reads every example. [reading.md](reading.md) defines the
terms.

To write one: make the file beside those of its step; add its id to \`evidenceRules\` in \`vocabulary.ts\` and the object to its
list in \`rules.ts\`, both where it applies; add an annotated case that fails without it; make this page again.

_Right_ is how often a rule is right where the words that it starts from were read correctly: it becomes part of a statement’s
confidence. “Train: … cases” were counted on the training part of PolNeAR with the corpus’s own parts in place of the model’s, to
the nearest .05 (\`packages/evaluation/training/rule-precision.ts\`); what is too rare there or not annotated is an estimate. “As
sure as the model” means that the rule leaves the confidence to the probabilities of the model.
${steps.map(([title, about, rules]) => section(title, about, rules)).join('')}${section(
  'Uses of quotations',
  'What quotation marks are there for: the first rule that applies decides, and without any they are scare quotes. Evidence names none of these.',
  useRules,
)}${section(
  'Days',
  `Words become days, counted from “the day”: the dateline’s, else that of the publication; in the examples Wednesday 29 June
2022. The name of a rule ends in \`-from-saying\` where it counts from the day on which the words were said: “We sail tomorrow,”
she said on Monday. Other words give no time rather than a guess: “recently”, “in recent weeks”, holidays, hours of the day, an
ambiguous date, and whatever is counted from a day that is unknown.`,
  listed.timeRules,
)}`
}

function section(title: string, about: string, rules: readonly Described[]): string {
  return `\n## ${title}\n\n${about}\n${rules.map(entry).join('')}`
}

/** What the page says of a rule. */
type Described = DescribedRule & Partial<Pick<Rule, 'precision' | 'measured'> & Pick<AnyTimeRule, 'gives'>>

/** The rules on the page, in its order. */
export const rulesOnPage: DescribedRule[] = [
  ...steps.flatMap(([, , rules]) => [...rules]),
  ...listed.timeRules,
]

function entry({ id, message, example, gives, counterExample, precision, measured }: Described): string {
  const right = precision === 'model' ? 'as sure as the model' : `${String(precision).slice(1)} (${measured})`
  return `
### \`${id}\`

${message}

- Fits: ${inline(example)}${gives === undefined ? '' : ` (${gives})`}
- Doesn’t: ${inline(counterExample)}
${precision === undefined ? '' : `- Right: ${right}\n`}`
}

/** A clipping in one line, its header and the marks of its statement left out. */
function inline(marked: string): string {
  const clipping = marked.replace(/\{[scq]\d+:|\}/g, '')
  const body = clipping.startsWith('@seed\n') ? clipping.split('\n\n').slice(2) : clipping.split('\n\n')
  return body.join(' ¶ ')
}
