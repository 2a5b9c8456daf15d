// Rules that find the content of a cue by word order. In: a statement with source and cue and no content. Out: the same with
// content.
//
//   She explained that the crews were tired.      The crews were tired, she told them.      According to her, they were tired.
//   src cue       ^^^^^^^^^^^^^^^^^^^^^^^^^       ^^^^^^^^^^^^^^^^^^^^  src cue             cue          src  ^^^^^^^^^^^^^^^

import { tokenRange } from '../tokenized-document.ts'
import { lastWordEnd, sentenceEnd, sentenceStart } from './noun-phrases.ts'
import type { DraftRule } from './statement-draft.ts'
import { hasSpeechVerb, setContent } from './statement-draft.ts'

/** The shortest content before its source, in tokens: “On Friday, X told Y” has none. */
const MIN_FRONTED_TOKENS = 5

/** “He explained that …”: the clause after the cue, to the end of the sentence. */
const clauseAfterCue: DraftRule = (draft) => {
  const { doc, statement } = draft
  if (!hasSpeechVerb(doc, statement)) return
  const [, end] = tokenRange(doc, statement.cue!)
  if (/^(?:that|whether|how|why)$/.test(doc.words[end] ?? ''))
    setContent(draft, end, lastWordEnd(doc, end), 'clause-after-cue')
}

/**
 * “Z, X told Y.”: the content precedes the comma before the source. Not: “On Friday, X told Y.”, where too little precedes
 * it; “On Friday at the quay, X told Y that Z.”, where the content follows.
 */
const contentBeforeSource: DraftRule = (draft) => {
  const { doc, statement } = draft
  if (!hasSpeechVerb(doc, statement)) return
  const [source] = tokenRange(doc, statement.source!)
  const [cue, cueEnd] = tokenRange(doc, statement.cue!)
  const first = sentenceStart(doc, source)
  const comma = source - 1
  if (cue < source || doc.words[comma] !== ',' || comma - first < MIN_FRONTED_TOKENS) return
  if (doc.words.slice(cueEnd, sentenceEnd(doc, cue)).includes('that')) return
  setContent(draft, first, comma, 'fronted-content')
}

/** “According to X, Z.” and “Z, according to X.”: the rest of the sentence, without an aside after the source (“citing Y”). */
const besideAccordingTo: DraftRule = (draft) => {
  const { doc, statement } = draft
  if (doc.text.slice(...statement.cue!).toLowerCase() !== 'according to') return
  const [cue] = tokenRange(doc, statement.cue!)
  const first = sentenceStart(doc, cue)
  if (cue > first + 2) {
    setContent(draft, first, doc.words[cue - 1] === ',' ? cue - 1 : cue, 'rest-of-sentence')
    return
  }
  let [, from] = tokenRange(doc, statement.source!)
  const end = lastWordEnd(doc, cue)
  if (doc.words[from - 1] !== ',' && doc.words[from] !== ',') return
  if (doc.words[from] === ',') from++
  if (/^(?:citing|quoting|which)$/.test(doc.words[from] ?? '')) {
    while (from < end && doc.words[from] !== ',') from++
    from++
  }
  setContent(draft, from, end, 'rest-of-sentence')
}

/** Rules for a statement with source and cue and no content; the first that finds some decides. */
export const contentRules: readonly DraftRule[] = [clauseAfterCue, contentBeforeSource, besideAccordingTo]
