// “The Coastwire agency reported that a ministry aide said the toll would rise.” “Orm said the pier was safe, Reuters reported.”
// “Officials said, according to the newspaper, that …” The tagger marks one layer; an outlet’s report may be another’s
// statement.
// Not: “Coastwire reported that the minister who said no had left”, where the inner cue belongs to a relative clause.

import { isReportVerb } from '../lexicon/report-words.ts'
import type { Statement } from '../statement.ts'
import { anchorsOf, MAX_STATEMENTS_PER_SENTENCE } from '../statement.ts'
import { contains, isSameRange, oneToken, type TokenRange } from '../token-range.ts'
import type { TokenizedDocument } from '../tokenized-document.ts'
import { beforeAuxiliaries, beginsTail, isSubject, reportIn, subjectStart } from './clause.ts'
import { impliedStatement, isOutletThatReports, type RelayContext, type RelayRule } from './relay-context.ts'

/** What follows the verb before the outlet: “said in a statement on Monday”. */
const MAX_TAIL_TOKENS = 10
/** “The state news agency Anta reported late on Monday that”. */
const MAX_OPENING_TOKENS = 16

/** Adds the statement that an outlet’s report consists of, relayed by that outlet; and those within it in turn. */
export const byNestedReport = {
  id: 'said-within-a-report',
  message: 'The statement is part of what another outlet reports.',
  example: 'The Coastwire agency reported that a ministry aide said the toll would rise in May.',
  counterExample: 'The Coastwire agency reported that the minister who said no had left.',
  precision: 0.9,
  measured: 'estimate',
  apply(context) {
    const { doc, statements } = context
    for (const statement of [...statements]) reportAround(context, statement)
    for (const statement of statements) takeInSpeaker(context, statement)
    for (let at = 0; at < statements.length && at < MAX_STATEMENTS_PER_SENTENCE; at++) {
      const outlet = statements[at]!
      if (!outlet.source || outlet.content.length === 0 || outlet.content.length > 2) continue
      if (!outlet.cue || !isOutletThatReports(context, outlet.source, outlet.cue)) continue
      const known = statements.filter(
        (one) => one !== outlet && outlet.content.some((piece) => hasCueIn(one, piece)),
      )
      if (known.some(({ source }) => source && source.first !== outlet.source!.first)) continue
      const inner = innerStatement(doc, outlet)
      if (!inner) continue
      // What the tagger marked without a source, this says whole.
      for (const one of known) statements.splice(statements.indexOf(one), 1)
      inner.via = outlet
      inner.evidence[0]!.ranges.push(...anchorsOf(outlet))
      statements.push(inner)
    }
  },
} satisfies RelayRule

/** “Coastwire reported on Monday that, | according to the ministry, | two boats …”: the report around a statement. */
function reportAround(context: RelayContext, statement: Statement): void {
  const { doc } = context
  const { cue, via, content } = statement
  const [opening, ...rest] = content
  if (via || !cue || !opening || !rest.length || opening.end > cue.first) return
  const { first: from, end } = opening
  if (doc.words[end - 1] !== 'that' || end - from > MAX_OPENING_TOKENS) return
  const verb = verbBeforeTail(doc, from, end - 1)
  if (verb === null || !isSubject(doc, { first: from, end: verb })) return
  const [source, reports] = [{ first: from, end: verb }, oneToken(verb)]
  if (!isOutletThatReports(context, source, reports)) return
  statement.content = rest
  const report = { first: cue.first, end: rest.at(-1)!.end }
  statement.via = impliedStatement(statement, { source, cue: reports, content: [report] }, byNestedReport)
  statement.evidence.push({ rule: byNestedReport.id, ranges: anchorsOf(statement.via) })
  context.statements.push(statement.via)
}

/**
 * “Coastwire reports that | Mr Brisco, | said …”, “…, | a manager said, | Coastwire reported”: an outlet’s content that ends at
 * the inner subject, or before the inner report, goes on to the end of that.
 */
function takeInSpeaker(context: RelayContext, outlet: Statement): void {
  const { doc, statements } = context
  const { source, cue, content } = outlet
  const last = content.at(-1)
  // Before the source is asked about, which costs more: most content has neither form.
  const isClause = content.length === 1 && doc.words[last!.first] === 'that'
  if (!source || !cue || !last || !(isClause || doc.words[last.end] === ',')) return
  if (!isOutletThatReports(context, source, cue)) return
  const spoken = statements.find((one) => {
    const isShared = one.source && one.cue && isSameRange(one.source, source)
    return isShared && one.cue!.first === last.end + Number(doc.words[last.end] === ',')
  })
  if (spoken && isClause) {
    const subject = { first: last.first + 1, end: spoken.cue!.first }
    if (spoken.content.length === 1 && isSubject(doc, subject))
      outlet.content = [{ first: last.first, end: spoken.content[0]!.end }]
    return
  }
  const end = source.first - 1
  if (doc.words[last.end] !== ',' || doc.words[end] !== ',' || end <= last.end + 2) return
  const verb = verbBeforeTail(doc, last.end + 1, end)
  if (verb !== null && isSubject(doc, { first: last.end + 1, end: verb }))
    outlet.content = [...content.slice(0, -1), { first: last.first, end }]
}

function hasCueIn({ cue }: Statement, piece: TokenRange): boolean {
  return cue !== null && contains(piece, cue)
}

function innerStatement(doc: TokenizedDocument, outlet: Statement): Statement | null {
  const [content, rest] = outlet.content
  const { first: from, end } = content!
  if (rest) return splitByOutlet(doc, outlet, from, end, rest)
  const found = reportIn(doc, from, end)
  if (!found) return null
  return impliedStatement(outlet, { ...found, content: [found.content] }, byNestedReport)
}

/** “Officials said, | according to the newspaper, | that …”: the outlet’s words split the statement that it reports. */
function splitByOutlet(
  doc: TokenizedDocument,
  outlet: Statement,
  from: number,
  end: number,
  rest: TokenRange,
): Statement | null {
  const cue = verbBeforeTail(doc, from, end)
  if (cue === null) return null
  const subjectEnd = beforeAuxiliaries(doc, cue, from)
  if (subjectEnd === null) return null
  const start = subjectStart(doc, subjectEnd, from)
  if (!isSubject(doc, { first: start, end: subjectEnd })) return null
  const fronted = start - from > 3 ? [{ first: from, end: start }] : []
  return impliedStatement(
    outlet,
    {
      source: { first: start, end: subjectEnd },
      cue: oneToken(cue),
      content: [...fronted, rest],
    },
    byNestedReport,
  )
}

/** The verb of “Officials said”, “The ministry said in a statement”; null where the words end otherwise. */
function verbBeforeTail(doc: TokenizedDocument, from: number, end: number): number | null {
  for (let at = end - 1; at > from && at > end - MAX_TAIL_TOKENS; at--) {
    if (isReportVerb(doc.words[at]!)) return at === end - 1 || beginsTail(doc, at + 1) ? at : null
  }
  return null
}
