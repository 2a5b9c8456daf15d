// “When contacted, the spokesman, Sani Dogo, confirmed it.” In: a statement whose source begins with the participle that opens the
// sentence. Out: one whose source begins behind the comma.
// Not: “Retired, Ina Bell”, “the contacted man”.

import { beginsQuestion } from '../asked-opening.ts'
import { canSpeak, sentenceStart } from '../noun-phrases.ts'
import type { DraftRule } from '../statement-draft.ts'

const OPENING = /^(?:when|once|if|while|after|\p{L}+ing)$/u
const PARTICIPLE = /^\p{L}+(?:ed|ing)$/u

/** A participle that opens the sentence is not part of the source. */
export const openingIsNoSource = {
  id: 'opening-is-no-source',
  message: '“When contacted,” or “reacting,” before the speaker is not part of the source.',
  example: 'When contacted, the spokesman of the police, Sani Dogo, said the number was right.',
  counterExample: 'The police spokesman, Sani Dogo, confirmed the number of deaths.',
  precision: 'model',
  measured: 'the model’s calibration',
  apply({ doc, statement }) {
    const { first: from, end } = statement.source!
    if (beginsQuestion(doc.words, from)) {
      const comma = doc.words.indexOf(',', from)
      if (comma < 0 || comma + 1 >= end || !canSpeak(doc, comma + 1, end)) return
      statement.evidence.push({ rule: openingIsNoSource.id, ranges: [statement.source!] })
      statement.source = { first: comma + 1, end }
      return
    }
    if (doc.words[from + 1] !== ',' || !PARTICIPLE.test(doc.words[from]!) || end - from < 3) return
    const first = sentenceStart(doc, from)
    const isOpening =
      from === first ? OPENING.test(doc.words[from]!) : from === first + 1 && OPENING.test(doc.words[first]!)
    if (!isOpening || !canSpeak(doc, from + 2, end)) return
    statement.evidence.push({ rule: openingIsNoSource.id, ranges: [statement.source!] })
    statement.source = { first: from + 2, end }
  },
} satisfies DraftRule
