import type { Verb } from './commands.ts'

/** The commands of the queue, in the order in which a desk tells of them, in a word each. */
export const queueWords = [
  ['review', 'next'],
  ['review-back', 'back'],
  ['accept', 'accept'],
  ['reject', 'reject'],
  ['correct', 'change'],
  ['split', 'split'],
  ['merge', 'names'],
  ['tag', 'tag'],
  ['note', 'note'],
  ['undo', 'undo'],
] as const satisfies readonly (readonly [Verb & Verb<'web'>, string])[]
