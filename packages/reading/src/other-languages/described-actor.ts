import type { Span } from '@hearsay/core'
import type { ResolvedActor } from '../actors/actors.ts'

/** A person whom the text describes and does not name. */
export function describedActor(description: string, span: Span): ResolvedActor {
  return {
    name: description,
    kind: 'person',
    standing: 'unnamed',
    outlet: false,
    roles: [],
    mentions: [span],
    unnamed: { description: span, number: null, condition: null, reason: null },
  }
}
