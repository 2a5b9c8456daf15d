import type { UseRule } from '../quotation-context.ts'

/** One or two words between the names of a person: Tom “Dock” Sey. */
export const nickname: UseRule = {
  id: 'nickname',
  message: 'One or two words between the names of a person: Tom “Dock” Sey.',
  example: 'The pilot Tom “Dock” Sey left the port.',
  counterExample: 'The novel “The Long Shore” came out in May.',
  find: ({ around, shape, isAttributed }) =>
    around.nickname && shape.words <= 2 && !isAttributed ? 'term' : null,
}
