// Why a source is in a text. In: an actor, its other roles and its statements. Out: the words that say so.
//
//   Sey, who lost his boat in the flood, said …     Ines Dal, a mother of two, said …     … Sey wrote in a letter to the board
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^                        ^^^^^^^^^^^^^^^                  ^^^^^^^^^^^^^^^^^
//
// What a text says of the source itself comes first: clauses and descriptions that are no title, a reason for withholding its
// name, sentences in the outlet’s voice about it. Where there is no clause or description, how the words were come by counts too.

import type { Span } from '@hearsay/core'
import type { ResolvedActor } from '../actors/actors.ts'
import { introducesWords } from '../lexicon/cues.ts'
import { channels } from '../lexicon/sourcing.ts'
import type { Statement } from '../statement.ts'
import type { TokenizedDocument } from '../tokenized-document.ts'
import { spanOfTokens, tokenRange } from '../tokenized-document.ts'
import type { OutletSentences } from './outlet-sentences.ts'
import { MAX_MENTIONS, type RoleParts } from './role-parts.ts'

/** An actor justifies itself by so many spans at most. */
const MAX_SPANS = 4
const CLAUSE_END = /^[,;.”"—–:?!]$/
/** A clause about a source is read so far, in tokens. */
const MAX_CLAUSE_TOKENS = 40
/** The channels of so many statements are given. */
const MAX_CHANNELS = 2

/** What the justification of a source is found in. */
export interface JustificationInput {
  doc: TokenizedDocument
  actor: ResolvedActor
  /** Roles that are titles, and those that are none. */
  roles: RoleParts
  /** Its statements. */
  statements: Statement[]
  outletSentences: OutletSentences
}

/** The spans that say why a source is in the text, ascending. */
export function justificationOf(input: JustificationInput): Span[] {
  const { doc, actor, roles, statements, outletSentences } = input
  const mentions = actor.mentions.slice(0, MAX_MENTIONS)
  const clauses = mentions.flatMap((mention) =>
    outletSentences.has(mention) ? [] : clauseBehind(doc, mention),
  )
  const condition = actor.unnamed?.condition
  const withheld = ([start, end]: Span) => condition && start < condition[1] && condition[0] < end
  const reason = actor.unnamed?.reason ? [actor.unnamed.reason] : []
  const about = outletSentences.about(actor)
  const own = [...roles.others, ...clauses.filter((clause) => !withheld(clause)), ...reason]
  if (own.length) return distinct([...own, ...about])
  const channel = distinct(statements.flatMap((statement) => channelOf(doc, statement))).slice(
    0,
    MAX_CHANNELS,
  )
  if (about.length || channel.length) return distinct([...about, ...channel])
  return roles.titles.flatMap((title) => outletSentences.naming(title, statements)).slice(0, 1)
}

/** A relative clause in or right behind a mention: “who …”, “, which …”. */
function clauseBehind(doc: TokenizedDocument, mention: Span): Span[] {
  const { words, sentences, sentenceOf } = doc
  const [first, end] = tokenRange(doc, mention)
  if (first >= end) return []
  const sentence = sentences[sentenceOf[first]!]!
  const limit = Math.min(sentence.end, first + MAX_CLAUSE_TOKENS)
  const close = words[end - 1] === ',' ? end - 1 : end
  let at = first + 1
  const reach = Math.min(limit, close + 2)
  while (at < reach && !/^(?:who|whose|which)$/.test(words[at]!)) at++
  if (at >= reach || words[at - 1] === 'of') return []
  let to = at + 1
  while (to < limit && !(to >= close && (CLAUSE_END.test(words[to]!) || introducesWords(words[to]!)))) to++
  return to - at > 2 ? [spanOfTokens(doc, at, to)] : []
}

/** How the words of a statement were come by: its cue up to a channel’s noun, “wrote in a recent memo”. */
function channelOf(doc: TokenizedDocument, { cue }: Statement): Span[] {
  if (!cue) return []
  const { words, sentences, sentenceOf } = doc
  const [first, end] = tokenRange(doc, cue)
  const limit = Math.min(sentences[sentenceOf[first]!]!.end, end + 12)
  for (let at = first; at < limit; at++) {
    if (/^[.;:”"]$/.test(words[at]!)) break
    if (channels.has(words[at]!)) return [spanOfTokens(doc, first, at + 1)]
  }
  return []
}

/** Spans in order, without those inside another, as many as are kept. */
function distinct(spans: Span[]): Span[] {
  const sorted = [...spans].sort((a, b) => a[0] - b[0] || b[1] - a[1])
  const kept: Span[] = []
  for (const span of sorted) if (!kept.length || span[0] >= kept.at(-1)![1]) kept.push(span)
  return kept.slice(0, MAX_SPANS)
}
