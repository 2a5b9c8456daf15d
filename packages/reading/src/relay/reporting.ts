// “As the Daily reported, Orla Venn said …”, “Venn said …, as the Daily first reported”: of two statements of one sentence
// the outlet’s reports the other’s.
// Not: “Venn said …, and the Daily reported that rain …”, where the outlet reports something else.

import { isReportVerb } from '../lexicon/report-words.ts'
import type { Statement } from '../statement.ts'
import { anchorsOf, extentInTokens } from '../statement.ts'
import { contains, isSameRange, type TokenRange } from '../token-range.ts'
import type { TokenizedDocument } from '../tokenized-document.ts'
import { wordsOf } from '../tokenized-document.ts'
import { isOutletThatReports, isRelayedBy, type RelayRule } from './relay-context.ts'

/** “reported | on Monday evening, | according to”. */
const MAX_TOKENS_BETWEEN = 5

/** Links a statement to the outlet that reports it in the same sentence. */
export const byReporting = {
  id: 'relayed-by-outlet',
  message: 'Another outlet reports what the source said, and so relays it.',
  example: 'As the Coastwire agency reported, Orla Venn told reporters that the toll would rise in May.',
  counterExample:
    'Orla Venn said that the toll would rise in May, and the Coastwire agency reported that rain was near.',
  precision: 'model',
  measured: 'the model’s calibration',
  apply(context) {
    const { doc, statements } = context
    const isOutlet = ({ source, cue }: Statement) =>
      source !== null && cue !== null && isOutletThatReports(context, source, cue) && isReport(doc, cue)
    const outlets = statements.filter(isOutlet)
    // “…, Coastwire reported, according to the Daily”: the Daily relays the agency, which relays the rest.
    if (outlets.length > 1)
      outlets.sort((a, b) => Number(isAccordingTo(doc, a)) - Number(isAccordingTo(doc, b)))
    for (const outlet of outlets) {
      for (const inner of statements) {
        if (inner === outlet || inner.via || isRelayedBy(outlet, inner) || !inner.source) continue
        if (isSameRange(inner.source, outlet.source!) || inner.content.length === 0) continue
        const isWithin = !outlets.includes(inner) || !isRightBehind(doc, inner, outlet)
        if (!isRightBehind(doc, outlet, inner) && !(isWithin && isReportOf(outlet, inner))) continue
        inner.via = outlet
        inner.evidence.push({ rule: byReporting.id, ranges: anchorsOf(outlet) })
        if (outlet.content.length === 0 || isRightBehind(doc, outlet, inner))
          outlet.content = [extentInTokens(inner)]
      }
    }
  },
} satisfies RelayRule

/** Whether a cue has a verb of report, or is “according to”; not “wants”. */
function isReport(doc: TokenizedDocument, cue: TokenRange): boolean {
  return wordsOf(doc, cue).some((word) => isReportVerb(word) || isReporting(word))
}

function isAccordingTo(doc: TokenizedDocument, { cue }: Statement): boolean {
  return doc.words[cue!.first] === 'according'
}

/** “…, Coastwire reported on Monday, | according to the Daily”: right behind the report of another outlet. */
function isRightBehind(doc: TokenizedDocument, outer: Statement, { cue }: Statement): boolean {
  if (!cue || !isAccordingTo(doc, outer)) return false
  const { first: from } = outer.cue!
  const { first: verb, end } = cue
  return end <= from && from - end <= MAX_TOKENS_BETWEEN && /^report(?:s|ed)$/.test(doc.words[verb]!)
}

const isReporting = (word: string) =>
  /^(?:report|reporting|according|saying|quoting|citing|adding)$/.test(word)

/** Whether the outlet reports the other statement: it has no content, or the same, or content that includes its anchors. */
function isReportOf(outlet: Statement, inner: Statement): boolean {
  if (outlet.content.length === 0) return true
  const parts = anchorsOf(inner)
  return (
    outlet.content.some((own) => inner.content.some((piece) => isSameRange(own, piece))) ||
    parts.every((part) => outlet.content.some((own) => contains(own, part)))
  )
}
