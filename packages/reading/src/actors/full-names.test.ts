import { parse } from '@hearsay/core'
import { expect, test } from 'vitest'
import { actorsIn } from '../../test/actors-in.ts'
import { emptyStatement } from '../statement.ts'
import { tokenizeDocument, tokenRange } from '../tokenized-document.ts'
import { actorsOf } from './actors.ts'

function nameOfOrm(headline: string): string | undefined {
  const seed = `Harbor Times\nJune 29, 2022\n\n${headline}\n\nThe pier was closed for a week, and Orm said no to the crews.\n`
  const { document } = parse(seed)
  const at = seed.indexOf('Orm said')
  const doc = tokenizeDocument(document)
  return actorsOf(doc, [emptyStatement({ source: tokenRange(doc, [at, at + 3]) })]).actors[0]?.name
}

test('takes the full name from the headline', () =>
  expect(nameOfOrm('Lena Orm shuts the pier')).toBe('Lena Orm'))
test('takes no title for a given name', () => expect(nameOfOrm('Mayor Orm shuts the pier')).toBe('Orm'))
test('takes none where two have the family name', () =>
  expect(nameOfOrm('Lena Orm and Tam Orm shut the pier')).toBe('Orm'))
test('takes none from a headline in title case', () => expect(nameOfOrm('Pier Closed Orm Says')).toBe('Orm'))
test('takes a full name that stands after it', () =>
  expect(actorsIn('{s1:Orm} said no. Later Mayor Lena Orm left.')).toEqual(['1 Lena Orm (person, named)']))
test('leaves open which of two is meant', () =>
  expect(actorsIn('{s1:Orm} said no. Later Lena Orm met Tam Orm.')).toEqual(['1 Orm (person, named)']))
