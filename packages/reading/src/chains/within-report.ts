// “The Coastwire agency reported that a ministry aide said the toll would rise.” The tagger marks one layer; what an
// outlet reports may be what another speaker said, from the beginning on or after a time or a place.
// Not: “Coastwire reported that the minister who said no had left”, where the inner cue stands in a clause of its own.

import type { Span } from '@hearsay/core'
import { isSpeechVerb } from '../lexicon/cues.ts'
import type { Page } from '../page.ts'
import { spanOf, tokensIn } from '../page.ts'
import { canSpeak, phraseStart } from '../phrases.ts'
import type { Statement } from '../statement.ts'
import { type Links, linkedStatement } from './links.ts'

const RULE = 'said-within-a-report'
/** How far into a report its speaker’s cue may stand, in tokens. */
const REACH = 32
/** How far behind the cue a “that” may stand: “said on Sunday at the summit that …”. */
const TIME = 9

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
    const inner = innerStatement(page, outlet, content)
    if (!inner) continue
    inner.via = outlet
    const spans: Span[] = [outlet.source]
    if (outlet.cue) spans.push(outlet.cue)
    inner.evidence.push({ rule: 'relayed-by-outlet', spans })
    links.statements.push(inner)
  }
}

function innerStatement(page: Page, outlet: Statement, content: Span): Statement | null {
  const [from, end] = tokensIn(page, content)
  const ending = isSpeechVerb(page.words[end - 1]!) ? endingInCue(page, outlet, from, end - 1) : null
  if (ending) return ending
  for (let cue = from + 1; cue < Math.min(end - 1, from + REACH); cue++) {
    if (/^(?:who|which|whom)$/.test(page.words[cue]!)) return null
    if (!isSpeechVerb(page.words[cue]!)) continue
    const source = Math.max(from, phraseStart(page, cue, 16))
    if (source === cue || !canSpeak(page, source, cue, true)) return null
    const that = page.words.slice(cue + 1, Math.min(end - 1, cue + 1 + TIME)).indexOf('that')
    const said = that < 0 ? cue + 1 : cue + 1 + that
    return linkedStatement(
      outlet,
      {
        source: spanOf(page, source, cue),
        cue: spanOf(page, cue, cue + 1),
        content: [spanOf(page, said, end)],
      },
      RULE,
    )
  }
  return null
}

/** “‘We will not pay,’ the mayor said, the Post reported.” */
function endingInCue(page: Page, outlet: Statement, from: number, cue: number): Statement | null {
  const source = Math.max(from, phraseStart(page, cue, 16))
  const end = page.words[source - 1] === ',' ? source - 1 : source
  if (source === cue || end - from < 3 || !canSpeak(page, source, cue, true)) return null
  return linkedStatement(
    outlet,
    {
      source: spanOf(page, source, cue),
      cue: spanOf(page, cue, cue + 1),
      content: [spanOf(page, from, end)],
    },
    RULE,
  )
}
