import { expect, test } from 'vitest'
import { cueWords, introducesWords } from './cues.ts'

test.each([
  ['said', 'say', 'neutral'],
  ['denies', 'deny', 'neutral'],
  ['admitted', 'admit', 'committing'],
  ['conceding', 'concede', 'committing'],
  ['claims', 'claim', 'doubting'],
  ['alleged', 'allege', 'doubting'],
  ['vowing', 'vow', 'predicting'],
  ['foresaw', 'foresee', 'predicting'],
  ['quipped', 'quip', 'neutral'],
  ['referring', 'refer', 'neutral'],
  ['agreeing', 'agree', 'neutral'],
  ['worries', 'worry', 'neutral'],
  ['stories', 'story', 'neutral'],
])('knows “%s” as a form of %s', (word, lemma, stance) =>
  expect(cueWords(word)[0]).toMatchObject({ lemma, stance }),
)

test('a word that is no cue has none', () => expect(cueWords('harbour')).toEqual([]))

test('distinguishes verbs that introduce spoken words from others', () => {
  const introducing = ['told', 'says', 'warned', 'quipped', 'telling', 'posted', 'states', 'claim']
  expect(introducing.filter(introducesWords)).toEqual(['told', 'says', 'warned', 'quipped'])
})
