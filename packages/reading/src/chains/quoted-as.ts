// “the Daily quoted Orla Venn as saying …”, “Venn was quoted by the Daily as saying …”, “… was cited as saying by the
// Daily”. Not: “the Daily quoted the price”, where nothing is said.

import type { Span } from '@hearsay/core'
import type { Page } from '../page.ts'
import { spanOf, tokensIn } from '../page.ts'
import { phraseEnd, phraseStart } from '../phrases.ts'
import type { Statement } from '../statement.ts'
import { type Links, linkedStatement } from './chain.ts'

const RULE = 'quoted-as-saying'
const SAYING = /^(?:saying|telling|stating|writing|adding|warning|claiming)$/

/** Links a speaker who is quoted as saying something to the outlet that quotes. */
export function byQuotedAs(links: Links): void {
  const { page, sentence } = links
  const { first, end } = page.sentences[sentence]!
  for (let at = first; at < end; at++) {
    if (!/^(?:quoted|cited|quotes|cites)$/.test(page.words[at]!)) continue
    const saying = sayingAfter(page, at, end)
    if (saying === null) continue
    const statement = links.statements.find((one) => touches(one, page.tokens[at]!, page.tokens[saying]!))
    if (statement) (passive(page, at) ? relayPassive : relayActive)(links, statement, at, saying)
  }
}

/** The token of “saying” in “quoted … as saying”, at most 16 tokens on. */
function sayingAfter(page: Page, at: number, end: number): number | null {
  for (let to = at + 1; to < Math.min(end - 1, at + 16); to++) {
    if (page.words[to] === 'as' && SAYING.test(page.words[to + 1]!)) return to + 1
  }
  return null
}

const passive = (page: Page, at: number) => /^(?:was|were|is|are|been|being)$/.test(page.words[at - 1] ?? '')

/** Whether a statement has a part between the two words, or says what follows them. */
function touches({ cue, content, source }: Statement, quoted: Span, saying: Span): boolean {
  const near = (span: Span | null) => span !== null && span[0] < saying[1] + 8 && span[1] > quoted[0]
  return near(cue) || content.some(near) || near(source)
}

function relayActive(links: Links, outlet: Statement, at: number, saying: number): void {
  const { page } = links
  const asAt = saying - 1
  if (asAt === at + 1) return
  const source = spanOf(page, at + 1, phraseEnd(page, at + 1, asAt - at - 1))
  const content = contentAfter(page, outlet, saying)
  const inner = linkedStatement(outlet, { source, cue: spanOf(page, asAt, saying + 1), content }, RULE)
  const begin = phraseStart(page, at)
  if (begin < at && (!outlet.source || outlet.source[0] > page.tokens[at]![0])) {
    outlet.source = spanOf(page, begin, at)
  }
  outlet.cue = page.tokens[at]!
  outlet.content = content
  inner.via = outlet
  links.statements = links.statements.filter((one) => one === outlet || !sameCue(one, page.tokens[saying]!))
  links.statements.push(inner)
}

function relayPassive(links: Links, inner: Statement, at: number, saying: number): void {
  const { page } = links
  const by = [at + 1, saying + 1].find((token) => page.words[token] === 'by')
  if (by === undefined) return
  const end = phraseEnd(page, by + 1)
  if (end === by + 1) return
  const outlet = linkedStatement(
    inner,
    { source: spanOf(page, by + 1, end), cue: page.tokens[at]!, content: inner.content },
    RULE,
  )
  inner.cue = page.tokens[saying]!
  inner.via = outlet
  if (!inner.source || inner.source[0] >= page.tokens[at]![0]) {
    let subject = at
    while (subject > 0 && /^(?:was|were|is|are|has|have|been|also)$/.test(page.words[subject - 1]!)) subject--
    const begin = phraseStart(page, subject)
    if (begin < subject) inner.source = spanOf(page, begin, subject)
  }
  links.statements.push(outlet)
}

const sameCue = ({ cue }: Statement, word: Span) => cue !== null && cue[0] < word[1] && cue[1] > word[0]

/** What was said, without words of the quoting itself. */
function contentAfter(page: Page, { content }: Statement, saying: number): Span[] {
  const from = page.tokens[saying]![1]
  return content.flatMap((span): Span[] => {
    if (span[0] >= from || span[1] <= from) return span[0] >= from ? [span] : []
    const [, end] = tokensIn(page, span)
    return saying + 1 < end ? [spanOf(page, saying + 1, end)] : []
  })
}
