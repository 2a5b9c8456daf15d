import { expect, test } from 'vitest'
import { matchLabel, noMatches, selectMatch, stepMatch } from './matches.ts'

const found = [3, 8, 21]

test('the first match ahead is selected, else the first of all', () => {
  expect(selectMatch(' kelp ', found, (at) => at >= 5)).toEqual({ words: 'kelp', found, selected: 1 })
  expect(selectMatch('kelp', found, (at) => at >= 50).selected).toBe(0)
  expect(selectMatch('kelp', [], () => true).selected).toBe(-1)
})
test('the next and the previous match are stepped to, round the ends', () => {
  const last = selectMatch('kelp', found, (at) => at >= 20)
  expect(stepMatch(last, 1).selected).toBe(0)
  expect(stepMatch(stepMatch(last, 1), -1).selected).toBe(2)
  expect(stepMatch({ ...last, selected: -1 }, -1).selected).toBe(2)
  expect(stepMatch({ ...last, selected: -1 }, 1).selected).toBe(0)
  expect(stepMatch(noMatches(), 1)).toEqual(noMatches())
})
test('which match is selected is said in a word', () => {
  expect(matchLabel(selectMatch('kelp', found, (at) => at >= 5))).toBe('2/3')
  expect(matchLabel(selectMatch('kelp', [], () => true))).toBe('no matches')
  expect(matchLabel(noMatches())).toBe('')
})
