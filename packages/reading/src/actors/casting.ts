// What every step of finding actors works on, and the small things all of them do with it.

import type { Span } from '@hearsay/core'
import { isOutletName } from '../lexicon/outlets.ts'
import type { TokenizedDocument } from '../tokenized-document.ts'
import { spanOfTokens } from '../tokenized-document.ts'
import { type Capitals, capitalsOf } from './capitals.ts'
import { Cast, type Member } from './cast.ts'
import { foldWord, hintsOf } from './hints.ts'
import type { Known } from './naming.ts'
import { roleHead } from './roles.ts'
import { runsOf } from './runs.ts'
import { Trail } from './trail.ts'

/** A page with everybody found in it so far. */
export interface Casting {
  doc: TokenizedDocument
  capitals: Capitals
  runs: Span[]
  known: Known
  cast: Cast
  trail: Trail
  /** The latest unnamed single people, at most two of them: whether “the source” can only be one. */
  unnamed: Member[]
}

/** Looks the page over once before anybody is cast. */
export function castingOf(doc: TokenizedDocument): Casting {
  const capitals = capitalsOf(doc)
  const runs = runsOf(doc, capitals)
  return {
    doc,
    capitals,
    runs,
    known: { hints: hintsOf(doc, runs), outlets: ownOutlets(doc) },
    cast: new Cast(),
    trail: new Trail(doc),
    unnamed: [],
  }
}

/** Folded names of the document’s own outlet and of the agencies of its datelines. */
function ownOutlets({ document }: TokenizedDocument): Set<string> {
  const names = document.body.flatMap((block) =>
    block.type === 'paragraph' && block.dateline?.agency ? [block.dateline.agency.text] : [],
  )
  const own = document.header.outlet
  if (own && (own.certain || isOutletName(own.text))) names.push(own.text)
  return new Set(names.map((name) => foldedName(name)))
}

/** A name of an outlet for matching: folded, without its article. */
export function foldedName(name: string): string {
  return name.trim().split(/\s+/).map(foldWord).join(' ').replace(/^the /, '')
}

/** Somebody of whom nothing is known yet. */
export function newMember(known: Pick<Member, 'kind' | 'standing'> & Partial<Member>): Member {
  return {
    id: -1,
    outlet: false,
    gender: null,
    plural: false,
    names: [],
    person: null,
    heads: new Map(),
    roles: [],
    mentions: [],
    unnamed: null,
    last: -1,
    speaks: false,
    size: null,
    addresses: new Set(),
    ...known,
  }
}

/** Notes a role of somebody, once, and that its noun can stand for them. */
export function addRole({ doc, cast }: Casting, member: Member, role: Span): void {
  const found = roleHead(doc, role)
  if (!found) return
  cast.head(found.head, found.modifiers, member)
  if (member.gender === null) member.gender = found.gender
  const span = spanOfTokens(doc, ...role)
  const words = doc.text.slice(...span).toLowerCase()
  if (member.roles.length < 24 && !member.roles.some((one) => doc.text.slice(...one).toLowerCase() === words))
    member.roles.push(span)
}

/** Notes that somebody stands in the tokens `[first, end)`. */
export function mention(
  casting: Casting,
  member: Member,
  [first, end]: Span,
  as: 'source' | 'name' | 'aside',
): void {
  member.mentions.push(spanOfTokens(casting.doc, first, end))
  pass(casting, member, [first, end], as)
}

/** Puts somebody on the trail without a mention of the name. */
export function pass(
  { cast, trail }: Casting,
  member: Member,
  [first, end]: Span,
  as: 'source' | 'name' | 'aside',
): void {
  cast.touch(member, first)
  trail.add({ member, first, end, as })
}
