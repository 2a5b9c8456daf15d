// When statements were said: the times beside their cues. In: statements and the times found. Out: the time of each statement
// that has one.
//
//   Venn told the Daily on Wednesday that the port, closed since May, would open in July.
//        ^^^^              ^^^^^^^^^ its own                   ^^^^^ of what is said ^^^^
// Not: a time in content, in another source or in another statement; “Venn, who resigned in May, said”, where it belongs to
// another verb. Of several cues in a sentence a time belongs to the nearest.

import { beforeAdjective } from '../lexicon/past-forms.ts'
import { publishedNouns, publishingVerbs, relativeWords } from '../lexicon/time-words.ts'
import type { Statement } from '../statement.ts'
import { contains, overlap, type TokenRange } from '../token-range.ts'
import type { TokenizedDocument } from '../tokenized-document.ts'
import { wordsOf } from '../tokenized-document.ts'
import type { Expression } from './find.ts'
import { isVerb } from './tense.ts'

/** The time of a statement is at most this many tokens from its cue. */
const MAX_TOKENS_FROM_CUE = 25

/** The time of each statement that has one; `times` are the expressions with days, in the order of the text. */
export function statementTimes(
  doc: TokenizedDocument,
  statements: Statement[],
  times: Expression[],
): Map<Statement, Expression> {
  if (!times.length) return new Map()
  const cues = statements
    .flatMap((statement) => (statement.cue ? [{ statement, ...statement.cue }] : []))
    .sort((a, b) => a.first - b.first)
  const covering = partsOver(statements, times)
  const found = new Map<Statement, { far: number; time: Expression }>()
  let from = 0
  for (const [at, time] of times.entries()) {
    while (from < cues.length && cues[from]!.end + MAX_TOKENS_FROM_CUE < time.first) from++
    let least = MAX_TOKENS_FROM_CUE + 1
    let nearest: Cue[] = []
    for (
      let index = from;
      index < cues.length && cues[index]!.first - MAX_TOKENS_FROM_CUE <= time.end;
      index++
    ) {
      const cue = cues[index]!
      const far = Math.max(0, cue.first - time.end, time.first - cue.end)
      if (far > least || !belongs(doc, cue, time, covering[at]!)) continue
      if (far < least) nearest = []
      least = far
      nearest.push(cue)
    }
    for (const { statement } of nearest) {
      const known = found.get(statement)
      if (!known || least < known.far) found.set(statement, { far: least, time })
    }
  }
  return new Map([...found].map(([statement, { time }]) => [statement, time]))
}

interface Cue extends TokenRange {
  statement: Statement
}

interface Part {
  of: Statement
  range: TokenRange
  kind: 'source' | 'cue' | 'content'
}

/** For each time the parts of statements around it. */
function partsOver(statements: Statement[], times: Expression[]): Part[][] {
  const parts = statements
    .flatMap((of): Part[] => [
      ...(of.source ? [{ of, range: of.source, kind: 'source' as const }] : []),
      ...(of.cue ? [{ of, range: of.cue, kind: 'cue' as const }] : []),
      ...of.content.map((range) => ({ of, range, kind: 'content' as const })),
    ])
    .sort((a, b) => a.range.first - b.range.first)
  let open: Part[] = []
  let next = 0
  return times.map(({ first, end }) => {
    while (next < parts.length && parts[next]!.range.first < end) open.push(parts[next++]!)
    open = open.filter(({ range }) => range.end > first)
    return [...open]
  })
}

function belongs(doc: TokenizedDocument, cue: Cue, time: Expression, covering: Part[]): boolean {
  if (doc.sentenceOf[cue.first] !== doc.sentenceOf[time.first]) return false
  const { statement } = cue
  const { content, source } = statement
  const own = statement.cue!
  for (const { of, range, kind } of covering) {
    if (of !== statement && !contains(range, own)) return false
    if (of === statement && kind === 'content') return false
    if (of === statement && kind === 'source') return isPublished(doc, range)
  }
  const isEarlier = time.first < cue.first
  const gap = isEarlier ? { first: time.end, end: cue.first } : { first: cue.end, end: time.first }
  if (gap.first < gap.end && content.some((piece) => overlap(piece, gap))) return false
  return isEarlier ? isBefore(doc, time, cue, source) : !verbIn(doc, cue.end, time.first)
}

/** “a report published on Tuesday”: a source with a day of its own. */
function isPublished(doc: TokenizedDocument, source: TokenRange): boolean {
  return wordsOf(doc, source).some((word) => publishedNouns.has(word))
}

/** “On Tuesday, after hours of talks, Venn said”; not “Venn, who resigned on Tuesday, said”. */
function isBefore(doc: TokenizedDocument, time: Expression, cue: Cue, source: TokenRange | null): boolean {
  const { first } = doc.sentences[doc.sentenceOf[time.first]!]!
  let start = time.first
  while (start > first && !/^[,;:—–(]$/.test(doc.words[start - 1]!)) start--
  if (verbIn(doc, start, time.first)) return false
  const end = source && source.first >= time.end && source.end <= cue.first ? source.first : cue.first
  return !mainVerbIn(doc, time.end, end)
}

function verbIn(doc: TokenizedDocument, from: number, end: number): boolean {
  for (let at = from; at < end; at++) {
    const word = doc.words[at]!
    if (!publishingVerbs.has(word) && (isVerb(doc, at) || isParticiple(doc, at))) return true
  }
  return false
}

/** “meeting Mr Dell”; not “the meeting”, “this morning”. */
function isParticiple(doc: TokenizedDocument, at: number): boolean {
  const word = doc.words[at]!
  if (!/^[a-z]{2,}ing$/.test(word) || /^(?:morning|evening|during|according)$/.test(word)) return false
  return !beforeAdjective.has(doc.words[at - 1] ?? '')
}

/** Whether there is a verb outside clauses with “after”, “who” or “when”. */
function mainVerbIn(doc: TokenizedDocument, from: number, end: number): boolean {
  let aside = false
  for (let at = from; at < end; at++) {
    const word = doc.words[at]!
    if (/^[,;:—–]$/.test(word)) aside = false
    else if (relativeWords.has(word) || /^(?:after|before)$/.test(word)) aside = true
    else if (!aside && isVerb(doc, at) && !publishingVerbs.has(word)) return true
  }
  return false
}
