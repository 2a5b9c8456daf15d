// Which question a decision answers. In: a decision and what it is about. Out: what answered that question before, and a dispute
// where another person answered it differently without having seen the answer.
import type { Span } from '@hearsay/core'
import type { Applying } from './applying.ts'
import type { Decision } from './schema.ts'

/** Records that a decision answers a question, which is about a span of the text or the whole clipping. */
export function answer(applying: Applying, question: string, decision: Decision, span: Span | null): void {
  const { heads, before, state } = applying
  const known = heads.get(question) ?? []
  before.set(decision.id, known)
  const left = known.filter((one) => one.by !== decision.by && !decision.replaces.includes(one.id))
  const different = left.filter((one) => !isSameAnswer(one, decision))
  heads.set(question, [...left, decision])
  const dispute = state.disputes.find(({ ids }) => known.some(({ id }) => ids.includes(id)))
  if (dispute) state.disputes.splice(state.disputes.indexOf(dispute), 1)
  if (different.length > 0) state.disputes.push({ ids: [...different, decision].map(({ id }) => id), span })
}

function isSameAnswer(a: Decision, b: Decision): boolean {
  return a.verb === b.verb && JSON.stringify(a.value) === JSON.stringify(b.value)
}
