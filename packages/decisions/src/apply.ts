// A reading with what people decided. In: a reading, its document and the decisions about it. Out: a reading in which every label
// says whether a machine or a person said so, and what else was decided. Pure, the same in Node and in a browser; the
// reading itself stays as it is.
import type { Document } from '@hearsay/core'
import type { Reading } from '@hearsay/reading'
import { anchorText } from './anchor.ts'
import { applyToClipping } from './apply-to-clipping.ts'
import { applyToNames } from './apply-to-names.ts'
import { applyToStatement } from './apply-to-statement.ts'
import { applyVoice } from './apply-voice.ts'
import type { Applying } from './applying.ts'
import { carriedTo } from './carried.ts'
import { putTogether, takeApart } from './draft-statement.ts'
import { answer } from './question.ts'
import type { Decision } from './schema.ts'
import { standingDecisions } from './standing.ts'
import { emptyState } from './state.ts'
import type { DecidedReading, DecisionState } from './state-schema.ts'
import { reviewSentences } from './voices.ts'

/** Applies decisions; `textHash` is the hash of the document’s text, as the records have it. */
export function applyDecisions(
  reading: Reading,
  document: Document,
  decisions: Iterable<Decision>,
  textHash: string,
): DecidedReading {
  const standing = standingDecisions(decisions)
  if (standing.length === 0) return { ...reading, decisions: emptyState() }
  const applying = applyAll(reading, document, standing, textHash)
  return { ...putTogether(reading, applying.draft), decisions: applying.state }
}

/** What a further decision would take the place of: those that answer its question now. */
export function decisionsBefore(
  reading: Reading,
  document: Document,
  decisions: Iterable<Decision>,
  textHash: string,
  next: Decision,
): { before: Decision[]; state: DecisionState } {
  const standing = [...standingDecisions(decisions), next]
  const { before, state } = applyAll(reading, document, standing, textHash)
  // As they were recorded, not as they were carried to the text as it is.
  const ids = new Set(before.get(next.id)?.map(({ id }) => id))
  return { before: standing.filter(({ id }) => ids.has(id)), state }
}

function applyAll(reading: Reading, document: Document, standing: Decision[], textHash: string): Applying {
  const applying: Applying = {
    document,
    draft: takeApart(reading),
    where: anchorText(document.text),
    textHash,
    model: reading.model,
    state: emptyState(),
    heads: new Map(),
    before: new Map(),
    places: new Map(standing.flatMap((one) => (one.verb === 'place' ? [[one.value.decision, one]] : []))),
    numbers: new Map(),
  }
  const carry = carriedTo(standing, textHash)
  for (const one of standing) applyOne(applying, one, carry)
  reviewSentences(applying)
  const last = standing.at(-1)?.id ?? ''
  for (const sign of applying.state.signed) sign.current &&= sign.id === last || laterThan(standing, sign.id)
  return applying
}

/** Whether nothing that changes a reading was decided after a sign-off. */
function laterThan(standing: Decision[], id: string): boolean {
  return standing.every(
    (one) => one.id <= id || ['sign-off', 'star', 'read', 'note', 'tag', 'write'].includes(one.verb),
  )
}

/** A decision where somebody put it; who did is named beside who decided. */
function inPlace(decision: Decision, { target, text, by }: Decision<'place'>): Decision {
  return { ...decision, ...({ target, text, placedBy: by } as object) }
}

function applyOne(applying: Applying, recorded: Decision, carry: (one: Decision) => Decision): void {
  const place = applying.places.get(recorded.id)
  const decision = carry(place ? inPlace(recorded, place) : recorded)
  const { verb, target } = decision
  if (verb === 'place') answer(applying, `place ${decision.value.decision}`, decision, null)
  else if (verb === 'voice') applyVoice(applying, decision)
  else if (verb === 'same-name') applyToNames(applying, decision)
  else if (verb === 'note' || verb === 'tag') applyToClipping(applying, decision)
  else if (target.type === 'statement' || verb === 'add') applyToStatement(applying, decision)
  else applyToClipping(applying, decision)
}
