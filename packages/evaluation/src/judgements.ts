// What people decided about the statements of a clipping, as labels that can be compared: with each other’s, and with what a machine
// reads. In: a clipping’s text, the decisions about it, and a machine’s reading. Out: its units, each with the labels of every person
// and of the machine.
//
// Who confirmed a statement judged all its labels as they were shown; who corrected one of them judged that it is a statement, and
// that label; who rejected it judged that it is none, and nothing else.

import type { Document, Span } from '@hearsay/core'
import type { Decision, Seen } from '@hearsay/decisions'
import { anchor, anchorText, partSpans, seenIn, standingDecisions } from '@hearsay/decisions'
import type { Reading } from '@hearsay/reading'

/** What is judged of a statement. */
export const judgedLabels = ['statement', 'speaker', 'words', 'cue', 'type', 'title', 'day', 'chain'] as const
/** What is judged of a statement. */
export type JudgedLabel = (typeof judgedLabels)[number]
/** Labels as they compare: the same words are the same label. */
export type Labels = Partial<Record<JudgedLabel, string>>

/** A statement that somebody decided about, or that a machine read. */
export interface JudgedUnit {
  content: Span[]
  cue: Span | null
  /** What each person says. */
  people: Map<string, Labels>
  /** What the machine says. */
  machine: Labels
  /** What stands, the later of two people’s labels before the earlier. */
  decided: Labels
  /** The pairs of people of whom one decided having seen the other’s decision, each as two names with a line break between them. */
  seen: Set<string>
}

/** The share of content that two readings of one statement have in common at least. */
const MIN_COMMON = 0.5
/** The label where there is none: nobody speaks, it has no title. */
export const NONE = '–'

/** The units of a clipping that people decided about, in the order of their decisions. */
export function judgedUnits(
  document: Document,
  decisions: Iterable<Decision>,
  reading: Reading,
): JudgedUnit[] {
  const where = anchorText(document.text)
  const units: JudgedUnit[] = []
  const byId = new Map<string, string>()
  for (const one of standingDecisions(decisions)) {
    byId.set(one.id, one.by)
    if (one.target.type !== 'statement' && one.verb !== 'add') continue
    if (!('selector' in one.target)) continue
    const { selector } = one.target
    const found = anchor(where, selector, false)
    const parts = one.verb === 'add' ? one.value.parts : 'parts' in one.target ? one.target.parts : null
    if (!parts || !('span' in found)) continue
    const exact = selector[0].exact
    const place = partSpans(document.text, exact, found.span, parts)
    let unit = units.find((other) => isSame(other, place))
    if (!unit) {
      unit = newUnit(place, machineLabels(document, reading, place))
      units.push(unit)
    }
    const labels = labelsOf(
      one,
      unit.people.get(one.by) ?? {},
      (ranges) =>
        partSpans(document.text, exact, found.span, { source: null, cue: null, content: [...ranges] })
          .content,
    )
    unit.people.set(one.by, labels)
    unit.decided = labels.statement === 'no' ? labels : { ...unit.decided, ...labels }
    for (const id of one.replaces) {
      const other = byId.get(id)
      if (other && other !== one.by) unit.seen.add(pairOf(other, one.by))
    }
  }
  return units
}

/** Two names in their order, as `seen` has them. */
export function pairOf(a: string, b: string): string {
  return a < b ? `${a}\n${b}` : `${b}\n${a}`
}

function newUnit({ content, cue }: Pick<JudgedUnit, 'content' | 'cue'>, machine: Labels): JudgedUnit {
  return { content, cue, people: new Map(), machine, decided: {}, seen: new Set() }
}

/** What somebody says after one more decision. */
function labelsOf(
  one: Decision,
  before: Labels,
  spansOf: (ranges: readonly [number, number][]) => Span[],
): Labels {
  if (one.verb === 'reject') return { statement: 'no' }
  const labels: Labels = { ...(before.statement === 'no' ? {} : before), statement: 'yes' }
  switch (one.verb) {
    case 'confirm':
      return {
        ...labels,
        ...(one.seen && labelsSeen(one.seen)),
        words: wordsLabel(spansOf(one.target.parts.content)),
        cue: wordsLabel(one.target.parts.cue ? spansOf([one.target.parts.cue]) : []),
      }
    case 'speaker':
      return { ...labels, speaker: nameLabel(one.value?.name ?? null) }
    case 'kind':
      return { ...labels, type: one.value.type }
    case 'title':
      return { ...labels, title: nameLabel(one.value.title) }
    case 'day':
      return { ...labels, day: dayLabel(one.value) }
    case 'chain':
      return { ...labels, chain: chainLabel(one.value.via) }
    case 'words':
      return { ...labels, words: wordsLabel(spansOf(one.value.content)) }
    case 'cue':
      return { ...labels, cue: wordsLabel(one.value.cue ? spansOf([one.value.cue]) : []) }
    case 'add':
      return {
        ...labels,
        speaker: nameLabel(one.value.speaker?.name ?? null),
        words: wordsLabel(spansOf(one.value.parts.content)),
        cue: wordsLabel(one.value.parts.cue ? spansOf([one.value.parts.cue]) : []),
      }
    default:
      return labels
  }
}

/** What a machine says about the statement at a place: that there is none, or all its labels. */
export function machineLabels(
  document: Document,
  reading: Reading,
  place: Pick<JudgedUnit, 'content' | 'cue'>,
): Labels {
  const at = reading.attributions.findIndex((one) => isSame(one, place))
  const found = reading.attributions[at]
  const seen = seenIn(document, reading, at)
  if (!found || !seen) return { statement: 'no' }
  return {
    statement: 'yes',
    ...labelsSeen(seen),
    words: wordsLabel(found.content),
    cue: wordsLabel(found.cue ? [found.cue] : []),
  }
}

function labelsSeen({ speaker, type, title, day, via }: Seen): Labels {
  return {
    speaker: nameLabel(speaker),
    type: type ?? NONE,
    title: nameLabel(title),
    day: dayLabel(day),
    chain: chainLabel(via),
  }
}

function nameLabel(name: string | null): string {
  return name === null ? NONE : name.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase()
}

function dayLabel(day: { start: string; end: string } | null): string {
  return day ? `${day.start} ${day.end}` : NONE
}

function chainLabel(via: readonly string[]): string {
  return via.length > 0 ? via.map((name) => nameLabel(name)).join(' ← ') : NONE
}

function wordsLabel(spans: readonly Span[]): string {
  return spans.length > 0 ? spans.map(([start, end]) => `${start}–${end}`).join(' ') : NONE
}

/** Whether two are the same statement: their content is by half and more, or where one has none, their cue. */
function isSame(a: Pick<JudgedUnit, 'content' | 'cue'>, b: Pick<JudgedUnit, 'content' | 'cue'>): boolean {
  if (a.content.length > 0 && b.content.length > 0) return commonShare(a.content, b.content) >= MIN_COMMON
  return a.cue !== null && b.cue !== null && a.cue[0] < b.cue[1] && b.cue[0] < a.cue[1]
}

function commonShare(a: readonly Span[], b: readonly Span[]): number {
  let common = 0
  for (const [start, end] of a)
    for (const [from, to] of b) common += Math.max(0, Math.min(end, to) - Math.max(start, from))
  const length = (spans: readonly Span[]) => spans.reduce((sum, [start, end]) => sum + end - start, 0)
  return common / (length(a) + length(b) - common || 1)
}
