// “The Coastwire agency reported that a ministry aide said the toll would rise.” The tagger marks one layer; what an
// outlet reports may begin with another speaker and cue, or end with “…, according to two people”.
// Not: “Coastwire reported that the minister who said no had left”, where the inner cue does not open what is reported.

import type { Span } from '@hearsay/core'
import { spanOf, tokensIn } from '../page.ts'
import { canSpeak, phraseEnd } from '../phrases.ts'
import { type Links, linkedStatement } from './chain.ts'

const RULE = 'said-within-a-report'
const CUE =
  /^(?:said|says|told|warned|announced|confirmed|denied|claimed|insisted|argued|added|stated|believes?|thinks?)$/

/** Adds the statement that an outlet’s report opens with, relayed by the report. */
export function withinReport(links: Links): void {
  const { page, statements, isOtherOutlet } = links
  for (const outlet of [...statements]) {
    const [content] = outlet.content
    if (!outlet.source || !content || outlet.content.length !== 1) continue
    if (!isOtherOutlet(page.text.slice(...outlet.source))) continue
    if (
      statements.some(
        (one) => one !== outlet && one.cue && one.cue[0] >= content[0] && one.cue[1] <= content[1],
      )
    )
      continue
    const [from, end] = tokensIn(page, content)
    const begin = page.words[from] === 'that' ? from + 1 : from
    const cue = phraseEnd(page, begin)
    if (cue === begin || cue + 1 >= end || !CUE.test(page.words[cue]!) || !canSpeak(page, begin, cue))
      continue
    const inner = linkedStatement(
      outlet,
      {
        source: spanOf(page, begin, cue),
        cue: spanOf(page, cue, cue + 1),
        content: [spanOf(page, cue + 1, end)],
      },
      RULE,
    )
    inner.via = outlet
    const spans: Span[] = [outlet.source]
    if (outlet.cue) spans.push(outlet.cue)
    inner.evidence.push({ rule: 'relayed-by-outlet', spans })
    links.statements.push(inner)
  }
}
