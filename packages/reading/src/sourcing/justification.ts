// Why a source is in a text. In: an actor, its other roles and its statements. Out: the words that say so.
//
//   Sey, who lost his boat in the flood, said …     Ines Dal, a mother of two, said …     … Sey wrote in a letter to the board
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^                        ^^^^^^^^^^^^^^^                  ^^^^^^^^^^^^^^^^^
//
// What a text says of the source itself comes first: clauses and descriptions that are no title, a reason for withholding its
// name, sentences in the outlet’s voice about it. Where there is no clause or description, how the words were come by counts too.

import type { Span } from '@hearsay/core'
import type { ResolvedActor } from '../actors/actors.ts'
import type { Statement } from '../statement.ts'
import type { TokenizedDocument } from '../tokenized-document.ts'
import { describedBehind } from './bodies.ts'
import { channelOf } from './channel.ts'
import { clausesBehind, modifierIn } from './clauses.ts'
import type { OutletSentences } from './outlet-sentences.ts'
import { MAX_MENTIONS, type RoleParts } from './role-parts.ts'

/** An actor justifies itself by so many spans at most. */
const MAX_SPANS = 4
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
  /** The names of the body that it is credited to, by tokens. */
  runs: Span[]
}

/** The spans that say why a source is in the text, ascending. The first kind that there is decides. */
export function justificationOf(input: JustificationInput): Span[] {
  const { doc, actor, roles, statements, outletSentences } = input
  const about = outletSentences.about(actor, statements)
  const body = input.runs.slice(0, MAX_MENTIONS).flatMap((run) => describedBehind(doc, run[1]))
  const own = [...roles.others, ...clausesOf(input), ...body.slice(0, 1)]
  if (own.length) return distinct([...own, ...about])
  const second = secondTitle(input)
  if (second.length) return distinct(second)
  if (actor.kind === 'document' && !about.length) {
    const how = outletSentences.obtaining(actor)
    if (how) return [how]
  }
  const channel = distinct(statements.flatMap((one) => channelOf(doc, one))).slice(0, MAX_CHANNELS)
  if (about.length || channel.length) return distinct([...about, ...channel])
  if (actor.kind !== 'person') return []
  const leadIn = outletSentences.leadIn(statements)
  if (leadIn) return [leadIn]
  return roles.titles.flatMap((title) => outletSentences.naming(title, statements)).slice(0, 1)
}

/** A position beside the title that comes with a name: “Harbour master Orla Venn, | chair of the pilots’ council |,”. */
function secondTitle({ actor, roles: { titles } }: JustificationInput): Span[] {
  const before = (other: Span) => actor.mentions.find(([start]) => start === other[0])
  return titles.filter((title) =>
    titles.some((other) => {
      const mention = before(other)
      return mention && title[0] > other[1] && title[1] <= mention[1]
    }),
  )
}

/** Clauses beside the source’s words, without the condition for withholding its name; and the reason for that. */
function clausesOf({ doc, actor, outletSentences }: JustificationInput): Span[] {
  const { condition, reason } = actor.unnamed ?? {}
  const isWithheld = ([start, end]: Span) => condition && start < condition[1] && condition[0] < end
  const clauses = actor.mentions
    .slice(0, MAX_MENTIONS)
    .filter((mention) => !outletSentences.has(mention))
    .flatMap((mention) => clausesBehind(doc, mention, actor.kind === 'document'))
  const [mention] = actor.mentions
  const modifier = mention && actor.standing === 'unnamed' ? modifierIn(doc, mention) : null
  const found = modifier ? [...clauses, modifier] : clauses
  return [...found.filter((clause) => !isWithheld(clause)), ...(reason ? [reason] : [])]
}

/** Spans in order, without those inside another, as many as are kept. */
function distinct(spans: Span[]): Span[] {
  const sorted = [...spans].sort((a, b) => a[0] - b[0] || b[1] - a[1])
  const kept: Span[] = []
  for (const span of sorted) if (!kept.length || span[0] >= kept.at(-1)![1]) kept.push(span)
  return kept.slice(0, MAX_SPANS)
}
