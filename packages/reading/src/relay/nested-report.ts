// “The Coastwire agency reported that a ministry aide said the toll would rise.” The tagger marks one layer; an outlet’s
// report may begin with another speaker’s statement.
// Not: “Coastwire reported that the minister who said no had left”, where the inner cue belongs to a relative clause.

import type { Span } from '@hearsay/core'
import { canSpeak, phraseStart } from '../attribution/noun-phrases.ts'
import { isSpeechVerb } from '../lexicon/cues.ts'
import type { Statement } from '../statement.ts'
import { anchorsOf } from '../statement.ts'
import type { TokenizedDocument } from '../tokenized-document.ts'
import { spanOfTokens, tokenRange } from '../tokenized-document.ts'
import { impliedStatement, type RelayRule } from './relay-context.ts'

/** The inner cue is searched for in this many tokens of a report. */
const MAX_TOKENS_TO_CUE = 32
/** “that” is searched for this many tokens after the cue: “said on Sunday at the summit that …”. */
const MAX_TOKENS_TO_THAT = 9

/** Adds the statement that an outlet’s report begins with, relayed by that outlet. */
export const byNestedReport = {
  id: 'said-within-a-report',
  message: 'The statement is part of what another outlet reports.',
  example: 'The Coastwire agency reported that a ministry aide said the toll would rise in May.',
  counterExample: 'The Coastwire agency reported that the minister who said no had left.',
  precision: 0.9,
  measured: 'estimate',
  apply(context) {
    const { doc, statements, isOtherOutlet } = context
    for (const outlet of [...statements]) {
      const [content] = outlet.content
      if (!outlet.source || !content || outlet.content.length !== 1) continue
      if (!isOtherOutlet(doc.text.slice(...outlet.source))) continue
      if (
        statements.some(
          (one) => one !== outlet && one.cue && one.cue[0] >= content[0] && one.cue[1] <= content[1],
        )
      )
        continue
      const inner = innerStatement(doc, outlet, content)
      if (!inner) continue
      inner.via = outlet
      inner.evidence[0]!.spans.push(...anchorsOf(outlet))
      context.statements.push(inner)
    }
  },
} satisfies RelayRule

function innerStatement(doc: TokenizedDocument, outlet: Statement, content: Span): Statement | null {
  const [from, end] = tokenRange(doc, content)
  const ending = isSpeechVerb(doc.words[end - 1]!) ? endingInCue(doc, outlet, from, end - 1) : null
  if (ending) return ending
  for (let cue = from + 1; cue < Math.min(end - 1, from + MAX_TOKENS_TO_CUE); cue++) {
    if (/^(?:who|which|whom)$/.test(doc.words[cue]!)) return null
    if (!isSpeechVerb(doc.words[cue]!)) continue
    const source = Math.max(from, phraseStart(doc, cue, 16))
    if (source === cue || !canSpeak(doc, source, cue, true)) return null
    const that = doc.words.slice(cue + 1, Math.min(end - 1, cue + 1 + MAX_TOKENS_TO_THAT)).indexOf('that')
    const said = that < 0 ? cue + 1 : cue + 1 + that
    return impliedStatement(
      outlet,
      {
        source: spanOfTokens(doc, source, cue),
        cue: spanOfTokens(doc, cue, cue + 1),
        content: [spanOfTokens(doc, said, end)],
      },
      byNestedReport,
    )
  }
  return null
}

/** “‘We will not pay,’ the mayor said, the Post reported.” */
function endingInCue(doc: TokenizedDocument, outlet: Statement, from: number, cue: number): Statement | null {
  const source = Math.max(from, phraseStart(doc, cue, 16))
  const end = doc.words[source - 1] === ',' ? source - 1 : source
  if (source === cue || end - from < 3 || !canSpeak(doc, source, cue, true)) return null
  return impliedStatement(
    outlet,
    {
      source: spanOfTokens(doc, source, cue),
      cue: spanOfTokens(doc, cue, cue + 1),
      content: [spanOfTokens(doc, from, end)],
    },
    byNestedReport,
  )
}
