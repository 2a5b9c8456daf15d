// “the Daily quoted Orla Venn as saying …”, “Venn was quoted by the Daily as saying …”, “… was cited as saying by the
// Daily”. Not: “the Daily quoted the price”, where nothing is said.

import type { Span } from '@hearsay/core'
import type { Page } from '../page.ts'
import { spanOf, tokensIn } from '../page.ts'
import { lastWord, phraseEnd, phraseStart } from '../phrases.ts'
import type { Statement } from '../statement.ts'
import { type Links, linkedStatement } from './links.ts'

const RULE = 'quoted-as-saying'
const SAYING = /^(?:saying|telling|stating|writing|adding|warning|claiming)$/
const AUXILIARY = /^(?:was|were|is|are|has|have|had|been|being|also)$/
/** How far behind “quoted” its “as saying” may stand, in tokens. */
const REACH = 18

/** Links a speaker who is quoted as saying something to the outlet that quotes. */
export function byQuotedAs(links: Links): void {
  const { page, sentence } = links
  const { first, end } = page.sentences[sentence]!
  for (let quoted = first; quoted < end; quoted++) {
    if (!/^(?:quoted|cited|quotes|cites)$/.test(page.words[quoted]!)) continue
    const saying = sayingAfter(page, quoted, end)
    if (saying !== null) relay(links, quoted, saying)
  }
}

/** The token of “saying” in “quoted … as saying”. */
function sayingAfter(page: Page, quoted: number, end: number): number | null {
  for (let at = quoted + 1; at < Math.min(end - 1, quoted + REACH); at++) {
    if (page.words[at] === 'as' && SAYING.test(page.words[at + 1]!)) return at + 1
  }
  return null
}

function relay(links: Links, quoted: number, saying: number): void {
  const { page } = links
  const before = links.statements.filter((one) =>
    touches(one, [page.tokens[quoted]![0], page.tokens[saying]![1]]),
  )
  const [beside] = before
  if (!beside) return
  const passive = AUXILIARY.test(page.words[quoted - 1] ?? '')
  const [speaker, outlet] = passive ? passiveEnds(page, quoted, saying) : activeEnds(page, quoted, saying)
  if (!speaker) return
  const content = contentAfter(
    page,
    before,
    outlet && outlet[0] >= page.tokens[saying]![1] ? outlet : null,
    saying,
  )
  if (!content.length) return
  const inner = linkedStatement(beside, { source: speaker, cue: page.tokens[saying]!, content }, RULE)
  const made = [inner]
  if (outlet) {
    inner.via = linkedStatement(beside, { source: outlet, cue: page.tokens[quoted]!, content }, RULE)
    made.push(inner.via)
  }
  links.statements = [...links.statements.filter((one) => !before.includes(one)), ...made]
}

/** Whether a cue lies between the two words. */
function touches({ cue }: Statement, [start, end]: Span): boolean {
  return cue !== null && cue[0] < end && cue[1] > start
}

/** Speaker and outlet of “the Daily quoted Venn as saying”. */
function activeEnds(page: Page, quoted: number, saying: number): [Span | null, Span | null] {
  const end = phraseEnd(page, quoted + 1, saying - quoted - 2)
  const begin = phraseStart(page, quoted)
  return [
    end > quoted + 1 ? spanOf(page, quoted + 1, end) : null,
    begin < quoted ? spanOf(page, begin, quoted) : null,
  ]
}

/** Speaker and outlet of “Venn was quoted by the Daily as saying” and “was quoted as saying by the Daily”. */
function passiveEnds(page: Page, quoted: number, saying: number): [Span | null, Span | null] {
  let subject = quoted
  while (AUXILIARY.test(page.words[subject - 1] ?? '')) subject--
  const begin = subjectStart(page, subject)
  const by = [quoted + 1, saying + 1].find((at) => page.words[at] === 'by')
  const end = by === undefined ? 0 : phraseEnd(page, by + 1)
  return [
    begin < subject ? spanOf(page, begin, subject) : null,
    by !== undefined && end > by + 1 ? spanOf(page, by + 1, end) : null,
  ]
}

/** Where the subject that ends before a token begins, whatever stands between commas in it: “Her aide, Tao Wen, | was …” */
function subjectStart(page: Page, end: number): number {
  if (page.words[end - 1] !== ',') return phraseStart(page, end)
  const aside = phraseStart(page, end - 1)
  return page.words[aside - 1] === ',' ? phraseStart(page, aside - 1) : aside
}

/** What was said: what the tagger marked behind the words, else the rest of the sentence. */
function contentAfter(page: Page, statements: Statement[], outlet: Span | null, saying: number): Span[] {
  const from = page.tokens[saying]![1]
  const marked = statements.flatMap(({ content }) => content).filter(([start]) => start >= from)
  if (marked.length) return marked.sort((a, b) => a[0] - b[0])
  const first = outlet ? tokensIn(page, outlet)[1] : saying + 1
  const end = lastWord(page, saying)
  return end > first ? [spanOf(page, first, end)] : []
}
