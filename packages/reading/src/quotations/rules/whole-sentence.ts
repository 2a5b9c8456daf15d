import { isLong, type UseRule } from '../quotation-context.ts'

/** A sentence, or more than a few words. */
export const wholeSentence: UseRule = {
  id: 'whole-sentence',
  message: 'A sentence, or more than a few words.',
  example: 'On the wall somebody had painted “no boats, no nets, no lines, no pilots at all here”.',
  counterExample: 'They sailed to the “free port” at night.',
  find: ({ shape }) => (shape.sentence || isLong(shape) ? 'speech' : null),
}
