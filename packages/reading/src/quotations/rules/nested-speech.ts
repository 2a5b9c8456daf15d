import { isLong, type UseRule } from '../quotation-context.ts'

/** A sentence or more than a few words inside a quotation are somebody’s words. */
export const nestedSpeech: UseRule = {
  id: 'nested-speech',
  message: 'A sentence or more than a few words inside a quotation are somebody’s words.',
  example: 'Orla Venn said: “The pilot told me, ‘We wait for the tide and the wind,’ and left.”',
  counterExample: 'Orla Venn said: “The ‘free port’ is a sham.”',
  find: ({ isNested, shape, around }) =>
    isNested && (shape.sentence || isLong(shape) || around.introduced) ? 'speech' : null,
}
