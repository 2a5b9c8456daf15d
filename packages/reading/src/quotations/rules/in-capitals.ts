import type { UseRule } from '../quotation-context.ts'

/** Several words with capitals, and no sentence. */
export const inCapitals: UseRule = {
  id: 'in-capitals',
  message: 'Several words with capitals, and no sentence.',
  example: 'She keeps “The Long Shore” on her desk.',
  counterExample: 'They sailed to the “free port” at night.',
  find: ({ shape }) => (shape.capitals > 1 && !shape.sentence ? 'title' : null),
}
