// Decisions about a clipping as a whole, and notes and tags on words of it. In: a decision. Out: the state with it.
import type { Span } from '@hearsay/core'
import type { Applying } from './applying.ts'
import { placeOf } from './place.ts'
import { answer } from './question.ts'
import type { Decision } from './schema.ts'

/** Applies a decision that changes no statement. */
export function applyToClipping(applying: Applying, decision: Decision): void {
  const { state, textHash } = applying
  const { id, by, when, target } = decision
  let span: Span | null = null
  if ('selector' in target) {
    span = placeOf(applying, decision, target.selector)
    if (!span) return
  }
  switch (decision.verb) {
    case 'note':
      state.notes.push({ id, by, when, span, ...decision.value })
      return
    case 'tag': {
      const { tag, on } = decision.value
      answer(applying, `tag ${tag} ${span}`, decision, span)
      const sameTag = (one: { tag: string; span: Span | null }) =>
        one.tag === tag && String(one.span) === String(span)
      state.tags = state.tags.filter((one) => !sameTag(one))
      if (on) state.tags.push({ id, by, tag, span })
      return
    }
    case 'star':
    case 'read': {
      const list = decision.verb === 'star' ? 'stars' : 'readers'
      answer(applying, `${decision.verb} ${by}`, decision, null)
      state[list] = state[list].filter((one) => one !== by)
      if (decision.value.on) state[list].push(by)
      return
    }
    case 'sign-off':
      answer(applying, `sign-off ${by}`, decision, null)
      state.signed = state.signed.filter((one) => one.by !== by)
      if (decision.value.on) state.signed.push({ id, by, when, current: decision.text === textHash })
      return
    case 'header': {
      const { field, value } = decision.value
      answer(applying, `header ${field}`, decision, null)
      state.header = [...state.header.filter((one) => one.field !== field), { id, by, field, value }]
      return
    }
  }
}
