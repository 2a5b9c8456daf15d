import { expect, test } from 'vitest'
import { isBeforeSource, SpeakerAndCue } from './speaker-and-cue.tsx'

/** What a speaker and a cue read as. */
const read = (speaker: string | null, cue: string | null) =>
  String(SpeakerAndCue({ speaker, cue })).replace(/<[^>]+>/g, '')

test.each([
  ['Orla Venn', 'claimed', 'Orla Venn claimed'],
  ['Orla Venn', 'according to', 'According to Orla Venn'],
  ['le ministre', 'Selon', 'Selon le ministre'],
  ['le ministre', "d'après", 'D&#39;après le ministre'],
  ['Orla Venn', null, 'Orla Venn'],
  [null, 'reportedly', 'no source given (“reportedly”)'],
  [null, null, 'no source given'],
])('%s with the cue %s reads “%s”', (speaker, cue, expected) => expect(read(speaker, cue)).toBe(expected))

test('only a preposition is read before its source', () => {
  expect(isBeforeSource('ACCORDING TO')).toBe(true)
  expect(isBeforeSource('person')).toBe(false)
})
