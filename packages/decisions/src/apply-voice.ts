// The voice of sentences, as a person has it. In: a decision. Out: the sentences that its words are in, in that voice.
import type { Applying } from './applying.ts'
import { overlaps } from './draft-statement.ts'
import { decidedWith } from './marks.ts'
import { placeOf } from './place.ts'
import { answer } from './question.ts'
import type { Decision } from './schema.ts'

/** Puts sentences in the voice that was decided. */
export function applyVoice(applying: Applying, decision: Decision<'voice'>): void {
  const span = placeOf(applying, decision, decision.target.selector)
  if (!span) return
  answer(applying, `voice ${span}`, decision, span)
  for (const { sentence } of applying.draft.sentences) {
    if (!overlaps(sentence.span, span)) continue
    sentence.voice = decision.value.voice
    sentence.decided = decidedWith(sentence.decided, decision)
  }
}
