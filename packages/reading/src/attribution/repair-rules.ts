// Rules that repair a source that stands for someone else, or for no one. In: a statement with source and cue. Out: the
// same statement with the phrase that the pronoun refers to, or without a source.

import { ANONYMITY_CONDITION } from '../lexicon/anonymity.ts'
import { introducesWords } from '../lexicon/cues.ts'
import { hearsayParticiples, impersonalVerbs } from '../lexicon/impersonal.ts'
import { spanOfTokens, tokenRange } from '../tokenized-document.ts'
import { canSpeak, lastWordEnd, phraseEnd, phraseStart, sentenceStart } from './noun-phrases.ts'
import type { DraftRule } from './statement-draft.ts'
import { afterDateline } from './statement-draft.ts'

/** A condition of anonymity is searched for this many tokens after “who”. */
const MAX_CLAUSE_TOKENS = 40
/** A cue this many tokens after “who” is not that clause’s own: “an official who asked not to be named said”. */
const MIN_ASIDE_TOKENS = 4

/** “Venn is said to favour a sale”, “was widely believed to”: Venn is spoken of and is not the speaker. */
const hearsayPassive: DraftRule = ({ doc, statement }) => {
  const [, sourceEnd] = tokenRange(doc, statement.source!)
  const [cue, cueEnd] = tokenRange(doc, statement.cue!)
  if (sourceEnd !== cue || doc.words[cueEnd] !== 'to') return
  const [, participle] =
    /^(?:is|are|was|were|has been|have been) (?:\S+ly )?(\S+)$/.exec(
      doc.words.slice(cue, cueEnd).join(' '),
    ) ?? []
  if (!participle || !hearsayParticiples.has(participle)) return
  statement.content.unshift(statement.source!)
  statement.evidence.push({ rule: 'said-of-somebody', spans: [statement.source!, statement.cue!] })
  statement.source = null
}

/** “It was reported that …”: “it” is not a source. */
const impersonalIt: DraftRule = ({ doc, statement }) => {
  const [at, sourceEnd] = tokenRange(doc, statement.source!)
  const [, cueEnd] = tokenRange(doc, statement.cue!)
  if (sourceEnd !== at + 1 || doc.words[at] !== 'it') return
  if (!doc.words.slice(at, cueEnd).some((word) => impersonalVerbs.has(word))) return
  statement.evidence.push({ rule: 'it-names-nobody', spans: [statement.source!] })
  statement.source = null
}

/**
 * “Two people, who asked not to be named, said”: the source is the phrase that “who” refers to, where the cue comes after
 * the clause. Not: “the man who said”, where the cue belongs to the clause.
 */
const relativePronoun: DraftRule = ({ doc, statement }) => {
  const [at, sourceEnd] = tokenRange(doc, statement.source!)
  if (sourceEnd !== at + 1 || !/^(?:who|which)$/.test(doc.words[at]!)) return
  const [cue] = tokenRange(doc, statement.cue!)
  const isAside = doc.words[at - 1] === ',' && doc.words[cue - 1] === ','
  if (!isAside && cue - sourceEnd < MIN_ASIDE_TOKENS) return
  const end = doc.words[at - 1] === ',' ? at - 1 : at
  const start = phraseStart(doc, end)
  if (start === end) return
  statement.source = spanOfTokens(doc, start, end)
  statement.evidence.push({ rule: 'subject-of-cue', spans: [statement.source] })
}

/**
 * “An official who asked not to be named because the talks go on claimed that …”, “A buyer who spoke on condition of
 * anonymity because the talks continue said …”: the cue is the verb of speech after the condition, the source the phrase
 * that begins the sentence.
 */
const cueAfterCondition: DraftRule = ({ doc, statement, cueStarts }) => {
  const { words, tokens, text } = doc
  const [cue] = tokenRange(doc, statement.cue!)
  const from = afterDateline(doc, sentenceStart(doc, cue))
  const who = phraseEnd(doc, from)
  if (words[who] !== 'who' || cue < who || !canSpeak(doc, from, who, true)) return
  const end = lastWordEnd(doc, cue)
  const [start, close] = spanOfTokens(doc, who, Math.min(end, who + MAX_CLAUSE_TOKENS))
  const [condition] = text.slice(start, close).replace(/\s/g, ' ').matchAll(ANONYMITY_CONDITION)
  if (!condition) return
  const after = start + condition.index + condition[0].length
  let verb = cue
  while (verb < end - 2 && (tokens[verb]![0] < after || !isVerbOfSaying(words[verb]!))) verb++
  if (verb >= end - 2 || cue >= verb || cueStarts.has(tokens[verb]![0])) return
  statement.source = spanOfTokens(doc, from, who)
  statement.cue = spanOfTokens(doc, verb, verb + 1)
  statement.content = [spanOfTokens(doc, verb + 1, end)]
  statement.stated = true
  statement.evidence.push({ rule: 'subject-of-cue', spans: [statement.source, statement.cue] })
}

function isVerbOfSaying(word: string): boolean {
  return introducesWords(word) || word === 'told'
}

/** Repairs of a statement with source and cue, in order, as long as it has both. */
export const repairRules: readonly DraftRule[] = [
  hearsayPassive,
  impersonalIt,
  relativePronoun,
  cueAfterCondition,
]
