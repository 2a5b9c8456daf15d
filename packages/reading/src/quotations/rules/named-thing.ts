import type { UseRule } from '../quotation-context.ts'

/** A word for a policy or a project follows the quotation: “the “One Quay” policy”. */
export const namedThing: UseRule = {
  id: 'named-thing',
  message: 'A word for a policy or a project follows the quotation: “the “One Quay” policy”.',
  example: 'The “One Quay” policy was praised.',
  counterExample: 'The “One Quay” was praised.',
  find: ({ around, shape, isAttributed }) =>
    around.thing && (!isAttributed || shape.capitals > 0) && !shape.sentence ? 'term' : null,
}
