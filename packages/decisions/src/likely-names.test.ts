import { expect, test } from 'vitest'
import { likelySameNames } from './likely-names.ts'

test('spellings of one agency, with and without what it is, may be one', () => {
  expect(likelySameNames(['Coastwire', 'COASTWIRE', 'Orla Venn', 'the state Coastwire news agency'])).toEqual(
    [['Coastwire', 'COASTWIRE', 'the state Coastwire news agency']],
  )
})
test('initials may be the name that they stand for', () => {
  expect(likelySameNames(['HQA', 'Harbor Quay Authority', 'Vela'])).toEqual([
    ['HQA', 'Harbor Quay Authority'],
  ])
})
test.each([
  [['Orla Venn', 'Tom Venn']],
  [['Venn', 'Orla Venn']],
  [['the ministry', 'the agency', 'a state agency']],
  [['Harbor Times', 'Harbor Post']],
  [['']],
])('%j are not offered as one', (names) => {
  expect(likelySameNames(names)).toEqual([])
})
