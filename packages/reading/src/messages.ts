// What the reading’s own words mean, a sentence each for people. In: a voice, a stance, a rule. Out: the sentence.

import { timeRules } from './times/rules.ts'
import type { QuoteForm, Stance, Voice } from './vocabulary.ts'

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
export const quoteFormNames: Record<QuoteForm, string> = {
  direct: 'as spoken, between quotation marks',
  indirect: 'reworded',
  mixed: 'partly as spoken, partly reworded',
}

/** A sentence for every rule that decides about a statement or a sentence. */
const evidenceRules: Record<string, string> = {
  tagger: 'The model, which learned from annotated news, marked these words as parts of an attribution.',
  'nearest-cue': 'These words go with the nearest cue, where no other source stands between.',
  'no-cue-near': 'No cue stands near enough to go with these words.',
  'it-names-nobody': '“It” before such a cue stands for nobody: “it was reported”.',
  'said-of-somebody': 'Behind “is said to” stands nobody: who goes before it is spoken of.',
  'subject-of-cue': 'The phrase before a cue of speech is its source, where nothing else claims it.',
  'speaker-behind-cue':
    'The phrase behind a quotation and a cue of speech is its source: “We wait,” said Tam Brisco.',
  'second-cue': 'A second cue of speech behind “and” or “but” shares the source of the first.',
  'clause-after-cue': 'The clause right behind the cue is what was said, to the end of the sentence.',
  'rest-of-sentence': 'What the sentence has beside “according to” and its source is what was said.',
  'fronted-content':
    'What stands before the source’s comma is what was said: “The port is full, she told them.”',
  'quotation-with-cue': 'A quotation with a verb of speech beside it.',
  'according-to': '“According to” names the source of what stands beside it.',
  'told-somebody': 'Somebody “told” somebody that: what follows is what was said.',
  'in-the-words-of': '“In the words of” names the source of what stands beside it.',
  'as-somebody-put-it': '“As … put it” names the source of what stands beside it.',
  'speaker-label': 'A name and a colon begin the line, as in a transcript.',
  'dialogue-dash': 'A dash begins the line and a verb of speech follows: dialogue.',
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
  'verb-of-speech':
    'A verb of speech in the clipping’s language, with its speaker and a quotation or a clause beside it.',
  'added-by-the-same': 'Somebody “added” it without being named again: the speaker before goes on.',
  'form-not-known':
    'The clipping isn’t in English, and the sentence may tell what somebody said in a form that isn’t known here.',
  'own-hedge': 'The outlet hedges in its own voice and names nobody: “appears”, “is expected”.',
  'nobody-named': 'It is put to somebody, but the words name nobody.',
  'own-outlet': 'The source is this outlet itself.',
}

/** What is said of a clipping in another language than English. */
export const partialReadingMessage =
  'Not in English: who speaks beside quotations and verbs of speech is seen; what may be told in another form is undetermined.'

/** Ends the name of a time rule that counted from the day the words were said. */
const FROM_SAYING_SUFFIX = '-from-saying'

/** What a rule does, in one sentence; the rule’s own name where it is one nobody wrote a sentence for. */
export function ruleMessage(rule: string): string {
  if (rule in evidenceRules) return evidenceRules[rule]!
  const plain = rule.endsWith(FROM_SAYING_SUFFIX) ? rule.slice(0, -FROM_SAYING_SUFFIX.length) : rule
  if (!(plain in timeRules)) return `${rule.replaceAll('-', ' ')}.`
  // The examples after the colon are counted from another day.
  const [sentence] = timeRules[plain as keyof typeof timeRules].split(': ')
  return `${sentence}${plain === rule ? '' : ', counted from when it was said'}.`
}

/** Every rule with its sentence, as docs/reading.md has them. */
export const ruleMessages: { evidence: Record<string, string>; times: Record<string, string> } = {
  evidence: evidenceRules,
  times: timeRules,
}
