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
  tagger: 'The model, trained on annotated news, marked these words as parts of an attribution.',
  'nearest-cue': 'These words belong to the nearest cue; no other source is between them.',
  'no-cue-near': 'No cue is near enough for these words to belong to it.',
  'it-names-nobody': '“It” before this cue is not a source: “it was reported”.',
  'said-of-somebody': 'The words before “is said to” are what is spoken about, not the source.',
  'subject-of-cue': 'The phrase before a cue of speech is its source, unless it belongs to another part.',
  'speaker-behind-cue':
    'The phrase after a quotation and a cue of speech is its source: “We wait,” said Tam Brisco.',
  'second-cue': 'A second cue of speech after “and” or “but” shares the source of the first.',
  'clause-after-cue': 'The clause right after the cue, to the end of the sentence, is the content.',
  'rest-of-sentence': 'The sentence without “according to” and its source is the content.',
  'fronted-content':
    'The words before the source’s comma are the content: “The port is full, she told them.”',
  'quotation-with-cue': 'A quotation next to a verb of speech.',
  'according-to': '“According to” names the source of the words next to it.',
  'told-somebody': 'The source “told” a listener something: what follows is the content.',
  'in-the-words-of': '“In the words of” names the source of the words next to it.',
  'as-somebody-put-it': '“As … put it” names the source of the words next to it.',
  'speaker-label': 'The line begins with a name and a colon, as in a transcript.',
  'dialogue-dash': 'The line begins with a dash and has a verb of speech: dialogue.',
  'shared-source': 'This cue has no source of its own; it shares that of the cue next to it.',
  'quotation-goes-on':
    'The paragraph before ends inside a quotation and this one begins with a mark: the same speaker continues.',
  'quotation-after-its-speaker': 'A quotation without a cue follows a statement: the same speaker continues.',
  'quotation-before-its-speaker': 'A quotation without a cue comes right before its speaker’s statement.',
  'between-two-of-one-speaker':
    'The sentences before and after are one speaker’s, so this one between them is too.',
  'reported-tense':
    '“Would”, “could” or “should” right after a statement: the speaker’s words in the tense of reported speech.',
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
