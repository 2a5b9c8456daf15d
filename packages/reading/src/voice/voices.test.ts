// The voice of sentences whose only statement is not sure; annotated cases hold the other voices.
import { expect, test } from 'vitest'
import { statementsOf } from '../../test/statements.ts'
import { quotationsOf } from '../quotations/quotations.ts'
import { detectOutlets } from '../relay/outlets.ts'
import type { Actor } from '../schema.ts'
import { UNSURE_BELOW } from '../vocabulary.ts'
import { voicesOf } from './voices.ts'

const venn: Actor = {
  name: 'Orla Venn',
  kind: 'person',
  standing: 'named',
  outlet: false,
  roles: [],
  mentions: [],
  unnamed: null,
  sourceType: 'named-person',
  creditedName: 'Orla Venn',
  title: null,
  justification: [],
}

function voiceOf(annotated: string, confidence: number) {
  const { doc, statements } = statementsOf(annotated)
  for (const one of statements) one.confidence = confidence
  const quotations = quotationsOf(doc, statements)
  const outlets = detectOutlets(doc)
  const [sentence] = voicesOf(
    doc,
    statements,
    quotations,
    () => venn,
    outlets,
    () => false,
  )
  return [sentence!.voice, sentence!.evidence[0]?.rule, sentence!.statements.length]
}

test.each([
  [
    'words reported by a verb that introduces words',
    '{s1:Orla Venn} {c1:said} {q1:the port was full}.',
    'undetermined',
  ],
  [
    'a quotation',
    '{s1:Orla Venn} {c1:had it} {q1:“all there, and the crews were tired of it”}.',
    'undetermined',
  ],
  ['what may be no report', '{s1:Orla Venn} {c1:led} {q1:a mutiny against the board}.', 'own'],
])('an unsure statement does not decide the voice of %s', (_, annotated, voice) => {
  expect(voiceOf(annotated, UNSURE_BELOW - 0.01)).toEqual([voice, 'unsure-statement', 1])
  expect(voiceOf(annotated, UNSURE_BELOW)).toEqual(['named', undefined, 1])
})
test('an unsure statement that fills little of a sentence is no reason for its voice', () =>
  expect(
    voiceOf(
      'The port closed at nine, and {s1:Venn} {c1:said} {q1:so}, while in the north the ferries ran all night.',
      0.1,
    ),
  ).toEqual(['own', 'mostly-own-words', 1]))
