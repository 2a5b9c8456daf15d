// “the Daily quoted Orla Venn as saying …”, “Venn was quoted by the Daily as saying …”, “… was cited as saying by the
// Daily”. Not: “the Daily quoted the price”, which reports no speech.

import type { Span } from '@hearsay/core'
import { lastWordEnd, phraseEnd, phraseStart } from '../attribution/noun-phrases.ts'
import type { Statement } from '../statement.ts'
import type { TokenizedDocument } from '../tokenized-document.ts'
import { spanOfTokens, tokenRange } from '../tokenized-document.ts'
import { impliedStatement, type RelayContext, type RelayRule } from './relay-context.ts'

const SAYING = /^(?:saying|telling|stating|writing|adding|warning|claiming)$/
const AUXILIARY = /^(?:was|were|is|are|has|have|had|been|being|also)$/
/** “as saying” is searched for this many tokens after “quoted”. */
const MAX_TOKENS_TO_SAYING = 18

/** Links a speaker who is quoted “as saying” to the outlet that quotes. */
export const byQuotedAs = {
  id: 'quoted-as-saying',
  message: 'An outlet quotes a source “as saying” it, and so relays it.',
  example: 'The Daily quoted Orla Venn, the port minister, as saying that the toll would rise in May.',
  counterExample:
    'The Daily quoted a price of nine crowns, and Orla Venn said that the toll would rise in May.',
  precision: 0.9,
  measured: 'estimate',
  apply(context) {
    const { doc, sentence } = context
    const { first, end } = doc.sentences[sentence]!
    for (let quoted = first; quoted < end; quoted++) {
      if (!/^(?:quoted|cited|quotes|cites)$/.test(doc.words[quoted]!)) continue
      const saying = sayingAfter(doc, quoted, end)
      if (saying !== null) relayQuoted(context, quoted, saying)
    }
  },
} satisfies RelayRule

/** The token of “saying” in “quoted … as saying”. */
function sayingAfter(doc: TokenizedDocument, quoted: number, end: number): number | null {
  for (let at = quoted + 1; at < Math.min(end - 1, quoted + MAX_TOKENS_TO_SAYING); at++) {
    if (doc.words[at] === 'as' && SAYING.test(doc.words[at + 1]!)) return at + 1
  }
  return null
}

function relayQuoted(context: RelayContext, quoted: number, saying: number): void {
  const { doc } = context
  const before = context.statements.filter((one) =>
    hasCueIn(one, [doc.tokens[quoted]![0], doc.tokens[saying]![1]]),
  )
  const [beside] = before
  if (!beside) return
  const passive = AUXILIARY.test(doc.words[quoted - 1] ?? '')
  const [speaker, outlet] = passive ? passiveEnds(doc, quoted, saying) : activeEnds(doc, quoted, saying)
  if (!speaker) return
  const content = contentAfter(
    doc,
    before,
    outlet && outlet[0] >= doc.tokens[saying]![1] ? outlet : null,
    saying,
  )
  if (!content.length) return
  const inner = impliedStatement(beside, { source: speaker, cue: doc.tokens[saying]!, content }, byQuotedAs)
  const made = [inner]
  if (outlet) {
    inner.via = impliedStatement(beside, { source: outlet, cue: doc.tokens[quoted]!, content }, byQuotedAs)
    made.push(inner.via)
  }
  context.statements = [...context.statements.filter((one) => !before.includes(one)), ...made]
}

/** Whether a statement’s cue overlaps a span. */
function hasCueIn({ cue }: Statement, [start, end]: Span): boolean {
  return cue !== null && cue[0] < end && cue[1] > start
}

/** Speaker and outlet of “the Daily quoted Venn as saying”. */
function activeEnds(doc: TokenizedDocument, quoted: number, saying: number): [Span | null, Span | null] {
  const end = phraseEnd(doc, quoted + 1, saying - quoted - 2)
  const begin = phraseStart(doc, quoted)
  return [
    end > quoted + 1 ? spanOfTokens(doc, quoted + 1, end) : null,
    begin < quoted ? spanOfTokens(doc, begin, quoted) : null,
  ]
}

/** Speaker and outlet of “Venn was quoted by the Daily as saying” and “was quoted as saying by the Daily”. */
function passiveEnds(doc: TokenizedDocument, quoted: number, saying: number): [Span | null, Span | null] {
  let subject = quoted
  while (AUXILIARY.test(doc.words[subject - 1] ?? '')) subject--
  const begin = subjectStart(doc, subject)
  const by = [quoted + 1, saying + 1].find((at) => doc.words[at] === 'by')
  const end = by === undefined ? 0 : phraseEnd(doc, by + 1)
  return [
    begin < subject ? spanOfTokens(doc, begin, subject) : null,
    by !== undefined && end > by + 1 ? spanOfTokens(doc, by + 1, end) : null,
  ]
}

/** The start of the subject that ends before a token, an apposition in commas included: “Her aide, Tao Wen, | was …” */
function subjectStart(doc: TokenizedDocument, end: number): number {
  if (doc.words[end - 1] !== ',') return phraseStart(doc, end)
  const aside = phraseStart(doc, end - 1)
  return doc.words[aside - 1] === ',' ? phraseStart(doc, aside - 1) : aside
}

/** The content: what the tagger marked after “saying”, else the rest of the sentence. */
function contentAfter(
  doc: TokenizedDocument,
  statements: Statement[],
  outlet: Span | null,
  saying: number,
): Span[] {
  const from = doc.tokens[saying]![1]
  const marked = statements.flatMap(({ content }) => content).filter(([start]) => start >= from)
  if (marked.length) return marked.sort((a, b) => a[0] - b[0])
  const first = outlet ? tokenRange(doc, outlet)[1] : saying + 1
  const end = lastWordEnd(doc, saying)
  return end > first ? [spanOfTokens(doc, first, end)] : []
}
