// Decisions about statements. In: a decision. Out: the statement as it was decided, made again where the reading lacks it.
import type { Span } from '@hearsay/core'
import type { Attribution } from '@hearsay/reading'
import { extentOf } from '@hearsay/reading/shape'
import { actorOf, sameName } from './actor-of.ts'
import type { Applying } from './applying.ts'
import type { DraftStatement } from './draft-statement.ts'
import { insertStatement } from './draft-statement.ts'
import { findStatement, rememberParts } from './find-statement.ts'
import { decidedWith } from './marks.ts'
import type { PartSpans } from './parts.ts'
import { partSpans, spanOfRange } from './parts.ts'
import { placeOf } from './place.ts'
import { answer } from './question.ts'
import type { Decision, Seen, StatementTarget } from './schema.ts'
import { statementVerbs } from './vocabulary.ts'

/** Applies a decision about a statement, or one that adds one. */
export function applyToStatement(applying: Applying, decision: Decision): void {
  const { target } = decision
  if (target.type !== 'statement' && target.type !== 'words') return
  const span = placeOf(applying, decision, target.selector)
  if (!span) return
  const at: Place = { exact: target.selector[0].exact, span }
  if (decision.verb === 'add') addStatement(applying, decision, at)
  if (target.type !== 'statement') return
  const statement = statementAt(applying, decision, at, target)
  if (!statement) return
  answer(applying, questionOf(applying, statement, decision), decision, extentOf(statement.attribution))
  rememberParts(statement)
  change(applying, statement, decision, at)
  if ((statementVerbs as readonly string[]).includes(decision.verb)) markDecided(statement, decision)
}

/** Where the words of a target are. */
interface Place {
  exact: string
  span: Span
}

/** Confirming and rejecting answer one question; every other verb has its own. */
function questionOf({ numbers }: Applying, statement: DraftStatement, { verb }: Decision): string {
  const number = numbers.get(statement) ?? numbers.size
  numbers.set(statement, number)
  return `${verb === 'reject' ? 'confirm' : verb} ${number}`
}

function markDecided(statement: DraftStatement, decision: Decision): void {
  const { attribution } = statement
  statement.attribution = {
    ...attribution,
    sure: true,
    confidence: 1,
    decided: decidedWith(attribution.decided, decision),
  }
  statement.removed = false
  statement.touched = true
}

/** The statement that a decision is about, made again from the record where the reading lacks it. */
function statementAt(
  applying: Applying,
  decision: Decision,
  { exact, span }: Place,
  target: StatementTarget,
): DraftStatement | null {
  const { draft, document } = applying
  const parts = partSpans(document.text, exact, span, target.parts)
  const found = findStatement(draft, parts, decision.seen)
  if (found) return found
  // A statement that was rejected and isn’t read any more is as it should be.
  if (decision.verb === 'reject' || !decision.seen) return null
  const made = statementFrom(applying, parts, decision.seen)
  insertStatement(draft, made)
  return made
}

function statementFrom(applying: Applying, parts: PartSpans, seen: Seen): DraftStatement {
  const { draft } = applying
  const { speaker, standing, kind, type } = seen
  const actor =
    speaker === null
      ? null
      : actorOf(draft, {
          name: speaker,
          standing: standing ?? undefined,
          kind: kind ?? undefined,
          sourceType: type ?? undefined,
        })
  const made = newStatement({ ...parts, form: seen.form, stance: seen.stance, stated: seen.stated }, actor)
  if (seen.day) setDay(applying, made, seen.day)
  if (seen.via.length > 0) setChain(applying, made, seen.via)
  return made
}

type NewParts = PartSpans & Pick<Attribution, 'form' | 'stance' | 'stated'>

function newStatement(parts: NewParts, actor: DraftStatement['actor']): DraftStatement {
  return {
    attribution: { ...parts, actor: null, via: null, time: null, confidence: 1, sure: true, evidence: [] },
    actor,
    via: null,
    time: null,
    touched: true,
    removed: false,
  }
}

function addStatement(applying: Applying, decision: Decision<'add'>, { exact, span }: Place): void {
  const { draft, document } = applying
  const { value } = decision
  const parts = partSpans(document.text, exact, span, value.parts)
  answer(applying, `add ${JSON.stringify(parts)}`, decision, span)
  const actor = value.speaker && actorOf(draft, value.speaker)
  const known = findStatement(draft, parts, undefined)
  const statement =
    known ?? newStatement({ ...parts, form: value.form, stance: value.stance, stated: true }, actor)
  statement.actor = actor
  if (!known) insertStatement(draft, statement)
  markDecided(statement, decision)
}

function change(applying: Applying, statement: DraftStatement, decision: Decision, place: Place): void {
  const { draft, document } = applying
  const spansOf = (ranges: readonly [number, number][]) =>
    ranges.map((range) => spanOfRange(document.text, place.exact, place.span, range))
  switch (decision.verb) {
    case 'reject':
      statement.removed = true
      return
    case 'speaker':
      setSpeaker(applying, statement, decision.value && actorOf(draft, decision.value))
      // Nobody is named by any words.
      if (!decision.value) statement.attribution = { ...statement.attribution, source: null }
      return
    case 'words':
      statement.attribution = { ...statement.attribution, content: spansOf(decision.value.content) }
      return
    case 'cue': {
      const [cue = null] = decision.value.cue ? spansOf([decision.value.cue]) : []
      statement.attribution = { ...statement.attribution, cue }
      return
    }
    case 'kind':
      setSourceType(applying, statement, decision.value.type)
      return
    case 'title': {
      const { title } = decision.value
      if (statement.actor) statement.actor.title = title === null ? null : { text: title, spans: [] }
      return
    }
    case 'day':
      if (decision.value) setDay(applying, statement, decision.value)
      else statement.time = null
      return
    case 'chain':
      setChain(applying, statement, decision.value.via)
      return
    case 'join':
      join(applying, statement, decision)
      return
    case 'split':
      split(applying, statement, decision.value.content.map(spansOf), decision)
  }
}

/** Sentences that continue a statement have its speaker. */
function setSpeaker({ draft }: Applying, statement: DraftStatement, actor: DraftStatement['actor']): void {
  const anchors = [statement.attribution.source, statement.attribution.cue].filter((one) => one !== null)
  for (const one of draft.statements) {
    const { source, cue, evidence, decided } = one.attribution
    if (source || cue || decided || one.actor !== statement.actor || anchors.length === 0) continue
    const continues = evidence.some(({ spans }) =>
      anchors.every((anchor) => spans.some(([start, end]) => start === anchor[0] && end === anchor[1])),
    )
    if (continues) Object.assign(one, { actor, touched: true })
  }
  statement.actor = actor
}

/** What a source is; its standing follows. Every statement of the same source changes with it. */
function setSourceType(
  { draft }: Applying,
  { actor }: DraftStatement,
  type: NonNullable<Seen['type']>,
): void {
  if (!actor) return
  actor.sourceType = type
  if (type !== 'document')
    actor.standing = type === 'named-person' || type === 'named-organization' ? 'named' : 'unnamed'
  for (const one of draft.statements) if (one.actor === actor) one.touched = true
}

function setDay(
  { draft }: Applying,
  statement: DraftStatement,
  { start, end }: { start: string; end: string },
): void {
  const span = statement.time?.span ?? statement.attribution.cue ?? extentOf(statement.attribution)
  statement.time = { span, start, end, rule: 'decided' }
  draft.times.push(statement.time)
}

/** Who relays a statement, the one nearest to its source first. */
function setChain({ draft }: Applying, statement: DraftStatement, names: string[]): void {
  let inner = statement
  for (const name of names) {
    const known = inner.via?.actor && sameName(inner.via.actor.name, name) ? inner.via : null
    if (!known) {
      const actor = actorOf(draft, { name, kind: 'organization' })
      const { content, form, stance } = statement.attribution
      const relay = newStatement({ source: null, cue: null, content, form, stance, stated: true }, actor)
      if (statement.attribution.decided) relay.attribution.decided = statement.attribution.decided
      draft.statements.push(relay)
      inner.via = relay
    }
    inner = known ?? inner.via!
    if (inner === statement) break
  }
  inner.via = null
}

function join(applying: Applying, statement: DraftStatement, decision: Decision<'join'>): void {
  const content = [...statement.attribution.content]
  for (const target of decision.value.with) {
    const span = placeOf(applying, decision, target.selector)
    const other = span && statementAt(applying, decision, { exact: target.selector[0].exact, span }, target)
    if (!other || other === statement) continue
    content.push(...other.attribution.content)
    other.removed = true
    for (const one of applying.draft.statements) if (one.via === other) one.via = statement
    statement.attribution.cue ??= other.attribution.cue
    statement.attribution.source ??= other.attribution.source
  }
  content.sort(([a], [b]) => a - b)
  statement.attribution = { ...statement.attribution, content }
}

function split(
  { draft }: Applying,
  statement: DraftStatement,
  pieces: Span[][],
  decision: Decision<'split'>,
): void {
  const [first = [], ...rest] = pieces
  statement.attribution = { ...statement.attribution, content: first }
  for (const content of rest) {
    const { form, stance, stated } = statement.attribution
    const made = newStatement({ source: null, cue: null, content, form, stance, stated }, statement.actor)
    made.via = statement.via
    made.time = statement.time
    insertStatement(draft, made)
    markDecided(made, decision)
  }
}
