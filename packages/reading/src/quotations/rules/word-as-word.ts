import type { UseRule } from '../quotation-context.ts'

/** The quotation is a word that is spoken of: “the word “quay””. */
export const wordAsWord: UseRule = {
  id: 'word-as-word',
  message: 'The quotation is a word that is spoken of: “the word “quay””.',
  example: 'The word “quay” comes from the north.',
  counterExample: 'The novel “The Long Shore” came out in May.',
  find: ({ around }) => (around.term ? 'term' : null),
}
