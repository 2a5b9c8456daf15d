// What every step of resolving actors works on, and how it records what it finds.

import type { Span } from '@hearsay/core'
import { surnameNouns } from '../lexicon/name-words.ts'
import { isOutletName } from '../lexicon/outlets.ts'
import { surnamesLikeOutlets } from '../relay/outlet-surnames.ts'
import type { Statement } from '../statement.ts'
import type { TokenRange } from '../token-range.ts'
import type { TokenizedDocument } from '../tokenized-document.ts'
import { spanOfTokens, textOf } from '../tokenized-document.ts'
import { type Capitals, capitalsOf } from './capitals.ts'
import { type Entity, EntityIndex } from './entity-index.ts'
import { MentionHistory } from './mention-history.ts'
import { foldWord, keyOf, type NameHint, nameHintsOf } from './name-hints.ts'
import type { NameKnowledge } from './name-kind.ts'
import { nameRunsOf } from './name-runs.ts'
import { parseName } from './parse-name.ts'
import { roleHead } from './roles.ts'

/** A document with the entities found in it so far. */
export interface ResolutionContext {
  doc: TokenizedDocument
  capitals: Capitals
  runs: Span[]
  known: NameKnowledge
  index: EntityIndex
  history: MentionHistory
  /** The latest unnamed single people, two at most: “the source” refers to the only one. */
  unnamed: Entity[]
  /** Names, in half-open tokens, of the outlets of statements that relay others. */
  relaying: ReadonlyMap<Statement, TokenRange>
}

/** Reads names and their contexts once, before entities are resolved. */
export function resolutionContextOf(
  doc: TokenizedDocument,
  relaying: ReadonlyMap<Statement, TokenRange>,
): ResolutionContext {
  const capitals = capitalsOf(doc)
  const runs = nameRunsOf(doc, capitals)
  const outlets = ownOutlets(doc)
  for (const name of relaying.values()) outlets.add(foldedName(textOf(doc, name)))
  const known: NameKnowledge = {
    hints: nameHintsOf(doc, runs),
    outlets,
    surnames: surnamesLikeOutlets(doc),
    shared: new Set(),
  }
  addFamilyNames(doc, runs, known)
  return {
    doc,
    capitals,
    runs,
    known,
    index: new EntityIndex(),
    history: new MentionHistory(doc),
    unnamed: [],
    relaying,
  }
}

/** “Sun Lihua … Sun said”: the family name of a person in the document is a person’s where it stands alone. */
function addFamilyNames(doc: TokenizedDocument, runs: Span[], known: NameKnowledge): void {
  const alone = new Set(
    runs.flatMap(([first, end]) => (end - first === 1 ? [foldWord(doc.words[first]!)] : [])),
  )
  const givenNames = new Map<string, string>()
  for (const run of runs) {
    if (run[1] - run[0] < 2) continue
    const { kind, nameFirst, nameEnd } = parseName(doc, run, known)
    const words = keyOf(doc, nameFirst, nameEnd)
    const names = words.split(' ')
    const family = names.at(-1)!
    const isNamesake = doc.words[run[0] - 1] !== 'the' && surnameNouns.has(family) && alone.has(family)
    if (names.length < 2 || (kind !== 'person' && !isNamesake)) continue
    const given = givenNames.get(family)
    if (given && given !== names[0] && given.length > 1 && names[0]!.length > 1) known.shared.add(family)
    givenNames.set(family, names[0]!)
    // “Sun Lihua” and “Lin Sun”: either word can be the family name.
    for (const name of [names[0]!, family]) if (alone.has(name)) addPersonHint(known.hints, name)
    if (isNamesake) addPersonHint(known.hints, words)
  }
}

function addPersonHint(hints: Map<string, NameHint>, key: string): void {
  const hint = hints.get(key) ?? { place: 0, organization: 0, person: 0, outlet: false }
  hint.person++
  hints.set(key, hint)
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

/** A name for matching: folded, without its article. */
export function foldedName(name: string): string {
  return name.trim().split(/\s+/).map(foldWord).join(' ').replace(/^the /, '')
}

/** An entity of which only this is known. */
export function newEntity(known: Pick<Entity, 'kind' | 'standing'> & Partial<Entity>): Entity {
  return {
    id: -1,
    outlet: false,
    gender: null,
    genderGuessed: false,
    age: null,
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

/** Records a role of an entity, once, and its noun as one that can refer to the entity. */
export function addRole({ doc, index }: ResolutionContext, entity: Entity, role: Span): void {
  const found = roleHead(doc, role)
  if (!found) return
  index.head(found.head, found.modifiers, entity)
  if (entity.gender === null) entity.gender = found.gender
  const span = spanOfTokens(doc, ...role)
  const words = doc.text.slice(...span).toLowerCase()
  if (entity.roles.length < 24 && !entity.roles.some((one) => doc.text.slice(...one).toLowerCase() === words))
    entity.roles.push(span)
}

/** Records a mention of an entity in the tokens `[first, end)`. */
export function recordMention(
  context: ResolutionContext,
  entity: Entity,
  [first, end]: Span,
  as: 'source' | 'name' | 'aside',
): void {
  entity.mentions.push(spanOfTokens(context.doc, first, end))
  recordPresence(context, entity, [first, end], as)
}

/** Records that pronouns can refer to an entity from here on, without a mention of it. */
export function recordPresence(
  { index, history }: ResolutionContext,
  entity: Entity,
  [first, end]: Span,
  as: 'source' | 'name' | 'aside',
): void {
  index.touch(entity, first)
  history.add({ entity, first, end, prominence: as })
}
