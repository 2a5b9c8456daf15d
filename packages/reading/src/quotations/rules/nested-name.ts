import type { UseRule } from '../quotation-context.ts'

/** A few words inside a quotation: with capitals a title, else at a distance. */
export const nestedName: UseRule = {
  id: 'nested-name',
  message: 'A few words inside a quotation: with capitals a title, else at a distance.',
  example: 'Orla Venn said: “The ‘free port’ is a sham.”',
  counterExample: 'They sailed to the “free port” at night.',
  find: ({ isNested, shape }) => {
    if (!isNested) return null
    return shape.capitals > 1 ? 'title' : 'scare'
  },
}
