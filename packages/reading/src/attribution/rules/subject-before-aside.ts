// “The Daily, quoting a diplomat, said …”, “A person who has seen it said …”. In: a statement with a cue and no source. Out:
// one whose source is the phrase that begins the sentence.
// Not: “On Friday, as was said”, where that phrase is no speaker.

import { asideOpeners } from '../../lexicon/impersonal.ts'
import { tokenRange } from '../../tokenized-document.ts'
import { canSpeak, phraseEnd, sentenceStart } from '../noun-phrases.ts'
import type { DraftRule } from '../statement-draft.ts'
import { hasSpeechVerb, setSource } from '../statement-draft.ts'

/** The longest clause between “who” and its cue, in tokens. */
const MAX_CLAUSE_TOKENS = 30

/** The subject before an aside is the source. */
export const subjectBeforeAside = {
  id: 'subject-before-aside',
  message:
    'The phrase that begins the sentence is the source; an aside or a clause with “who” is between it and its cue.',
  example: 'The Daily, quoting an unnamed diplomat, said the talks had failed.',
  counterExample: 'On Friday, after the talks, said the aide, the sale was off.',
  precision: 0.8,
  measured: 'estimate',
  apply(draft) {
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
      setSource(draft, from, isClause ? cue : end, subjectBeforeAside)
  },
} satisfies DraftRule
