// Who says what in a clipping, as comparing takes it. In: a clipping with its reading. Out: its occurrences, one a saying.
import type { Document, Paragraph, Span } from '@hearsay/core'
import { fold, oneLine } from '@hearsay/core'
import type { Actor, Attribution, Reading } from '@hearsay/reading/shape'
import { relayChain, sourceName } from '@hearsay/reading/shape'
import { DENYING, PRONOUNS } from './lexicon/short-lists.ts'
import { languageOfWords } from './lexicon.ts'
import type { Word } from './words.ts'
import { wordsOf } from './words.ts'

/** A clipping to be compared. */
export interface Clipping {
  id: string
  document: Document
  reading: Reading
}

/** Who a clipping says said it. */
export interface OccurrenceSpeaker {
  /** The fullest name that the clipping has; null where it names none. */
  name: string | null
  /** What it says of a source that it doesn’t name. */
  described: string | null
  /** The words for the speaker beside the quotation. */
  as: Span | null
  /** Positions and the like, folded. */
  roles: string[]
  /** The sentence that gives the speaker, without what is said, folded. */
  clause: string
}

/** One saying of something, in one clipping. */
export interface Occurrence {
  seed: string
  outlet: string | null
  /** Number of the statement in the reading, from 0; −1 for a quotation that no statement has. */
  statement: number
  /** Where it is said, in the order of the text: UTF-16 spans of the clipping. */
  parts: Span[]
  form: 'direct' | 'mixed' | 'indirect'
  language: string
  speaker: OccurrenceSpeaker
  /** Who relays it, from the outlet inward; without the clipping’s own outlet. */
  chain: string[]
  /** The days on which it was said, where the clipping tells. */
  said: { start: string; end: string } | null
  /** The day of the clipping, as much as is known of it. */
  published: string | null
  /** The cue, where it takes back what is said: “denied that …”. */
  denied: Span | null
  /** The clipping that this one is a copy of. */
  copyOf: string | null
  /** Whether the reading is sure of the statement; of loose quotations it is. */
  sure: boolean
  /** The text that the parts are spans of. */
  text: string
  words: Word[]
  /** Brackets, dots and asides in the parts. */
  marks: { kind: 'bracket' | 'dots' | 'sic' | 'aside'; span: Span }[]
}

/** A quotation with fewer words and without a speaker says nothing that could be compared. */
const MIN_LOOSE_WORDS = 3
/** Words outside marks that still make a mixed statement one of its quoted words: “expects ‘that the report …’”. */
const MIN_QUOTED_SHARE = 0.5

/** The sayings of a clipping in the order of its text. Time linear in its length. */
export function occurrencesOf(clipping: Clipping): Occurrence[] {
  const { document, reading } = clipping
  const language = languageOfClipping(document)
  const found: Occurrence[] = []
  const relaying = relayingStatements(reading)
  for (const [at, attribution] of reading.attributions.entries()) {
    if (!attribution.stated || !attribution.content.length || relaying.has(at)) continue
    for (const content of byParagraph(attribution.content, document))
      found.push(...facesOf(clipping, at, { ...attribution, content }, language))
  }
  const attributed = found.flatMap(({ parts }) => parts)
  for (const quotation of reading.quotations) {
    if (attributed.some(([start, end]) => start < quotation.span[1] && quotation.span[0] < end)) continue
    const one = occurrenceOf(clipping, -1, [quotation.span], 'direct', language)
    if (one.words.length >= MIN_LOOSE_WORDS) found.push(one)
  }
  found.sort(
    (a, b) => a.parts[0]![0] - b.parts[0]![0] || a.statement - b.statement || Number(a.form > b.form),
  )
  return joinNeighbours(found, document)
}

/** Pieces in one paragraph are said together; what a speaker says paragraphs later is another saying. */
function byParagraph(content: readonly Span[], { body }: Document): Span[][] {
  const groups = new Map<number, Span[]>()
  for (const piece of content) {
    const at = body.findIndex(({ span }) => span[0] <= piece[0] && piece[0] < span[1])
    const group = groups.get(at)
    if (group) group.push(piece)
    else groups.set(at, [piece])
  }
  return [...groups.values()]
}

/** Statements of outlets that only relay another one’s: “according to Coastwire”. */
function relayingStatements({ attributions }: Reading): Set<number> {
  const found = new Set<number>()
  for (const { via, content } of attributions) {
    const relay = via === null ? null : attributions[via]
    const isSame = relay?.content.every(([start, end]) =>
      content.some((one) => one[0] < end && start < one[1]),
    )
    if (isSame) found.add(via!)
  }
  return found
}

/** The language of a clipping, by the small words of its paragraphs. */
export function languageOfClipping(document: Document): string {
  const body = document.body
    .filter(({ type }) => type === 'paragraph')
    .map(({ span }) => document.text.slice(...span))
  const sample = (body.join(' ') || document.text).slice(0, MAX_SAMPLE)
  return languageOfWords(fold(sample).match(/\p{L}+'?/gu) ?? [])
}

/** So many UTF-16 units tell a language. */
const MAX_SAMPLE = 4_000

/** A statement as it can be compared: its quoted words, and all of it where these are the smaller part. */
function facesOf(clipping: Clipping, at: number, attribution: Attribution, language: string): Occurrence[] {
  const { reading } = clipping
  const quoted = reading.quotations
    .filter(
      ({ span, use }) =>
        use === 'speech' || attribution.form === 'direct' || span[1] - span[0] > MIN_QUOTED_UNITS,
    )
    .flatMap(({ span }) => {
      const piece = attribution.content.find(([start, end]) => start < span[1] && span[0] < end)
      return piece ? [span] : []
    })
  const whole = occurrenceOf(
    clipping,
    at,
    attribution.content,
    quoted.length ? 'mixed' : 'indirect',
    language,
  )
  if (!quoted.length) return attribution.form === 'direct' ? [{ ...whole, form: 'direct' }] : [whole]
  const direct = occurrenceOf(clipping, at, quoted, 'direct', language)
  const share = direct.words.length / Math.max(1, whole.words.length)
  return share < MIN_QUOTED_SHARE || direct.words.length === 0 ? [direct, whole].filter(hasWords) : [direct]
}

/** A quotation in a statement counts as one from so many UTF-16 units on. */
const MIN_QUOTED_UNITS = 8

function hasWords({ words }: Occurrence): boolean {
  return words.length > 0
}

function occurrenceOf(
  { id, document, reading }: Clipping,
  statement: number,
  parts: Span[],
  form: Occurrence['form'],
  language: string,
): Occurrence {
  const attribution = reading.attributions[statement] ?? null
  const actor = attribution && attribution.actor !== null ? (reading.actors[attribution.actor] ?? null) : null
  const time = attribution && attribution.time !== null ? (reading.times[attribution.time] ?? null) : null
  const words = wordsOf(document.text, parts, language)
  return {
    seed: id,
    outlet: document.header.outlet?.text ?? null,
    statement,
    parts,
    form,
    language,
    speaker: speakerOf(document, reading, attribution, actor),
    chain: chainOf(document, reading, statement),
    said: time && { start: time.start, end: time.end },
    published: document.header.date?.value ?? null,
    denied: deniedBy(document, attribution),
    copyOf: null,
    sure: attribution?.sure ?? true,
    text: document.text,
    words,
    marks: marksIn(document, parts),
  }
}

function deniedBy({ text }: Document, attribution: Attribution | null): Span | null {
  const cue = attribution?.cue ?? null
  return cue && DENYING.test(fold(text.slice(...cue))) ? cue : null
}

function speakerOf(
  document: Document,
  reading: Reading,
  attribution: Attribution | null,
  actor: Actor | null,
): OccurrenceSpeaker {
  if (!attribution) return { name: null, described: null, as: null, roles: [], clause: '' }
  const named = actor?.standing === 'named' && !isDescription(actor.name) ? actor.name : null
  const written = sourceName(document, reading, attribution)
  const clause = clauseOf(document, reading, attribution)
  const roles = [
    ...(actor?.roles ?? []).map(({ text }) => text),
    actor?.title?.text ?? '',
    ...(named ? appositionsOf(fold(named), clause) : []),
  ]
  return {
    name: named && oneLine(named),
    described: named || !written || PRONOUNS.has(fold(written).trim()) ? null : oneLine(written),
    as: attribution.source,
    roles: roles.filter(Boolean).map(fold),
    clause,
  }
}

/** What stands beside a name: “Orla Venn, the architect of the diocese”, “its architect, Orla Venn”. */
function appositionsOf(name: string, clause: string): string[] {
  const at = clause.indexOf(name)
  if (at < 0) return []
  const after = /^, ((?:who is |the |an? |its |their |our |his |her )[^,.;:]{3,60})/.exec(
    clause.slice(at + name.length),
  )
  const before = /(?:^|[^\p{L}])((?:the |an? |its |their |our )[^,.;:]{3,60}),? $/u.exec(clause.slice(0, at))
  return [after?.[1], before?.[1]].filter((one) => one !== undefined)
}

/** “its director” is no name, however sure the reading is of the person. */
function isDescription(name: string): boolean {
  return /^(?:[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Oo]ur|[Mm]y|[Aa]n?|[Tt]he) \p{Ll}/u.test(name)
}

/** The sentence with the source, without what is said. */
function clauseOf({ text }: Document, { sentences }: Reading, { source, content }: Attribution): string {
  const sentence = source && sentences.find(({ span }) => span[0] <= source[0] && source[1] <= span[1])
  if (!sentence) return ''
  let [from, to] = sentence.span
  for (const [start, end] of content) {
    if (start <= from && end > from) from = Math.min(end, to)
    else if (start > source[1] && start < to) to = start
  }
  return fold(text.slice(from, to))
}

/** Who relays a statement, from the outlet inward; the clipping’s own outlet is none of them. */
function chainOf(document: Document, reading: Reading, at: number): string[] {
  if (at < 0) return []
  const own = outletKey(document.header.outlet?.text ?? '')
  const names = relayChain(reading, at)
    .slice(1)
    .flatMap((next) => {
      const relaying = reading.attributions[next]
      return (relaying && sourceName(document, reading, relaying)) || []
    })
    .map(oneLine)
  return names.reverse().filter((name) => outletKey(name) !== own)
}

/** An outlet’s name without its article. */
export function outletKey(name: string): string {
  return fold(name)
    .replace(/^(?:the|la|le|l'|el|der|die|das) ?/, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

function marksIn(document: Document, parts: readonly Span[]): Occurrence['marks'] {
  const found: Occurrence['marks'] = []
  const isIn = ([start, end]: Span) => parts.some((part) => part[0] <= start && end <= part[1])
  for (const block of document.body) {
    if (block.type !== 'paragraph') continue
    for (const { span, kind } of (block as Paragraph).alterations) {
      if (!isIn(span)) continue
      found.push({
        kind: kind === 'sic' ? 'sic' : kind === 'aside' || kind === 'note' ? 'aside' : 'bracket',
        span,
      })
    }
    for (const { span } of (block as Paragraph).omissions) if (isIn(span)) found.push({ kind: 'dots', span })
  }
  return found.sort((a, b) => a.span[0] - b.span[0])
}

/** Statements of one speaker whose quotations are one after another in a paragraph are one saying: `“…,” she said. “…”` */
function joinNeighbours(found: readonly Occurrence[], document: Document): Occurrence[] {
  const joined: Occurrence[] = []
  for (const one of found) {
    const last = joined.at(-1)
    if (last && isOneSaying(last, one, document)) {
      last.parts.push(...one.parts)
      const offset = last.parts.length - one.parts.length
      last.words.push(...one.words.map((word) => ({ ...word, part: word.part + offset })))
      last.marks.push(...one.marks)
    } else joined.push({ ...one, parts: [...one.parts], words: [...one.words], marks: [...one.marks] })
  }
  return joined
}

function isOneSaying(before: Occurrence, after: Occurrence, document: Document): boolean {
  if (before.form !== 'direct' || after.form !== 'direct' || before.statement < 0) return false
  const [end, start] = [before.parts.at(-1)![1], after.parts[0]![0]]
  if (start < end || !document.body.some(({ span }) => span[0] <= before.parts[0]![0] && start < span[1]))
    return false
  const between = document.text.slice(end, start)
  const sentenceEnds = between.match(/[.!?](?=\s)/g)?.length ?? 0
  // What follows in the same sentence has no speaker of its own.
  if (after.statement < 0)
    return sentenceEnds === 0 && !/[.!?]\P{L}?$/u.test(document.text.slice(before.parts.at(-1)![0], end))
  const isSpeaker =
    before.speaker.name === after.speaker.name &&
    (after.speaker.name !== null || before.speaker.described === after.speaker.described)
  if (!isSpeaker || before.chain.join() !== after.chain.join() || /^\s*[.!?]/.test(between)) return false
  return sentenceEnds <= 1 && between.length <= MAX_BETWEEN
}

/** So many UTF-16 units may stand between two parts of one saying. */
const MAX_BETWEEN = 240
