/** What people left on a clipping, as `has:` asks for it. */
export const decisionKinds = ['note', 'tag', 'dispute', 'orphan', 'star', 'read'] as const
/** What people left on a clipping. */
export type DecisionKind = (typeof decisionKinds)[number]
