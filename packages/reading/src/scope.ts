// How far a source’s authority carries: a sentence without a cue of its own that goes on with the speaker. In: a page,
// its statements with their actors, its quotations. Out: a statement more for every sentence that is carried.
//
//   “We will wait,” Ms Venn said. “The boats are full.” The port closed at nine.
//                    ^^^^^^^        ^^^^^^^^^^^^^^^^^^^^ goes on   ^ the outlet’s own again
//
// What nothing carries is left alone: the sentence is in the outlet’s own voice, or undetermined where it is a
// quotation nobody is found for.

import type { Span } from '@hearsay/core'
import { partitionPoint } from '@hearsay/core'
import type { Page, PageSentence } from './page.ts'
import type { Statement } from './statement.ts'
import { anchorsOf } from './statement.ts'

/** A quotation as scope looks at it. */
export interface Quoted {
  span: Span
  attribution: Statement | null
}

/** How sure each rule is; from reading the annotated prose, not measured on a corpus. */
const SURE = {
  'quotation-goes-on': 0.85,
  'quotation-after-its-speaker': 0.8,
  'quotation-before-its-speaker': 0.7,
  'between-two-of-one-speaker': 0.6,
  'reported-tense': 0.5,
} as const
type Rule = keyof typeof SURE

/** “It would cost two million”: what somebody said, told in their tense. */
const REPORTED = /^(?:would|could|should|might)$/
/** Words that take the outlet’s own voice up again. */
const OWN_AGAIN = /^(?:but|however|meanwhile|still|earlier|later|critics|since)$/

/**
 * Finds the sentences that go on with a speaker and gives a statement for each; sets the attribution of the quotations
 * they hold. `speakerOf` tells two statements of one actor, null where it is not known; without it
 * only quotations go on. Time in line with length.
 */
export function carry(
  page: Page,
  statements: Statement[],
  quotations: Quoted[],
  speakerOf: ((statement: Statement) => number | null) | null,
): Statement[] {
  const said = saidIn(page, statements)
  const quotedBy = quotedIn(page, quotations)
  const carried: Statement[] = []
  for (const statement of statements) if (!statement.source && !statement.cue) goOn(page, statement, said)
  for (const [at, sentence] of page.sentences.entries()) {
    if (said[at]!.length) continue
    const quoted = quotedBy[at]!.filter((one) => mostOf(sentence, one.span))
    const found = quoted.length
      ? ofQuotation(page, said, at)
      : speakerOf && ofPlain(page, said, at, speakerOf)
    if (!found) continue
    const [from, rule] = found
    const statement: Statement = {
      source: null,
      cue: null,
      content: quoted.length ? quoted.map(({ span }) => clip(span, sentence.span)) : [sentence.span],
      form: quoted.length ? 'direct' : 'indirect',
      stance: from.stance,
      stated: true,
      via: from.via,
      carries: from,
      confidence: Math.min(from.confidence, SURE[rule]),
      evidence: [{ rule, spans: anchorsOf(from) }],
    }
    for (const one of quoted) one.attribution ??= statement
    carried.push(statement)
    said[at]!.push(statement)
  }
  return carried
}

/** A content that the tagger found neither source nor cue for goes on with who spoke beside it. */
function goOn(page: Page, statement: Statement, said: Statement[][]): void {
  const [first] = statement.content[0] ? sentencesIn(page, statement.content[0]) : []
  if (first === undefined) return
  const found = ofQuotation(page, said, first)
  if (!found) return
  const [from, rule] = found
  statement.carries = from
  statement.via = from.via
  statement.evidence.push({
    rule,
    spans: anchorsOf(from),
  })
}

/** For each sentence the statements with a part in it. */
function saidIn(page: Page, statements: Statement[]): Statement[][] {
  const said: Statement[][] = page.sentences.map(() => [])
  for (const statement of statements) {
    const parts = [statement.source, statement.cue, ...statement.content]
    const seen = new Set<number>()
    for (const span of parts) if (span) for (const at of sentencesIn(page, span)) seen.add(at)
    for (const at of seen) said[at]!.push(statement)
  }
  return said
}

function quotedIn(page: Page, quotations: Quoted[]): Quoted[][] {
  const quoted: Quoted[][] = page.sentences.map(() => [])
  for (const one of quotations) for (const at of sentencesIn(page, one.span)) quoted[at]!.push(one)
  return quoted
}

/** Indices of the sentences a span touches. */
function sentencesIn({ sentences }: Page, [start, end]: Span): number[] {
  const found: number[] = []
  let at = partitionPoint(sentences, ({ span }) => span[1] <= start)
  while (at < sentences.length && sentences[at]!.span[0] < end) found.push(at++)
  return found
}

function mostOf({ span }: PageSentence, quoted: Span): boolean {
  const [start, end] = clip(quoted, span)
  return (end - start) * 2 > span[1] - span[0]
}

function clip([start, end]: Span, [from, to]: Span): Span {
  return [Math.max(start, from), Math.min(end, to)]
}

/** A statement of a sentence that can be gone on with: somebody stated something. */
function lastOf(statements: Statement[]): Statement | null {
  const stated = statements.filter((one) => one.stated && (one.source || one.carries))
  return stated.find((one) => one.via) ?? stated.at(-1) ?? null
}

function ofQuotation(page: Page, said: Statement[][], at: number): [Statement, Rule] | null {
  const { stretch } = page.sentences[at]!
  const before = lastOf(said[at - 1] ?? [])
  if (before) {
    const same = page.sentences[at - 1]!.stretch === stretch
    if (same) return [before, 'quotation-after-its-speaker']
    if (page.sentences[at - 1]!.stretch === stretch - 1)
      return [
        before,
        opens(page, stretch) && endsOpen(page, stretch - 1)
          ? 'quotation-goes-on'
          : 'quotation-after-its-speaker',
      ]
  }
  const after = lastOf(said[at + 1] ?? [])
  if (after && page.sentences[at + 1]!.stretch === stretch) return [after, 'quotation-before-its-speaker']
  return null
}

/** Whether a paragraph begins with an opening mark. */
function opens(page: Page, stretch: number): boolean {
  return page.stretches[stretch]?.quotes[0] === 2 || page.stretches[stretch]?.quotes[0] === 6
}

/** Whether the last quotation of a paragraph is never closed in it. */
function endsOpen(page: Page, stretch: number): boolean {
  return (page.stretches[stretch]?.quotes.at(-1) ?? 0) >= 4
}

function ofPlain(
  page: Page,
  said: Statement[][],
  at: number,
  speakerOf: (statement: Statement) => number | null,
): [Statement, Rule] | null {
  const { stretch, first, end } = page.sentences[at]!
  if (at === 0 || page.sentences[at - 1]!.stretch !== stretch) return null
  const before = lastOf(said[at - 1]!)
  if (!before) return null
  if (OWN_AGAIN.test(page.words[first]!)) return null
  const speaker = speakerOf(before)
  const next = page.sentences[at + 1]?.stretch === stretch ? lastOf(said[at + 1]!) : null
  if (next && speaker !== null && speakerOf(next) === speaker && next !== before)
    return [before, 'between-two-of-one-speaker']
  const head = page.words.slice(first, Math.min(end, first + 8))
  return head.some((word) => REPORTED.test(word)) ? [before, 'reported-tense'] : null
}
