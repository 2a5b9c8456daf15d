// Annotations as Hypothesis imports them. It keeps address, words, note and tags, and gives all to the person who imports: so the note itself
// says that a program read it. Positions would count in the live page and not in the seed; there are none.
import type { Span } from '@hearsay/core'
import type { ClippingWriter } from '../format.ts'
import type { ClippingRecord } from '../record/clipping-record.ts'
import { recordJson } from '../record/decision-lines.ts'
import type { DecisionRecord } from '../record/decision-record.ts'
import type { StatementRecord } from '../record/statement-schema.ts'
import { statementLine } from '../record/telling.ts'
import { jsonObject, listOf } from '../text/list.ts'

/** How many UTF-16 units of context a quotation has on either side. */
const CONTEXT_LENGTH = 32

/** The annotations of a clipping; none where it has no address. */
export function hypothesisAnnotations(clipping: ClippingRecord): object[] {
  const { url, headline } = clipping
  if (url === null) return []
  const page = { uri: url, ...(headline && { document: { title: [headline] } }) }
  return [
    ...clipping.statements.flatMap((statement) => {
      const piece = longestPiece(clipping, statement)
      const tags = ['hearsay', `voice:${statement.voice}`, `form:${statement.form}`]
      const text = statementLine(statement)
      return piece ? [{ ...page, text, tags, target: [targetAt(clipping, url, piece)] }] : []
    }),
    ...clipping.decisions.map((decision) => ({
      ...page,
      text: decisionText(decision),
      tags: ['hearsay', `decision:${decision.verb}`],
      target: [decision.span ? targetAt(clipping, url, decision.span) : { source: url }],
      // Hypothesis leaves it, and a desk takes the decision back by it.
      decision: JSON.parse(recordJson(decision.logged)),
    })),
  ]
}

/** Words of the page, with their surroundings. */
function targetAt({ text }: ClippingRecord, source: string, [start, end]: Span): object {
  const exact = text.slice(start, end)
  const prefix = text.slice(Math.max(0, start - CONTEXT_LENGTH), start)
  const suffix = text.slice(end, end + CONTEXT_LENGTH)
  return { source, selector: [{ type: 'TextQuoteSelector', exact, prefix, suffix }] }
}

/** A decision in a line: Hypothesis gives every note to who imports it, so that the line says whose it is. */
function decisionText({ when, by, verb, before, after, stands }: DecisionRecord): string {
  const change = [before, after].filter((one) => one !== null).join(' → ')
  return `[decision; ${by}, ${when.slice(0, 10)}${stands ? '' : ', undone'}] ${verb}${change && `: ${change}`}`
}

/** The longest stretch of a statement’s words that the clipper changed nothing in. */
function longestPiece({ document }: ClippingRecord, { content, cue, source }: StatementRecord): Span | null {
  const changes = document.body.flatMap((block) =>
    block.type === 'paragraph' ? [...block.alterations, ...block.omissions].map(({ span }) => span) : [],
  )
  const spans = content.length > 0 ? content.map(({ span }) => span) : [(cue ?? source)?.span]
  let longest: Span | null = null
  for (const span of spans) {
    if (!span) continue
    let at = span[0]
    const inside = changes
      .filter(([start, end]) => start < span[1] && end > span[0])
      .sort((a, b) => a[0] - b[0])
    for (const [start, end] of [...inside, [span[1], span[1]] as Span]) {
      if (start > at && (!longest || start - at > longest[1] - longest[0]))
        longest = [at, Math.min(start, span[1])]
      at = Math.max(at, end)
    }
  }
  return longest
}

/** One object with all annotations, one a line. */
export const writeHypothesis: ClippingWriter = (clippings, state) =>
  listOf(
    (async function* () {
      for await (const clipping of clippings)
        for (const annotation of hypothesisAnnotations(clipping)) yield JSON.stringify(annotation)
    })(),
    jsonObject('{"annotations":['),
    state,
  )
