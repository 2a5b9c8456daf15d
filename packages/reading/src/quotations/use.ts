// What quotation marks are there for. In: a quotation, the words around it and whether a statement covers it. Out: speech, a
// title, a term, or scare quotes, by which an outlet keeps its distance.
//
//   she called it “a sham”      the novel “The Long Shore”      the word “quay”      the “free port” opened
//                 speech                  title                          term             scare
// The words right before it decide first, then whether it is attributed, then its own shape.

import type { TokenizedDocument } from '../tokenized-document.ts'
import { contextOf, type Use, type UseRule } from './quotation-context.ts'
import type { QuotedSegment } from './quoted-segments.ts'
import { attributed } from './rules/attributed.ts'
import { distanced } from './rules/distanced.ts'
import { endsWithComma } from './rules/ends-with-comma.ts'
import { inCapitals } from './rules/in-capitals.ts'
import { namedThing } from './rules/named-thing.ts'
import { namedWork } from './rules/named-work.ts'
import { nearSpeech } from './rules/near-speech.ts'
import { nestedName } from './rules/nested-name.ts'
import { nestedSpeech } from './rules/nested-speech.ts'
import { nickname } from './rules/nickname.ts'
import { titleMarks } from './rules/title-marks.ts'
import { wholeSentence } from './rules/whole-sentence.ts'
import { wordAsWord } from './rules/word-as-word.ts'

/** What shows the use of a quotation; the first that applies decides, and without any it is scare quotes. */
export const useRules: readonly UseRule[] = [
  titleMarks,
  distanced,
  namedWork,
  wordAsWord,
  namedThing,
  nickname,
  nestedSpeech,
  nestedName,
  attributed,
  inCapitals,
  endsWithComma,
  wholeSentence,
  nearSpeech,
]

/** What a quotation is there for; `isAttributed` where a statement covers it. */
export function useOf(doc: TokenizedDocument, quoted: QuotedSegment, isAttributed: boolean): Use {
  if (quoted.style === 'title') return 'title'
  if (quoted.style === 'dash') return 'speech'
  const context = contextOf(doc, quoted, isAttributed)
  for (const rule of useRules) {
    const use = rule.find(context)
    if (use) return use
  }
  return 'scare'
}
