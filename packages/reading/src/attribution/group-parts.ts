// Parts grouped into statements. In: a document and the parts marked in it. Out: statements, one for each cue and one for each
// source or content without a cue.
//
//   “We wait,” Ms Venn said, adding that it was late.
//   qqqqqqqqqq sssssss cccc  cccccc qqqqqqqqqqqqqqqq    two statements, and the second has the source of the first
//
// A source, and likewise a content, belongs to the cue with the highest score (weights learned from an annotated corpus, see
// grouping-weights.ts); a cue has one source at most. A cue without one shares that of another cue in its sentence where the
// score is high enough.

import type { Part } from '../lattice.ts'
import { groupRules } from '../rules.ts'
import type { RuleEvidence, Statement } from '../statement.ts'
import { emptyStatement } from '../statement.ts'
import type { TokenRange } from '../token-range.ts'
import type { TokenizedDocument } from '../tokenized-document.ts'
import type { Calibration } from './confidence.ts'
import { confidenceOf, defaultCalibration } from './confidence.ts'
import type { PartsLayout } from './grouping-features.ts'
import {
  featuresOfContent,
  featuresOfSharing,
  featuresOfSource,
  layOutParts,
  nearestTo,
} from './grouping-features.ts'
import { contentWeights, MIN_SCORE, sharingWeights, sourceWeights } from './grouping-weights.ts'
import type { PartGroup } from './part-group.ts'
import { tagger } from './rules/tagger.ts'

/** Groups the parts of a document into statements, in the order of the text. Time in line with length. */
export function statementsFromParts(
  doc: TokenizedDocument,
  parts: Part[],
  calibration: Calibration = defaultCalibration,
): Statement[] {
  return groupParts(doc, parts).map((linked) => statementFromGroup(linked, calibration))
}

/** Groups the parts of a document; the parts of one group never overlap. */
export function groupParts(doc: TokenizedDocument, parts: Part[]): PartGroup[] {
  const layout = layOutParts(doc, parts)
  const made = layout.cues.map((cue): PartGroup => ({ cue, source: null, shares: null, content: [] }))
  const loose = assignSources(layout, made)
  assignContents(layout, made, loose)
  shareSources(layout, made)
  return made.concat(loose).sort((a, b) => groupStart(a) - groupStart(b))
}

/** Gives every cue the source with the highest score; a source without a cue becomes a group of its own. */
function assignSources(layout: PartsLayout, made: PartGroup[]): PartGroup[] {
  const pairs: { source: Part; to: PartGroup; score: number }[] = []
  for (const source of layout.sources) {
    for (const to of nearestTo(made, source, anchorPart)) {
      const score = dotProduct(featuresOfSource(layout, source, to.cue!), sourceWeights)
      if (score > MIN_SCORE.source) pairs.push({ source, to, score })
    }
  }
  const linked = new Set<Part>()
  for (const { source, to } of pairs.sort((a, b) => b.score - a.score)) {
    if (linked.has(source) || to.source) continue
    to.source = source
    linked.add(source)
  }
  return layout.sources
    .filter((source) => !linked.has(source))
    .map((source) => ({ cue: null, source, shares: null, content: [] }))
}

/** Gives every content to the cue, or the source without a cue, with the highest score. */
function assignContents(layout: PartsLayout, made: PartGroup[], loose: PartGroup[]): void {
  const alone: PartGroup[] = []
  const pivots = made.concat(loose).sort((a, b) => anchorPart(a).first - anchorPart(b).first)
  for (const content of layout.contents) {
    const near = nearestTo(pivots, content, anchorPart)
    let best =
      near.find((to) => isRightBehind(layout, content, to) || isInfinitiveOf(layout, content, to)) ?? null
    let most = MIN_SCORE.content
    for (const to of best ? [] : near) {
      const score = dotProduct(
        featuresOfContent(layout, content, anchorPart(to), to.cue ? to.source : null),
        contentWeights,
      )
      if (score > most) [best, most] = [to, score]
    }
    if (best) best.content.push(content)
    else alone.push({ cue: null, source: null, shares: null, content: [content] })
  }
  loose.push(...alone)
}

/** “…,” | Mira Doll replied: source and cue of a group right behind a quotation, which is theirs whatever stands before it. */
function isRightBehind(
  { doc }: PartsLayout,
  { first: start, end }: Part,
  { cue, source }: PartGroup,
): boolean {
  if (!cue || !source || doc.words[start] !== '"' || doc.words[end - 1] !== '"') return false
  const first = source.first < cue.first ? source : cue
  const last = first === source ? cue : source
  const from = doc.words[end] === ',' ? end + 1 : end
  // Not: Cole said: “It was safe.” | Doll said …
  if (doc.words[end - 2] === '.' || doc.sentenceOf[end - 1] !== doc.sentenceOf[first.first]) return false
  return (
    first.first === from && last.first === first.end && !doc.words.slice(first.first, last.end).includes('"')
  )
}

/** “declined | to comment further”: an infinitive right behind a cue, which is that cue’s. */
function isInfinitiveOf({ doc }: PartsLayout, { first }: Part, { cue }: PartGroup): boolean {
  return doc.words[first] === 'to' && cue?.end === first
}

/** Gives a cue without a source that of another cue in its sentence. */
function shareSources({ doc, ...rest }: PartsLayout, made: PartGroup[]): void {
  const layout = { doc, ...rest }
  const owners = made.filter((one) => one.source)
  for (const one of made) {
    if (one.source) continue
    let best: PartGroup | null = null
    let most = 0
    for (const owner of nearestTo(owners, one.cue!, anchorPart)) {
      if (doc.sentenceOf[owner.cue!.first] !== doc.sentenceOf[one.cue!.first]) continue
      const score = dotProduct(featuresOfSharing(layout, one.cue!, owner.cue!, one.content), sharingWeights)
      if (score > most) [best, most] = [owner, score]
    }
    if (best) one.shares = best.cue
  }
  const byCue = new Map(owners.map((one) => [one.cue, one.source]))
  for (const one of made) if (one.shares) one.source = byCue.get(one.shares) ?? null
}

function anchorPart({ cue, source }: PartGroup): Part {
  return (cue ?? source)!
}

function groupStart({ cue, source, content }: PartGroup): number {
  return Math.min(cue?.first ?? Infinity, source?.first ?? Infinity, content[0]?.first ?? Infinity)
}

function dotProduct(features: number[], weights: readonly number[]): number {
  let sum = 0
  for (let at = 0; at < features.length; at++) sum += features[at]! * weights[at]!
  return sum
}

function statementFromGroup(linked: PartGroup, calibration: Calibration): Statement {
  const { cue, source, content } = linked
  const evidence: RuleEvidence[] = []
  for (const part of [source, cue, ...content]) {
    if (!part) continue
    const rule = part.rule ?? tagger.id
    const known = evidence.find((one) => one.rule === rule)
    if (known) known.ranges.push(toRange(part))
    else evidence.push({ rule, ranges: [toRange(part)] })
  }
  for (const rule of groupRules) {
    const held = rule.holds(linked)
    if (!held) continue
    evidence.push({ rule: rule.id, ranges: held.map(toRange) })
    break
  }
  return emptyStatement({
    source: source && toRange(source),
    cue: cue && toRange(cue),
    content: content.map(toRange),
    confidence: confidenceOf(linked, calibration),
    evidence,
  })
}

/** The tokens of a part alone. */
function toRange({ first, end }: Part): TokenRange {
  return { first, end }
}
