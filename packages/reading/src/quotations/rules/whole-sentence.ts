import { isLong, type UseRule } from '../quotation-context.ts'

/** A sentence, or more than a few words. */
export const wholeSentence: UseRule = {
  id: 'whole-sentence',
  message: 'A sentence, or more than a few words.',
  example:
    '@seed\nПристанищен вестник\n2022-06-29\n\nКеят\n\nНа стената беше „нито кораби, нито мрежи, нито въжета, нито пилоти в това пристанище на града“.',
  counterExample: 'They sailed to the “free port” at night.',
  find: ({ shape }) => (shape.sentence || isLong(shape) ? 'speech' : null),
}
