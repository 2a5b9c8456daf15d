// “A passenger told BBC Radio Norfolk the boat had rolled twice.” “…, Interfax quoted Brisco …” A statement to an outlet that the
// tagger did not see.
// Not: “A passenger was told by Radio Norfolk”, “told the crews”.

import { lastWordEnd, sentenceStart } from '../attribution/noun-phrases.ts'
import { emptyStatement, MAX_STATEMENTS_PER_SENTENCE, type Statement } from '../statement.ts'
import { holds, oneToken, type TokenRange } from '../token-range.ts'
import type { TokenizedDocument } from '../tokenized-document.ts'
import { triggerBit } from '../trigger-words.ts'
import { afterAdjunct, beforeAuxiliaries, isSubject, subjectStart } from './clause.ts'
import { outletPhraseEnd } from './outlet-phrase.ts'
import type { RelayContext, RelayRule } from './relay-context.ts'

const TOLD = triggerBit(['told', 'tells'])
const MIN_CONTENT_TOKENS = 3
/** “that” is searched for this many tokens after the outlet. */
const MAX_TOKENS_TO_THAT = 12

/** Adds the statements of a sentence that were made to another outlet and that the tagger did not mark. */
export const byToldOutlet = {
  id: 'told-outlet-a-clause',
  message: 'The source told another outlet something: what follows the outlet’s name is the content.',
  example: 'The fund told Radio Anda of two leaks in the night.',
  counterExample: 'A passenger was told by BBC Radio Norfolk the boat had rolled twice.',
  precision: 0.75,
  measured: 'estimate',
  trigger: TOLD,
  apply(context) {
    const { doc, sentence, mayBeOtherOutlet, isOwnOutlet } = context
    const { first, end } = doc.sentences[sentence]!
    for (let told = first + 1; told < end - 1; told++) {
      if (context.statements.length > MAX_STATEMENTS_PER_SENTENCE) return
      if (!/^(?:told|tells)$/.test(doc.words[told]!)) continue
      if (context.statements.some((one) => isComplete(one) && holds(one.cue!, told))) continue
      const outletEnd = outletPhraseEnd(doc, told + 1, mayBeOtherOutlet, isOwnOutlet)
      if (outletEnd === told + 1) continue
      const subjectEnd = beforeAuxiliaries(doc, told, first)
      if (subjectEnd === null) continue
      const source = subjectStart(doc, subjectEnd, sentenceStart(doc, told))
      const sourceEnd = doc.words[subjectEnd - 1] === ',' ? subjectEnd - 1 : subjectEnd
      if (!isSubject(doc, { first: source, end: subjectEnd })) continue
      const content = contentOf(context, outletEnd, source)
      if (!content) continue
      context.statements = context.statements.filter(({ cue }) => !cue || !holds(cue, told))
      context.statements.push(
        emptyStatement({
          source: { first: source, end: sourceEnd },
          cue: oneToken(told),
          content: [content],
          confidence: byToldOutlet.precision,
          evidence: [{ rule: byToldOutlet.id, ranges: [oneToken(told)] }],
        }),
      )
    }
  },
} satisfies RelayRule

const isComplete = ({ source, cue, content }: Statement) => source && cue && content.length > 0

/** “…, | according to the Courier”: where what was said ends. */
function beforeCredit({ words }: TokenizedDocument, from: number, end: number): number {
  for (let at = end - 2; at > from; at--)
    if (words[at] === 'according' && words[at + 1] === 'to') return words[at - 1] === ',' ? at - 1 : at
  return end
}

/** The clause after the outlet, else what stands before the source. */
function contentOf({ doc }: RelayContext, after: number, source: number): TokenRange | null {
  const end = beforeCredit(doc, after, lastWordEnd(doc, source))
  let from = afterAdjunct(doc, after, end)
  for (let at = after; at < Math.min(end, after + MAX_TOKENS_TO_THAT); at++) {
    if (doc.words[at] !== 'that') continue
    from = at
    break
  }
  if (/^[,:]$/.test(doc.words[from] ?? '')) from++
  if (end - from >= MIN_CONTENT_TOKENS) return { first: from, end }
  const first = sentenceStart(doc, source)
  const comma = doc.words[source - 1] === ',' ? source - 1 : source
  return comma - first >= MIN_CONTENT_TOKENS ? { first, end: comma } : null
}
