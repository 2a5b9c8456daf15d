// “According to X, Z.” and “Z, according to X.” In: a statement with source and cue and no content. Out: one whose content is
// the rest of the sentence, without an aside after the source (“citing Y”).

import { textOf } from '../../tokenized-document.ts'
import { lastWordEnd, sentenceStart } from '../noun-phrases.ts'
import type { DraftRule } from '../statement-draft.ts'
import { setContent } from '../statement-draft.ts'

/** The words beside “according to” and its source are the content. */
export const restOfSentence = {
  id: 'rest-of-sentence',
  message: 'The sentence without “according to” and its source is the content.',
  example: 'Brisco is not even a lawful member of the guild he leads according to the guild’s own rules.',
  counterExample: 'She acted according to plan, and the crews were tired.',
  precision: 0.85,
  measured: 'train: 350 cases',
  apply(draft) {
    const { doc, statement } = draft
    if (textOf(doc, statement.cue!).toLowerCase() !== 'according to') return
    const { first: cue } = statement.cue!
    const first = sentenceStart(doc, cue)
    if (cue > first + 2) {
      setContent(draft, first, doc.words[cue - 1] === ',' ? cue - 1 : cue, restOfSentence)
      return
    }
    let { end: from } = statement.source!
    const end = lastWordEnd(doc, cue)
    if (doc.words[from - 1] !== ',' && doc.words[from] !== ',') return
    if (doc.words[from] === ',') from++
    if (/^(?:citing|quoting|which)$/.test(doc.words[from] ?? '')) {
      while (from < end && doc.words[from] !== ',') from++
      from++
    }
    setContent(draft, from, end, restOfSentence)
  },
} satisfies DraftRule
