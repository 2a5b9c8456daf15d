// “He explained that …”. In: a statement with source and cue and no content. Out: one whose content is the clause after the
// cue, to the end of the sentence.

import { clauseReporters, showingVerbs } from '../../lexicon/speech-words.ts'
import { isDocumentPhrase, lastWordEnd } from '../noun-phrases.ts'
import type { DraftRule } from '../statement-draft.ts'
import { hasSpeechVerb, setContent } from '../statement-draft.ts'

/** The clause after the cue is the content. */
export const clauseAfterCue = {
  id: 'clause-after-cue',
  message: 'The clause right after the cue, to the end of the sentence, is the content.',
  example:
    'In the paper, three of them conclude four of the ten masters are now on the board (Samuel Orm, John Venn) - and a fifth was Master Doll.',
  counterExample: 'The crews were tired, she told them.',
  precision: 0.85,
  measured: 'train: 2,896 cases',
  apply(draft) {
    const { doc, statement } = draft
    if (!hasSpeechVerb(doc, statement)) return
    const { first, end } = statement.cue!
    const { first: from, end: to } = statement.source!
    const verb = doc.words[first]!
    const isBehindSource =
      to === first &&
      end - first === 1 &&
      clauseReporters.has(verb) &&
      /^[\p{L}\p{N}]/u.test(doc.words[end] ?? '') &&
      (!showingVerbs.has(verb) || isDocumentPhrase(doc, from, to))
    if (isBehindSource || /^(?:that|whether|how|why)$/.test(doc.words[end] ?? ''))
      setContent(draft, end, lastWordEnd(doc, end), clauseAfterCue)
  },
} satisfies DraftRule
