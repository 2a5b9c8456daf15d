// Annotations as Hypothesis imports them. It keeps address, words, note and tags, and gives all to the person who imports: so the note itself
// says that a program read it. Positions would count in the live page and not in the seed; there are none.
import type { Span } from '@hearsay/core'
import type { ClippingWriter } from '../format.ts'
import type { ClippingRecord } from '../record/clipping-record.ts'
import type { StatementRecord } from '../record/statement-schema.ts'
import { statementLine } from '../record/telling.ts'

/** How many UTF-16 units of context a quotation has on either side. */
const CONTEXT_LENGTH = 32

/** The annotations of a clipping; none where it has no address. */
export function hypothesisAnnotations(clipping: ClippingRecord): object[] {
  const { url, headline, text } = clipping
  if (url === null) return []
  return clipping.statements.flatMap((statement) => {
    const piece = longestPiece(clipping, statement)
    if (!piece) return []
    const [start, end] = piece
    return [
      {
        uri: url,
        ...(headline && { document: { title: [headline] } }),
        text: statementLine(statement),
        tags: ['hearsay', `voice:${statement.voice}`, `form:${statement.form}`],
        target: [
          {
            source: url,
            selector: [
              {
                type: 'TextQuoteSelector',
                exact: text.slice(start, end),
                prefix: text.slice(Math.max(0, start - CONTEXT_LENGTH), start),
                suffix: text.slice(end, end + CONTEXT_LENGTH),
              },
            ],
          },
        ],
      },
    ]
  })
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
export const writeHypothesis: ClippingWriter = async function* (clippings) {
  yield '{"annotations":['
  let before = '\n'
  for await (const clipping of clippings)
    for (const annotation of hypothesisAnnotations(clipping)) {
      yield `${before}${JSON.stringify(annotation)}`
      before = ',\n'
    }
  yield '\n]}\n'
}
