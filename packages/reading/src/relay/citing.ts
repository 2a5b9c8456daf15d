// “Citing a ministry aide, the agency reported that …”, “the Daily, quoting an unnamed diplomat, said …”, “according to
// a Coastwire report citing two people familiar with the talks”, “… Coastwire, which cited the Daily”.
// Not: “citing the cost, he said …”, which gives a reason and cites no source.

import { canSpeak, lastWordEnd, phraseEnd } from '../attribution/noun-phrases.ts'
import { calendarNames } from '../lexicon/calendar.ts'
import { isSpeechVerb } from '../lexicon/cues.ts'
import { anchorsOf, MAX_STATEMENTS_PER_SENTENCE, type Statement } from '../statement.ts'
import { holds, oneToken, overlap, type TokenRange } from '../token-range.ts'
import type { TokenizedDocument } from '../tokenized-document.ts'
import { rawWordAt, spanOf, wordsOf } from '../tokenized-document.ts'
import { triggerBit } from '../trigger-words.ts'
import { impliedStatement, type RelayContext, type RelayRule } from './relay-context.ts'

/** Links the cited source of a sentence to the statement whose source cites it. */
export const byCiting = {
  id: 'relayed-by-citing',
  message: 'One source cites or quotes another, and so relays what the other said.',
  example: 'Citing a ministry aide, the Coastwire agency reported on Tuesday that the toll would rise.',
  counterExample: 'Citing the cost, the minister said on Tuesday that the toll would rise.',
  precision: 0.9,
  measured: 'estimate',
  trigger: triggerBit(['citing', 'quoting', 'cited', 'quoted', 'cites', 'quotes']),
  apply(context) {
    const { doc, sentence } = context
    const { first, end } = doc.sentences[sentence]!
    let before: Statement | null = null
    for (let at = first; at < end; at++) {
      const begin = citingAt(doc, at)
      if (begin === null) continue
      if (context.statements.length > MAX_STATEMENTS_PER_SENTENCE) return
      const from = at + 1
      const to = phraseEnd(doc, from)
      if (to === from || !canSpeak(doc, from, to)) continue
      reportOfCiting(context, at)
      const main: Statement | null =
        begin === 'which' && before
          ? before
          : (subjectBeforeAside(context, at) ?? citingStatement(context, at))
      if (!main) continue
      const cue = oneToken(at)
      trimSource(doc, main, at)
      const named = { first: from, end: to }
      main.content = main.content.flatMap((piece) => withoutCiting(doc, piece, at, to))
      if (main.content.length === 0) main.content = contentAfterCited(doc, context.statements, cue, to)
      // A statement whose cue is the citing itself repeats this one with less.
      context.statements = context.statements.filter((one) => {
        const repeats = one !== main && !one.via && one.cue && overlap(one.cue, cue)
        if (repeats) main.confidence = Math.max(main.confidence, one.confidence)
        return !repeats
      })
      const asSaying = doc.words[to] === 'as' && /^(?:saying|telling)$/.test(doc.words[to + 1] ?? '')
      const content = asSaying && main.content.length === 0 ? restOfSentence(doc, to + 2) : main.content
      if (main.content.length === 0) main.content = content
      const cited = impliedStatement(main, { source: named, cue, content }, byCiting)
      cited.via = main
      context.statements.push(cited)
      before = cited
    }
  },
} satisfies RelayRule

/** Whether a token cites: as a participle, or after which or who. */
function citingAt(doc: TokenizedDocument, at: number): 'participle' | 'which' | null {
  const word = doc.words[at]!
  if (word === 'citing' || word === 'quoting') return 'participle'
  const before = doc.words[at - 1] ?? ''
  return /^(?:cited|quoted|cites|quotes)$/.test(word) && /^(?:which|who|that)$/.test(before) ? 'which' : null
}

/** A piece of content without the citing in it, the tokens `[from, to)` and a comma. */
function withoutCiting(doc: TokenizedDocument, piece: TokenRange, from: number, to: number): TokenRange[] {
  const { first, end } = piece
  if (end <= from || first >= to) return [piece]
  const after = doc.words[to] === ',' ? to + 1 : to
  const before = doc.words[from - 1] === ',' ? from - 1 : from
  const left: TokenRange[] = []
  if (before > first) left.push({ first, end: before })
  if (end > after) left.push({ first: Math.max(after, first), end })
  return left
}

/**
 * “The Daily, citing …, which cited …, reported”: the subject precedes the aside, whatever the tagger took for the source
 * of the cue after it.
 */
function subjectBeforeAside({ doc, sentence, statements }: RelayContext, at: number): Statement | null {
  const { first } = doc.sentences[sentence]!
  if (doc.words[at - 1] !== ',' || phraseEnd(doc, first) !== at - 1 || !canSpeak(doc, first, at - 1))
    return null
  const main = statements.findLast(({ cue, via }) => {
    if (via || !cue || cue.first <= at || citingAt(doc, cue.first) !== null) return false
    return wordsOf(doc, cue).some(isSpeechVerb)
  })
  if (main) main.source = { first, end: at - 1 }
  return main ?? null
}

/** Content that the tagger marked together with the cited source: “citing a diplomat, the talks will resume”. */
function contentAfterCited(
  doc: TokenizedDocument,
  statements: Statement[],
  citing: TokenRange,
  to: number,
): TokenRange[] {
  const marked = statements.find(({ cue }) => cue && overlap(cue, citing))
  const from = doc.words[to] === ',' ? to + 1 : to
  return (marked?.content ?? []).flatMap(({ end }) => (end > from ? [{ first: from, end }] : []))
}

/** The statement of a citing: the one with it in its source, else the nearest of another cue. */
function citingStatement({ doc, statements }: RelayContext, at: number): Statement | null {
  let best: Statement | null = null
  let least = Infinity
  for (const statement of statements) {
    const { source, cue, via } = statement
    if (cue && holds(cue, at)) continue
    if (!source || (statement.content.length === 0 && !cue)) continue
    if (source.first < at && source.end > at + 1) return statement
    const far = Math.min(...anchorsOf(statement).map((part) => charactersBetween(doc, part, at)))
    if (far + (via ? 1 : 0) < least) {
      least = far + (via ? 1 : 0)
      best = statement
    }
  }
  return best
}

/** The characters between a part and a token. */
function charactersBetween(doc: TokenizedDocument, part: TokenRange, at: number): number {
  const [[from, to], [start, end]] = [spanOf(doc, part), doc.tokens[at]!]
  return Math.max(from - end, start - to, 0)
}

/** Ends a source before its citing: “a Coastwire report | citing two people”. */
function trimSource(doc: TokenizedDocument, main: Statement, at: number): void {
  if (!main.source || main.source.first >= at || main.source.end <= at) return
  let end = at
  while (end > 0 && /^(?:,|which|who|that)$/.test(rawWordAt(doc, end - 1))) end--
  const { first: from } = main.source
  if (end > from) main.source = { first: from, end }
}

/** The rest of a sentence without its end mark. */
function restOfSentence(doc: TokenizedDocument, from: number): TokenRange[] {
  const end = lastWordEnd(doc, from - 1)
  return end > from ? [{ first: from, end }] : []
}

/** “Coastwire reported on Tuesday, | citing an aide”: where the tagger took the citing for the cue, the verb of the report is. */
function reportOfCiting({ doc, statements }: RelayContext, citing: number): void {
  for (const one of statements) {
    if (!one.cue || !one.source || !holds(one.cue, citing)) continue
    let { end: verb } = one.source
    while (/^(?:has|had|also|on)$/.test(doc.words[verb] ?? '') || calendarNames.has(doc.words[verb] ?? ''))
      verb++
    if (verb >= citing || !isSpeechVerb(doc.words[verb]!)) continue
    const content = one.content.filter(
      ({ first, end }) => first !== citing + 1 || end > clauseStart(doc, citing),
    )
    const reported = statements.find(({ cue }) => cue && holds(cue, verb))
    if (reported) {
      reported.source ??= one.source
      if (reported.content.length === 0) reported.content = content
      continue
    }
    one.cue = oneToken(verb)
    one.content = content
  }
}

/** Where the clause after the cited source begins, as a token: “citing an aide, | that …”; infinite where none does. */
function clauseStart(doc: TokenizedDocument, citing: number): number {
  const end = phraseEnd(doc, citing + 1)
  return doc.words[end] === ',' ? end + 1 : Infinity
}
