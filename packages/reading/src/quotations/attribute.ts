// The statements that quotations belong to. In: quotations and statements. Out: for each quotation the statement with most of it.
//
//   “We wait,” Ms Venn said, the Daily reported.
//   ^^^^^^^^^^ Ms Venn’s: of two statements around it the shorter one, then the one that is relayed
//
// Not: a statement with less than half of its words.

import type { Span } from '@hearsay/core'
import type { Statement } from '../statement.ts'
import type { TokenRange } from '../token-range.ts'
import type { TokenizedDocument } from '../tokenized-document.ts'
import { tokenRange } from '../tokenized-document.ts'

interface Content {
  of: Statement
  range: TokenRange
  /** Tokens in all of the statement's content. */
  size: number
}

/** The statement of each span, null where it has none; `spans` are in the order of the text. */
export function attributeSpans(
  doc: TokenizedDocument,
  spans: Span[],
  statements: Statement[],
): (Statement | null)[] {
  const contents = statements
    .flatMap((of): Content[] => {
      const size = of.content.reduce((sum, { first, end }) => sum + end - first, 0)
      return of.content.map((range) => ({ of, range, size }))
    })
    .sort((a, b) => a.range.first - b.range.first)
  let open: Content[] = []
  let next = 0
  return spans.map((span) => {
    const range = tokenRange(doc, span)
    while (next < contents.length && contents[next]!.range.first < range.end) open.push(contents[next++]!)
    open = open.filter((one) => one.range.end > range.first)
    return bestStatement(open, range)
  })
}

function bestStatement(contents: Content[], { first, end }: TokenRange): Statement | null {
  const held = new Map<Statement, { words: number; size: number }>()
  for (const { of, range, size } of contents) {
    const words = Math.min(end, range.end) - Math.max(first, range.first)
    if (words > 0) held.set(of, { words: (held.get(of)?.words ?? 0) + words, size })
  }
  let found: Statement | null = null
  let rank: number[] = []
  for (const [statement, { words, size }] of held) {
    if (words * 2 < end - first) continue
    const own = [words, -size, relayDepth(statement), -cueDistance(statement, first)]
    if (!found || outranks(own, rank)) [found, rank] = [statement, own]
  }
  return found
}

/** How many statements relay this one. */
function relayDepth(statement: Statement): number {
  let count = 0
  for (let at = statement.via; at && count < 10; at = at.via) count++
  return count
}

function cueDistance({ cue }: Statement, token: number): number {
  return cue ? Math.abs(cue.first - token) : Infinity
}

function outranks(own: number[], other: number[]): boolean {
  const at = own.findIndex((value, index) => value !== other[index])
  return at >= 0 && own[at]! > other[at]!
}
