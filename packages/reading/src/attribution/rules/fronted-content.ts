// “Z, X told Y.” “Z, said X.” In: a statement with source and cue and no content. Out: one whose content precedes the comma before the
// source.
// Not: “On Friday, X told Y.”, where too little precedes it; “On Friday at the quay, X told Y that Z.”, where the content
// follows.

import { sentenceEnd, sentenceStart } from '../noun-phrases.ts'
import type { DraftRule } from '../statement-draft.ts'
import { hasSpeechVerb, setContent } from '../statement-draft.ts'

/** The shortest content before its source, in tokens: “On Friday, X told Y” has none. */
const MIN_FRONTED_TOKENS = 5
/** … and before a verb and its speaker: “Prices will double, said a trader”. */
const MIN_INVERTED_TOKENS = 3

/** The words before the source are the content. */
export const frontedContent = {
  id: 'fronted-content',
  message: 'The words before the source’s comma are the content: “The port is full, she told them.”',
  example: 'The wall was known to be weak, Orla Venn was told.',
  counterExample: 'On Friday at the quay, Orla Venn told them that the crews were tired.',
  precision: 0.4,
  measured: 'train: 812 cases',
  apply(draft) {
    const { doc, statement } = draft
    if (!hasSpeechVerb(doc, statement)) return
    const { first: source } = statement.source!
    const { first: cue, end: cueEnd } = statement.cue!
    const first = sentenceStart(doc, source)
    // “Z, said X who asked not to be named.”
    const isInverted = cueEnd === source && cue > first
    const comma = isInverted ? cue - 1 : source - 1
    if (
      (cue < source && !isInverted) ||
      doc.words[comma] !== ',' ||
      comma - first < (isInverted ? MIN_INVERTED_TOKENS : MIN_FRONTED_TOKENS)
    )
      return
    if (doc.words.slice(cueEnd, sentenceEnd(doc, cue)).includes('that')) return
    setContent(draft, first, comma, frontedContent)
  },
} satisfies DraftRule
