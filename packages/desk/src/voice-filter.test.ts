import { voices } from '@hearsay/reading'
import { expect, test } from 'vitest'
import { nextVoice, voiceChoices } from './voice-filter.ts'

test('every voice and all of them can be chosen, each by a key of its own', () => {
  expect(voiceChoices.map(({ voice }) => voice)).toEqual([...voices, null])
  expect(new Set(voiceChoices.map(({ key }) => key)).size).toBe(voiceChoices.length)
})
test('voices come one after the other, those without sentences are passed over, then all', () => {
  const counts = { own: 2, named: 0, unnamed: 1, relayed: 0, undetermined: 0 }
  expect(nextVoice(null, counts)).toBe('own')
  expect(nextVoice('own', counts)).toBe('unnamed')
  expect(nextVoice('unnamed', counts)).toBe(null)
})
