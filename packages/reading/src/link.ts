// Parts to statements: who says what. In: a page and the parts marked on it. Out: statements, one for each cue and one for
// each source or content that no cue is found for.
//
//   “We wait,” Ms Venn said, adding that it was late.
//   qqqqqqqqqq sssssss cccc  cccccc qqqqqqqqqqqqqqqq    two statements, and the second has the source of the first
//
// A source goes to the cue that most speaks for, a content likewise (weights learned from an annotated corpus, see
// link-weights.ts); a cue has one source at most. A cue without one shares that of a cue in its sentence where enough
// speaks for it. Forms, stances and chains are left to others.

import type { Span } from '@hearsay/core'
import type { Calibration } from './confidence.ts'
import { confidenceOf, defaultCalibration } from './confidence.ts'
import type { Part } from './lattice.ts'
import type { Layout } from './link-features.ts'
import { featuresOfContent, featuresOfSharing, featuresOfSource, layOut, near } from './link-features.ts'
import { contentWeights, NO_CUE, sharingWeights, sourceWeights } from './link-weights.ts'
import type { Evidence } from './schema.ts'
import type { Statement } from './statement.ts'
import type { TokenizedDocument } from './tokenized-document.ts'
import { spanOfTokens } from './tokenized-document.ts'

/** The parts of one attribution: what a statement is made of. */
export interface Linked {
  /** null where a source has no cue, or a content nothing at all. */
  cue: Part | null
  source: Part | null
  /** The cue whose source this one shares. */
  shares: Part | null
  content: Part[]
}

/** Links the parts of a page to statements, in the order of the text. Time in line with length. */
export function link(
  doc: TokenizedDocument,
  parts: Part[],
  calibration: Calibration = defaultCalibration,
): Statement[] {
  return linkParts(doc, parts).map((linked) => statementOf(doc, linked, calibration))
}

/** Links the parts of a page; the parts of one attribution never overlap. */
export function linkParts(doc: TokenizedDocument, parts: Part[]): Linked[] {
  const layout = layOut(doc, parts)
  const made = layout.cues.map((cue): Linked => ({ cue, source: null, shares: null, content: [] }))
  const loose = linkSources(layout, made)
  linkContents(layout, made, loose)
  shareSources(layout, made)
  return made.concat(loose).sort((a, b) => firstOf(a) - firstOf(b))
}

/** Gives every cue the source most speaks for; sources without a cue become attributions of their own. */
function linkSources(layout: Layout, made: Linked[]): Linked[] {
  const pairs: { source: Part; to: Linked; score: number }[] = []
  for (const source of layout.sources) {
    for (const to of near(made, source, pivotOf)) {
      const score = dot(featuresOfSource(layout, source, to.cue!), sourceWeights)
      if (score > NO_CUE.source) pairs.push({ source, to, score })
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

/** Gives every content to the cue, or the source without a cue, that most speaks for. */
function linkContents(layout: Layout, made: Linked[], loose: Linked[]): void {
  const alone: Linked[] = []
  const pivots = made.concat(loose).sort((a, b) => pivotOf(a).start - pivotOf(b).start)
  for (const content of layout.contents) {
    let best: Linked | null = null
    let most = NO_CUE.content
    for (const to of near(pivots, content, pivotOf)) {
      const score = dot(
        featuresOfContent(layout, content, pivotOf(to), to.cue ? to.source : null),
        contentWeights,
      )
      if (score > most) [best, most] = [to, score]
    }
    if (best) best.content.push(content)
    else alone.push({ cue: null, source: null, shares: null, content: [content] })
  }
  loose.push(...alone)
}

/** Gives a cue without a source that of another cue in its sentence. */
function shareSources({ doc, ...rest }: Layout, made: Linked[]): void {
  const layout = { doc, ...rest }
  const owners = made.filter((one) => one.source)
  for (const one of made) {
    if (one.source) continue
    let best: Linked | null = null
    let most = 0
    for (const owner of near(owners, one.cue!, pivotOf)) {
      if (doc.sentenceOf[owner.cue!.start] !== doc.sentenceOf[one.cue!.start]) continue
      const score = dot(featuresOfSharing(layout, one.cue!, owner.cue!, one.content), sharingWeights)
      if (score > most) [best, most] = [owner, score]
    }
    if (best) one.shares = best.cue
  }
  const byCue = new Map(owners.map((one) => [one.cue, one.source]))
  for (const one of made) if (one.shares) one.source = byCue.get(one.shares) ?? null
}

function pivotOf({ cue, source }: Linked): Part {
  return (cue ?? source)!
}

function firstOf({ cue, source, content }: Linked): number {
  return Math.min(cue?.start ?? Infinity, source?.start ?? Infinity, content[0]?.start ?? Infinity)
}

function dot(features: number[], weights: readonly number[]): number {
  let sum = 0
  for (let at = 0; at < features.length; at++) sum += features[at]! * weights[at]!
  return sum
}

function statementOf(doc: TokenizedDocument, linked: Linked, calibration: Calibration): Statement {
  const { cue, source, shares, content } = linked
  const span = (part: Part): Span => spanOfTokens(doc, part.start, part.end)
  const parts = [source, cue, ...content].filter((part) => part !== null)
  const evidence: Evidence[] = []
  for (const part of parts) {
    const rule = part.rule ?? 'tagger'
    const known = evidence.find((one) => one.rule === rule)
    if (known) known.spans.push(span(part))
    else evidence.push({ rule, spans: [span(part)] })
  }
  if (shares) evidence.push({ rule: 'shared-source', spans: [span(shares)] })
  else evidence.push({ rule: cue ? 'nearest-cue' : 'no-cue-near', spans: cue ? [span(cue)] : [] })
  return {
    source: source && span(source),
    cue: cue && span(cue),
    content: content.map(span),
    form: 'indirect',
    stance: 'neutral',
    stated: true,
    via: null,
    continues: null,
    confidence: confidenceOf(linked, calibration),
    evidence,
  }
}
