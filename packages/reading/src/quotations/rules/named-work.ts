import type { UseRule } from '../quotation-context.ts'

/** A word for a work with a title before the quotation: “the novel “The Long Shore””. */
export const namedWork: UseRule = {
  id: 'named-work',
  message: 'A word for a work with a title before the quotation: “the novel “The Long Shore””.',
  example: 'The novel “The Long Shore” came out in May.',
  counterExample: 'They sailed to the so-called “free port” at night.',
  find: ({ around, shape }) => (around.titled || (around.work && shape.capitals > 0) ? 'title' : null),
}
