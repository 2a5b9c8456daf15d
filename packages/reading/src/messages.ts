// What the reading’s own words mean, a sentence each for people. In: a voice, a stance, a rule. Out: the sentence.

import type { Form, Stance, Voice } from './schema.ts'

/** The letter a voice is marked with, where there may be no colour. */
export const voiceLetters: Record<Voice, string> = {
  own: 'O',
  named: 'N',
  unnamed: 'U',
  relayed: 'R',
  undetermined: '?',
}

/** What each voice is called. */
export const voiceNames: Record<Voice, string> = {
  own: 'the outlet’s own voice',
  named: 'a named source',
  unnamed: 'an unnamed source',
  relayed: 'relayed from another outlet',
  undetermined: 'undetermined',
}

/** What each stance of a cue lets through. */
export const stanceNames: Record<Stance, string> = {
  neutral: 'neutral: the cue only says that it was said',
  committing: 'committing: the cue takes it for true',
  doubting: 'doubting: the cue holds it at a distance',
  predicting: 'predicting: the cue speaks of what is to come',
}

/** What each form of speech is called. */
export const formNames: Record<Form, string> = {
  direct: 'as spoken, between quotation marks',
  indirect: 'reworded',
  mixed: 'partly as spoken, partly reworded',
}

/** A sentence for every rule that decides about a statement or a sentence. */
const evidenceRules: Record<string, string> = {
  tagger: 'The model, which learned from annotated news, marked these words as parts of an attribution.',
  'shared-source': 'This cue has no source of its own; it shares the one of the cue beside it.',
  'relayed-by-citing':
    'One source cites or quotes another: what the cited one said is relayed by the citing one.',
  'quoted-as-saying': 'An outlet quotes somebody “as saying” it, and so relays it.',
  'relayed-by-outlet': 'Another outlet reports what somebody said, and so relays it.',
  'said-within-a-report': 'It stands inside what another outlet is said to report.',
  'told-another-outlet': 'It was told to another outlet, which this one relays.',
  'quotation-goes-on':
    'The paragraph before ends in an open quotation and this one begins with a mark: the same speaker goes on.',
  'quotation-after-its-speaker':
    'A quotation without a cue follows somebody’s statement: the same speaker goes on.',
  'quotation-before-its-speaker': 'A quotation without a cue stands right before its speaker’s statement.',
  'between-two-of-one-speaker':
    'The sentences before and after are one speaker’s; this one between them is too.',
  'reported-tense':
    '“Would”, “could” or “should” right after a statement: the speaker’s words told in the outlet’s tense.',
  'quotation-without-a-speaker': 'Most of the sentence is a quotation, and nobody is found who said it.',
  'mostly-own-words': 'There is a cue, but it and what it covers are the smaller part of the sentence.',
  'no-cue':
    'No source, no cue and no quotation were found in the sentence, and nothing before it carries on.',
  'own-hedge': 'The outlet hedges in its own voice and names nobody: “appears”, “is expected”.',
  'nobody-named': 'It is put to somebody, but the words name nobody.',
  'own-outlet': 'The source is this outlet itself.',
}

/** A sentence for every rule that decides what words for a day mean. */
const timeRules: Record<string, string> = {}

/** What a rule does, in one sentence; the rule’s own name where it is one nobody wrote a sentence for. */
export function ruleMessage(rule: string): string {
  return evidenceRules[rule] ?? timeRules[rule] ?? rule.replaceAll('-', ' ')
}

/** The names of all rules that have a sentence. */
export const rules = { evidence: Object.keys(evidenceRules), times: Object.keys(timeRules) }
