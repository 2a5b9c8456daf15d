// Rules that find the source of a cue by word order. In: a statement with a cue and no source. Out: the same with a source.
//
//   The Daily, citing an aide, said …      “We wait,” said a pilot, Tam Brisco, who …      The board met, saying that …
//   ^^^^^^^^^                  cue                    cue  ^^^^^^^^^^^^^^^^^^^^            ^^^^^^^^^      cue

import { cueWords } from '../lexicon/cues.ts'
import { asideOpeners } from '../lexicon/impersonal.ts'
import type { TokenizedDocument } from '../tokenized-document.ts'
import { rawWordAt, tokenRange } from '../tokenized-document.ts'
import { canSpeak, phraseEnd, sentenceStart } from './noun-phrases.ts'
import type { DraftRule } from './statement-draft.ts'
import { afterDateline, hasSpeechVerb, isUnclaimed, setSource } from './statement-draft.ts'

/** The longest clause between “who” and its cue, in tokens. */
const MAX_CLAUSE_TOKENS = 30

/**
 * “The Daily, quoting a diplomat, said …”, “A person who has seen it said …”: the source is the phrase that begins the
 * sentence. Not: “On Friday, as was said”, where that phrase is no speaker.
 */
const subjectBeforeAside: DraftRule = (draft) => {
  const { doc, statement } = draft
  if (!hasSpeechVerb(doc, statement)) return
  const [cue] = tokenRange(doc, statement.cue!)
  const from = sentenceStart(doc, cue)
  if (from === cue - 1) return
  const end = phraseEnd(doc, from)
  const isClause = doc.words[end] === 'who' && cue - end > 2 && cue - end < MAX_CLAUSE_TOKENS
  const isAside =
    doc.words[end] === ',' && doc.words[cue - 1] === ',' && asideOpeners.has(doc.words[end + 1] ?? '')
  if ((isClause || isAside) && canSpeak(doc, from, end))
    setSource(draft, from, isClause ? cue : end, 'subject-of-cue')
}

/**
 * “We wait,” said a pilot, Tam Brisco, who … The source follows a quotation and its cue, with a name after a description.
 * Not: “We wait,” said on Monday, where no speaker follows.
 */
const speakerAfterCue: DraftRule = (draft) => {
  const { doc, statement } = draft
  if (!hasSpeechVerb(doc, statement)) return
  const [cue, from] = tokenRange(doc, statement.cue!)
  const isQuoted = statement.content.some((span) => tokenRange(doc, span)[1] === cue)
  if (!isQuoted || !/^[,"”’'»?!]+$/.test(doc.words[cue - 1]!)) return
  let end = phraseEnd(doc, from)
  if (end === from || beginsWithParticiple(doc, from) || !canSpeak(doc, from, end)) return
  if (doc.words[end] === ',' && /^\p{Lu}/u.test(rawWordAt(doc, end + 1))) {
    const nameEnd = phraseEnd(doc, end + 1)
    if (/^[,.]$/.test(doc.words[nameEnd] ?? '')) end = nameEnd
  }
  setSource(draft, from, end, 'speaker-behind-cue')
}

/** “… are accused of | obtaining money”: a participle is not a speaker. Not: “building workers said”. */
function beginsWithParticiple(doc: TokenizedDocument, at: number): boolean {
  return /^\p{Ll}+ing$/u.test(rawWordAt(doc, at)) && !canSpeak(doc, at, at + 2)
}

/** “The board on Wednesday suspended shipments, saying …”: the source begins the sentence, where no statement comes between. */
const subjectOfParticiple: DraftRule = (draft) => {
  const { doc, statement } = draft
  const [cue] = tokenRange(doc, statement.cue!)
  const word = doc.words[cue]!
  if (doc.words[cue - 1] !== ',' || !word.endsWith('ing')) return
  if (!cueWords(word).some(({ kind }) => kind === 'speech')) return
  const from = afterDateline(doc, sentenceStart(doc, cue))
  const end = phraseEnd(doc, from)
  if (end === from || !canSpeak(doc, from, end) || !isUnclaimed(draft, from, cue)) return
  setSource(draft, from, end, 'subject-of-cue')
}

/** Rules for a statement with a cue and no source; the first that finds one decides. */
export const sourceRules: readonly DraftRule[] = [subjectBeforeAside, speakerAfterCue, subjectOfParticiple]
