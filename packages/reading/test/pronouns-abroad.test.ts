// “He” and “she” in another language: the last speaker whom the pronoun can mean.
import { parse } from '@hearsay/core'
import { beforeAll, expect, test } from 'vitest'
import { loadModel, read } from '../src/index.ts'

beforeAll(() => loadModel('default'))

/** Who says what in a text, in its order. */
function speakersOf(headline: string, body: string): (string | null)[] {
  const { document } = parse(`Hafenblatt\n5. März 2024\n\n${headline}\n\n${body}\n`)
  const { attributions, actors } = read(document)
  return attributions.map(({ actor }) => (actor === null ? null : actors[actor]!.name))
}

test('a German “er” is no minister whose title is a woman’s', () =>
  expect(
    speakersOf(
      'Gespräche über den Hafen',
      'Die Gespräche über den neuen Hafen dauerten am Montag den ganzen Tag.\n\n„Wir sind fast fertig“, sagte der Vermittler Kasimir Rode.\n\nAußenministerin Yara Hallum sagte, dass ihr Land auf die Kontrollen verzichten könne.\n\nOffen sei nur noch, wer zuerst unterschreibe, sagte er.\n\nDie Boote blieben am Kai, sagte sie.',
    ),
  ).toEqual(['Kasimir Rode', 'Yara Hallum', 'Kasimir Rode', 'Yara Hallum']))
