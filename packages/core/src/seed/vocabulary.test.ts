import { expect, test } from 'vitest'
import { documentSchema } from './schema.ts'
import { blockTypes, headerFields, headerRoles, lineBlockTypes } from './vocabulary.ts'

test('the lists that others are part of have them in front or at the end', () => {
  expect(headerRoles.slice(0, headerFields.length)).toEqual(headerFields)
  expect(blockTypes.slice(-lineBlockTypes.length)).toEqual(lineBlockTypes)
  for (const list of [headerRoles, blockTypes]) expect(new Set(list).size).toBe(list.length)
})
test('the schema has the fields and blocks of the vocabulary, and no other', () => {
  const { header, body } = documentSchema.shape
  expect(Object.keys(header.shape).filter((name) => name !== 'span' && name !== 'lines')).toEqual(
    headerFields,
  )
  const types = body.element.options.flatMap(({ shape }) =>
    'options' in shape.type ? shape.type.options : [...shape.type.values],
  )
  expect(types.toSorted()).toEqual(blockTypes.toSorted())
})
