import type { UseRule } from '../quotation-context.ts'

/** A quotation that opens its sentence and ends with a comma. */
export const endsWithComma: UseRule = {
  id: 'ends-with-comma',
  message: 'A quotation that opens its sentence and ends with a comma.',
  example: '“It is in,” and the crews left.',
  counterExample: 'They sailed to the “free port” at night.',
  find: ({ around, shape }) => (around.opens && shape.comma ? 'speech' : null),
}
