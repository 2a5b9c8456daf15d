import { parse } from '@hearsay/core'
import { beforeAll, expect, test } from 'vitest'
import { loadModel, read } from '../index.ts'

beforeAll(() => loadModel('default'))

function creditIn(sentence: string): string[] {
  const seed = `Harbor Times\n\nTalks go on over the canal\n\nThe ferries stayed in the harbour all day.\n\n${sentence}\n`
  return read(parse(seed).document).actors.map(
    ({ sourceType, creditedName }) => `${sourceType}: ${creditedName}`,
  )
}

test.each([
  [
    'Southern California Brine officials said the road would open.',
    'named-organization: Southern California Brine',
  ],
  ['Three boats were lost, according to Vela’s Department of Tides.', 'named-organization'],
  ['In April, Canal B reported that the sale was off.', 'named-organization: Canal B'],
  ['A patient who preferred anonymity said nobody had come.', 'anonymous-source: null'],
  ['The patients who waited said nobody had come.', 'unnamed-group'],
])('%s', (sentence, credit) => expect(creditIn(sentence).join()).toContain(credit))
