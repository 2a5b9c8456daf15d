// Each row of a list of phrases matches its example whole, and nothing else in the list does.
import { describe, expect, test } from 'vitest'
import { conditionPhrases, reasonOpeners, reasonPhrases, withheldNamePhrases } from './anonymity.ts'
import { boilerplateLines, creditLines, signOffs } from './boilerplate.ts'
import { decliningPhrases } from './declining.ts'
import { anyPhrase, type PhraseRow } from './phrase-row.ts'

const lists: Record<string, readonly PhraseRow[]> = {
  conditionPhrases,
  reasonOpeners,
  reasonPhrases,
  withheldNamePhrases,
  decliningPhrases,
  boilerplateLines,
}
const withCase: Record<string, readonly PhraseRow[]> = { creditLines, signOffs }

const flagged = [
  ...Object.entries(lists).map(([name, rows]) => ({ name, rows, flags: 'iu' })),
  ...Object.entries(withCase).map(([name, rows]) => ({ name, rows, flags: 'u' })),
]

test.each([...creditLines, ...signOffs].map((row) => [row.example, row] as const))(
  '%s has its sign, which needs no classes of letters',
  (example, { sign }) => {
    expect(example).toMatch(new RegExp(sign))
    expect(sign).not.toContain('\\p{')
  },
)

describe.each(flagged)('$name', ({ rows, flags }) => {
  test.each(rows.map((row) => [row.example, row] as const))('%s', (example, row) => {
    const whole = (list: readonly PhraseRow[]) => anyPhrase(list, flags).exec(example)?.[0]
    expect(whole([row])).toBe(example)
    expect(whole(rows.filter((one) => one !== row))).not.toBe(example)
  })
})
