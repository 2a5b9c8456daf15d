// The place of a span of text on the page of its clipping. In: the reading and the span. Out: a fragment.

import type { Span } from '@hearsay/core'
import type { Reading } from '@hearsay/reading'
import { extentOf } from '@hearsay/reading/shape'
import { sentenceId, statementId } from './reading-view.ts'

/**
 * The statement with just this span, else the sentence with it, else the statement that shares most of it; where there is none, the sentence that begins there or
 * before.
 */
export function fragmentFor({ attributions, sentences }: Reading, span: Span): string {
  let best = -1
  let most = 0.5
  for (const [at, one] of attributions.entries()) {
    const share = overlap(extentOf(one), span)
    if (share > most) [best, most] = [at, share]
  }
  const exact = sentences.findIndex((one) => one.span[0] === span[0] && one.span[1] === span[1])
  if (exact >= 0 && most < 1) return `#${sentenceId(exact)}`
  if (best >= 0) return `#${statementId(best)}`
  const sentence = sentences.findLastIndex(({ span: [start] }) => start <= span[0])
  return sentence < 0 ? '#clipping' : `#${sentenceId(sentence)}`
}

/** The share of two spans’ union that is common to both, from 0 to 1. */
function overlap(a: Span, b: Span): number {
  const common = Math.min(a[1], b[1]) - Math.max(a[0], b[0])
  return common <= 0 ? 0 : common / (Math.max(a[1], b[1]) - Math.min(a[0], b[0]))
}
