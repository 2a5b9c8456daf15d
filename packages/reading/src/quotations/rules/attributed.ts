import type { UseRule } from '../quotation-context.ts'

/** A statement covers the quotation. */
export const attributed: UseRule = {
  id: 'attributed',
  message: 'A statement covers the quotation.',
  example: '“We will wait for the tide,” Orla Venn said.',
  counterExample: 'They sailed to the “free port” at night.',
  find: ({ isAttributed }) => (isAttributed ? 'speech' : null),
}
