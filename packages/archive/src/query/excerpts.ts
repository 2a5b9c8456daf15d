// The excerpts of a hit. In: the seed’s layout, the query, the seed’s statements. Out: a few pieces of the text with the
// query’s words marked, each with its span.

import type { Span } from '@hearsay/core'
import { partitionPoint } from '@hearsay/core'
import type { Excerpt } from '../api/schemas.ts'
import type { StatementPlace } from '../search/store.ts'
import { EXCERPT_LENGTH, excerptSpan } from './excerpt-span.ts'
import type { MarkedTerm, Occurrence } from './occurrences.ts'
import { markedTermsOf, occurrencesOf } from './occurrences.ts'
import type { Query } from './query.ts'
import type { TextLayout } from './text-layout.ts'
import type { Token } from './tokens.ts'
import { tokensOf } from './tokens.ts'

type Places = readonly StatementPlace[]

/** Matches close enough for one excerpt. */
interface MatchWindow {
  span: Span
  terms: Set<number>
  headline: boolean
  /** Whether it begins in a statement that matches the query. */
  asked: boolean
}

/**
 * At most `most` pieces of a seed, about 160 UTF-16 units each, cut between words: the headline first if it has words of the
 * query, then those with the most different words, in the order of the text. For a query without words, the first of the
 * statements `asked` for, else the beginning of the body, without marks. Then up to five of `sentences`, whole. `left` is how many
 * matches are in none of them.
 */
export function excerptsOf(
  layout: TextLayout,
  query: Query,
  statements: Places,
  {
    asked = [],
    most = 3,
    sentences = [],
  }: { asked?: Places; most?: number; sentences?: readonly { span: Span }[] } = {},
): { excerpts: Excerpt[]; left: number } {
  const { text, parts } = layout
  const tokens = tokensOf(text)
  const headline = layout.headline ?? [0, 0]
  const matches = occurrencesIn(layout, tokens, query, asked)
  const windows = windowsOf(matches, parts, headline, asked)
  const chosen: { window: MatchWindow; span: Span }[] = []
  const seen = new Set<number>()
  while (chosen.length < most) {
    const window = bestWindow(
      windows,
      seen,
      chosen.map(({ span }) => span),
    )
    if (!window) break
    for (const term of window.terms) seen.add(term)
    chosen.push({
      window,
      span: excerptSpan(text, tokens, window.span, rangeAround(window.span, parts, chosen)),
    })
  }
  const whole = sentences
    .filter(({ span }) => !chosen.some((one) => one.span[0] < span[1] && span[0] < one.span[1]))
    .slice(0, MAX_SENTENCES)
    .map(({ span }) => sentenceExcerpt(text, span))
  if (chosen.length === 0) {
    const excerpts = whole.length > 0 || most === 0 ? whole : beginning(layout, tokens, asked)
    return { excerpts, left: matches.length }
  }
  chosen.sort((a, b) => Number(b.window.headline) - Number(a.window.headline) || a.span[0] - b.span[0])
  const found = chosen.map(({ window, span }): Excerpt => {
    const within = window.headline ? undefined : statementAt(window.span, statements, asked)
    return {
      where: window.headline ? 'headline' : within ? 'statement' : 'body',
      speaker: within?.speaker ?? null,
      sure: within?.sure ?? null,
      text: text.slice(...span),
      marks: marksIn(span, matches),
      span,
      cut: cutOf(text, span, rangeAround(window.span, parts, [])),
    }
  })
  const shown = ({ start, end }: Occurrence) =>
    chosen.some(({ span: [from, to] }) => start < to && end > from)
  return { excerpts: [...found, ...whole], left: matches.filter((match) => !shown(match)).length }
}

/** Where the words of a query are in a clipping; `asked` are the statements that match it. */
export function wordsIn(layout: TextLayout, query: Query, asked: Places): Span[] {
  return occurrencesIn(layout, tokensOf(layout.text), query, asked).map(({ start, end }) => [start, end])
}

/** Where the words of a query are in what a statement says, its pieces joined. */
export function marksOfStatement(content: string, language: string | null, query: Query): Span[] {
  const whole: Span = [0, content.length]
  const asked = [{ span: whole }] as unknown as Places
  const layout = { text: content, language, headline: null, parts: [] }
  return marksIn(whole, occurrencesIn(layout, tokensOf(content), query, asked))
}

/** Whether the text of its range goes on before an excerpt and after it; where a sentence ends, nothing is cut off. */
function cutOf(text: string, [from, to]: Span, [least, most]: Span): Excerpt['cut'] {
  const sentenceEnds = (at: number) =>
    /[.!?…][\p{Pe}\p{Pf}"']*\s*$/u.test(text.slice(Math.max(least, at - 8), at))
  return {
    before: text.slice(least, from).trim() !== '' && !sentenceEnds(from),
    after: text.slice(to, most).trim() !== '' && !sentenceEnds(to),
  }
}

/** How many sentences in a voice that is asked for are given, and how much of one, in UTF-16 units. */
const MAX_SENTENCES = 5
const MAX_SENTENCE_LENGTH = 600

/** A sentence whole; an endless one is cut at a space. */
function sentenceExcerpt(text: string, [start, end]: Span): Excerpt {
  const space = end - start > MAX_SENTENCE_LENGTH ? text.lastIndexOf(' ', start + MAX_SENTENCE_LENGTH) : end
  const span: Span = [start, space > start ? space : Math.min(end, start + MAX_SENTENCE_LENGTH)]
  const cut = { before: false, after: span[1] < end }
  return { where: 'sentence', speaker: null, sure: null, text: text.slice(...span), marks: [], span, cut }
}

function occurrencesIn(layout: TextLayout, tokens: Token[], query: Query, asked: Places): Occurrence[] {
  const { text, language } = layout
  const headline = layout.headline ?? [0, 0]
  const shown = markedTermsOf(query, language)
  const within = (start: number, end: number, [from, to]: Span) => from <= start && end <= to
  const takes = (start: number, end: number, { within: where }: MarkedTerm) => {
    if (where === 'said') return asked.some(({ span }) => within(start, end, span))
    const inHeadline = within(start, end, headline)
    // No phrase crosses the headline’s ends.
    return where === 'headline' ? inHeadline : inHeadline || end <= headline[0] || start >= headline[1]
  }
  const look = (terms: typeof shown) => occurrencesOf(text, tokens, terms, takes)
  const matches = look(shown)
  const there = new Set(matches.map(({ term }) => term))
  // A phrase interrupted by its cue, “It will reopen,” she said, “soon.”, is marked word by word.
  const parted = shown.map((one, term) => {
    const apart = one.within === 'said' && !there.has(term) && one.tokens.length > 1
    return apart ? one.tokens.map((token) => ({ within: one.within, tokens: [token], prefix: false })) : []
  })
  for (const [term, words] of parted.entries())
    if (words.length) matches.push(...look(words).map((match) => ({ ...match, term })))
  return matches.sort((a, b) => a.start - b.start || b.end - a.end)
}

function windowsOf(matches: Occurrence[], parts: Span[], headline: Span, asked: Places): MatchWindow[] {
  return matches.map(({ start, end, term }, at) => {
    const inHeadline = headline[0] <= start && end <= headline[1]
    const limit = inHeadline ? headline[1] : (partAt(parts, start)?.[1] ?? start + EXCERPT_LENGTH)
    const terms = new Set([term])
    let last = end
    for (let next = at + 1; next < matches.length; next++) {
      const match = matches[next]!
      if (match.start > start + EXCERPT_LENGTH) break
      if (match.end > limit || match.end > start + EXCERPT_LENGTH) continue
      terms.add(match.term)
      last = Math.max(last, match.end)
    }
    const inAsked = asked.some(({ span }) => span[0] <= start && end <= span[1])
    return { span: [start, last], terms, headline: inHeadline, asked: inAsked }
  })
}

/** The window with most words that no excerpt shows yet; none that overlaps an excerpt. */
function bestWindow(windows: MatchWindow[], seen: Set<number>, taken: Span[]): MatchWindow | null {
  let chosen: MatchWindow | null = null
  let most = -1
  for (const window of windows) {
    const [start, end] = window.span
    if (taken.some(([from, to]) => start < to && end > from)) continue
    let fresh = 0
    for (const term of window.terms) if (!seen.has(term)) fresh++
    const first = window.headline && taken.length === 0 ? 1e6 : 0
    const worth = first + 1000 * fresh + 10 * window.terms.size + (window.asked ? 5 : 0)
    if (worth > most) [chosen, most] = [window, worth]
  }
  return chosen
}

/** The limits of an excerpt: its line or paragraph, without overlap of other excerpts. */
function rangeAround([start, end]: Span, parts: Span[], chosen: { span: Span }[]): Span {
  let least = Math.min(start, partAt(parts, start)?.[0] ?? start)
  let most = Math.max(end, partAt(parts, end - 1)?.[1] ?? end)
  for (const { span } of chosen) {
    if (span[1] <= start) least = Math.max(least, span[1])
    else if (span[0] >= end) most = Math.min(most, span[0])
  }
  return [least, most]
}

function partAt(parts: Span[], offset: number): Span | undefined {
  const part = parts[partitionPoint(parts, ([start]) => start <= offset) - 1]
  return part && offset < part[1] ? part : undefined
}

/** The statement that contains some words: a matching one first, the narrowest of several. */
function statementAt([start]: Span, statements: Places, asked: Places): StatementPlace | undefined {
  const holding = (all: Places) =>
    all
      .filter(({ span }) => span[0] <= start && start < span[1])
      .sort((a, b) => a.span[1] - a.span[0] - (b.span[1] - b.span[0]))[0]
  return holding(asked) ?? holding(statements)
}

/** The spans of the words in an excerpt, relative to it; overlapping words share a mark. */
function marksIn([from, to]: Span, matches: Occurrence[]): Span[] {
  const marks: Span[] = []
  for (const { start, end } of matches) {
    // A phrase that the excerpt cuts off gets no mark; a long word may fill an excerpt.
    const isCutOff = (end > to && start > from) || (start < from && end <= to)
    if (end <= from || start >= to || isCutOff) continue
    const mark: Span = [Math.max(start, from) - from, Math.min(end, to) - from]
    const last = marks.at(-1)
    if (last && mark[0] < last[1]) last[1] = Math.max(last[1], mark[1])
    else marks.push(mark)
  }
  return marks
}

function beginning({ text, headline, parts }: TextLayout, tokens: Token[], asked: Places): Excerpt[] {
  const statement = asked.find(({ span }) => span[1] > span[0])
  const paragraph = parts.find(([start]) => headline === null || start >= headline[1])
  const [start, end] = statement?.span ?? paragraph ?? headline ?? [0, text.length]
  const span = excerptSpan(text, tokens, [start, start], [start, end])
  if (span[1] <= span[0]) return []
  const where = statement ? 'statement' : paragraph || !headline ? 'body' : 'headline'
  const { speaker = null, sure = null } = statement ?? {}
  const cut = cutOf(text, span, [start, end])
  return [{ where, speaker, sure, text: text.slice(...span), marks: [], span, cut }]
}
