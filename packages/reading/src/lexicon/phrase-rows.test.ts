// Each row of a list of phrases matches its example whole, and nothing else in the list does.
import { describe, expect, test } from 'vitest'
import { conditionPhrases, reasonOpeners, reasonPhrases, withheldNamePhrases } from './anonymity.ts'
import { decliningPhrases } from './declining.ts'
import { anyPhrase, type PhraseRow } from './phrase-row.ts'

const lists: Record<string, readonly PhraseRow[]> = {
  conditionPhrases,
  reasonOpeners,
  reasonPhrases,
  withheldNamePhrases,
  decliningPhrases,
}

describe.each(Object.entries(lists))('%s', (_, rows) => {
  test.each(rows.map((row) => [row.example, row] as const))('%s', (example, row) => {
    const whole = (list: readonly PhraseRow[]) => anyPhrase(list, 'iu').exec(example)?.[0]
    expect(whole([row])).toBe(example)
    expect(whole(rows.filter((one) => one !== row))).not.toBe(example)
  })
})
