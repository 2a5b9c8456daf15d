import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { alterationLabel, omissionLabel, severityCounts, voiceLetters } from './labels.ts'

test('brackets say who changed what', () => {
  expect(alterationLabel({ kind: 'case', by: 'outlet' })).toBe('capital changed by the outlet')
  expect(alterationLabel({ kind: 'insertion', by: 'clipper' })).toBe('words inserted by the clipper')
  expect(alterationLabel({ kind: 'aside', by: 'outlet' })).toBe(
    'what the speaker did, described by the outlet',
  )
})
test('an omission that the form did not decide is only probable', () => {
  expect(omissionLabel({ by: 'outlet', certain: true })).toBe('cut by the outlet')
  expect(omissionLabel({ by: 'speaker', certain: false })).toBe('probably the speaker trails off')
})
test('severities are counted worst first, those that occur', () => {
  expect(severityCounts({ info: 1, warning: 2, error: 0 })).toBe('2 warnings, 1 note')
  expect(severityCounts({ info: 0, warning: 0, error: 0 })).toBe('')
})
test('no two voices share a letter', () => {
  const letters = Object.values(voiceLetters)
  expect(new Set(letters).size).toBe(letters.length)
})
test('docs/reading.md has the letter of every voice', () => {
  const page = readFileSync(new URL('../../../docs/reading.md', import.meta.url), 'utf8')
  for (const [voice, letter] of Object.entries(voiceLetters))
    expect(page).toMatch(new RegExp(`^\\| \`${voice}\` +\\| \`${letter.replace('?', '\\?')}\` `, 'm'))
})
