// “Citing a ministry aide, the agency reported that …”, “the Daily, quoting an unnamed diplomat, said …”, “according to
// a Coastwire report citing two people familiar with the talks”, “… Coastwire, which cited the Daily”.
// Not: “citing the cost, he said …”, where a reason is given and nobody is cited.

import type { Span } from '@hearsay/core'
import { isSpeechVerb } from '../lexicon/cues.ts'
import type { Page } from '../page.ts'
import { spanOf, tokensIn, wordAt } from '../page.ts'
import { canSpeak, lastWord, phraseEnd } from '../phrases.ts'
import type { Statement } from '../statement.ts'
import { type Links, linkedStatement, MOST } from './links.ts'

const RULE = 'relayed-by-citing'

/** Links whoever is cited in a sentence to the statement whose source cites them. */
export function byCiting(links: Links): void {
  const { page, sentence } = links
  const { first, end } = page.sentences[sentence]!
  let before: Statement | null = null
  for (let at = first; at < end; at++) {
    const begin = citingAt(page, at)
    if (begin === null) continue
    if (links.statements.length > MOST) return
    const from = at + 1
    const to = phraseEnd(page, from)
    if (to === from || !canSpeak(page, from, to)) continue
    const main: Statement | null =
      begin === 'which' && before ? before : (overAside(links, at) ?? mainOf(links, at))
    if (!main) continue
    const span = page.tokens[at]!
    cutSource(page, main, at)
    const named = spanOf(page, from, to)
    main.content = main.content.flatMap((piece) => around(page, piece, at, to))
    if (main.content.length === 0) main.content = behind(page, links.statements, span, to)
    // What the tagger made of the citing itself says the same less well.
    links.statements = links.statements.filter(
      (one) => one === main || one.via || !one.cue || one.cue[0] >= span[1] || one.cue[1] <= span[0],
    )
    const asSaying = page.words[to] === 'as' && /^(?:saying|telling)$/.test(page.words[to + 1] ?? '')
    const content = asSaying && main.content.length === 0 ? rest(page, to + 2) : main.content
    if (main.content.length === 0) main.content = content
    const cited = linkedStatement(main, { source: named, cue: span, content }, RULE)
    cited.via = main
    links.statements.push(cited)
    before = cited
  }
}

/** Whether a token cites: as a participle, or after which or who. */
function citingAt(page: Page, at: number): 'participle' | 'which' | null {
  const word = page.words[at]!
  if (word === 'citing' || word === 'quoting') return 'participle'
  const before = page.words[at - 1] ?? ''
  return /^(?:cited|quoted|cites|quotes)$/.test(word) && /^(?:which|who|that)$/.test(before) ? 'which' : null
}

/** What is left of a content without the citing that the tagger took into it: the tokens `[from, to)` and a comma. */
function around(page: Page, piece: Span, from: number, to: number): Span[] {
  const [first, end] = tokensIn(page, piece)
  if (end <= from || first >= to) return [piece]
  const after = page.words[to] === ',' ? to + 1 : to
  const before = page.words[from - 1] === ',' ? from - 1 : from
  const left: Span[] = []
  if (before > first) left.push(spanOf(page, first, before))
  if (end > after) left.push(spanOf(page, Math.max(after, first), end))
  return left
}

/**
 * “The Daily, citing …, which cited …, reported”: the subject stands before the aside, whatever the tagger took for
 * the source of the cue behind it.
 */
function overAside({ page, sentence, statements }: Links, at: number): Statement | null {
  const { first } = page.sentences[sentence]!
  if (page.words[at - 1] !== ',' || phraseEnd(page, first) !== at - 1 || !canSpeak(page, first, at - 1))
    return null
  const main = statements.findLast(({ cue, via }) => {
    const [from, end] = cue ? tokensIn(page, cue) : [0, 0]
    return (
      !via && from > at && page.words.slice(from, end).some(isSpeechVerb) && citingAt(page, from) === null
    )
  })
  if (main) main.source = spanOf(page, first, at - 1)
  return main ?? null
}

/** What the tagger took for cited together with whom: “citing a diplomat, the talks will resume”. */
function behind(page: Page, statements: Statement[], citing: Span, to: number): Span[] {
  const marked = statements.find(({ cue }) => cue && cue[0] < citing[1] && cue[1] > citing[0])
  const from = page.words[to] === ',' ? to + 1 : to
  return (marked?.content ?? []).flatMap((span): Span[] => {
    const [, end] = tokensIn(page, span)
    return end > from ? [spanOf(page, from, end)] : []
  })
}

/** The statement a citing belongs to: the one whose source holds it, else the nearest of another cue. */
function mainOf({ page, statements }: Links, at: number): Statement | null {
  const [start, end] = page.tokens[at]!
  let best: Statement | null = null
  let least = Infinity
  for (const statement of statements) {
    const { source, cue, via } = statement
    if (cue && cue[0] < end && cue[1] > start) continue
    if (!source || (statement.content.length === 0 && !cue)) continue
    if (source[0] < start && source[1] > end) return statement
    const far = Math.min(...[source, cue].map((span) => (span ? gap(span, [start, end]) : Infinity)))
    if (far + (via ? 1 : 0) < least) {
      least = far + (via ? 1 : 0)
      best = statement
    }
  }
  return best
}

const gap = (a: Span, b: Span) => Math.max(a[0] - b[1], b[0] - a[1], 0)

/** A source that runs on into its own citing ends before it: “a Coastwire report | citing two people”. */
function cutSource(page: Page, main: Statement, at: number): void {
  const [start] = page.tokens[at]!
  if (!main.source || main.source[0] >= start || main.source[1] <= start) return
  let end = at
  while (end > 0 && /^(?:,|which|who|that)$/.test(wordAt(page, end - 1))) end--
  const [from] = tokensIn(page, main.source)
  if (end > from) main.source = spanOf(page, from, end)
}

/** The rest of a sentence without its end mark. */
function rest(page: Page, from: number): Span[] {
  const end = lastWord(page, from - 1)
  return end > from ? [spanOf(page, from, end)] : []
}
