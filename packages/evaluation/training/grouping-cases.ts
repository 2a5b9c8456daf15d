// The decisions that grouping consists of, with the corpus’s answers. In: a document, the parts marked in it, and the corpus’s
// attributions. Out: a case for every source and content (which cue does it belong to, if any?) and for every cue without a
// source next to one that has one (does it share that source?). Nothing is fitted here.

import type { Span } from '@hearsay/core'
import type { Part, PartGroup, PartsLayout, TokenizedDocument } from '@hearsay/reading/internal'
import {
  contentFeatures,
  featuresOfContent,
  featuresOfSharing,
  featuresOfSource,
  layOutParts,
  nearestTo,
  overlap,
  sourceFeatures,
  tokenRange,
} from '@hearsay/reading/internal'
import type { FlatAttribution } from '../src/standoff.ts'

/** A decision: what speaks for each choice, a row of numbers of equal length a choice, and which choices are right. */
export interface Case {
  choices: number[][]
  right: boolean[]
}

/** The cases of some pages. Rows of `source` and `content` have a last column, 1 for no cue at all and 0 for any cue. */
export interface Cases {
  source: Case[]
  content: Case[]
  sharing: Case[]
}

/** Whether two parts are of one attribution. */
type Together = (a: Part, b: Part) => boolean

/** The cases of one page. `parts` may be any: those that touch no attribution of the corpus belong to no cue. */
export function casesOf(doc: TokenizedDocument, parts: Part[], gold: FlatAttribution[]): Cases {
  const layout = layOutParts(doc, parts)
  const together = togetherIn(doc, parts, gold)
  const made = layout.cues.map((cue) => alone(cue, null))
  const source = layout.sources.map((one) => caseOfSource(layout, one, made, together))
  const taken = new Set(made.map((one) => one.source))
  const loose = layout.sources.filter((one) => !taken.has(one)).map((one) => alone(null, one))
  const pivots = [...made, ...loose].sort((a, b) => pivotOf(a).first - pivotOf(b).first)
  const content = layout.contents.map((one) => caseOfContent(layout, one, pivots, together))
  return { source, content, sharing: casesOfSharing(layout, made, together) }
}

/** Which cue a source is of; the nearest that is right and still free is given it. */
function caseOfSource(layout: PartsLayout, source: Part, made: PartGroup[], together: Together): Case {
  const tried = nearestTo(made, source, pivotOf)
  const right = tried.filter(({ cue }) => together(source, cue!))
  const far = ({ cue }: PartGroup) => Math.abs(cue!.first - source.first)
  const nearest = right.sort((a, b) => far(a) - far(b))[0]
  if (nearest) nearest.source ??= source
  return orNone(
    sourceFeatures.length,
    tried.map(({ cue }) => featuresOfSource(layout, source, cue!)),
    tried.map(({ cue }) => together(source, cue!)),
  )
}

function caseOfContent(layout: PartsLayout, content: Part, pivots: PartGroup[], together: Together): Case {
  const tried = nearestTo(pivots, content, pivotOf)
  return orNone(
    contentFeatures.length,
    tried.map((to) => featuresOfContent(layout, content, pivotOf(to), to.cue && to.source)),
    tried.map((to) => together(content, pivotOf(to))),
  )
}

/** For each cue without a source whether it has that of each cue beside it in the sentence. */
function casesOfSharing(layout: PartsLayout, made: PartGroup[], together: Together): Case[] {
  const { doc, contents } = layout
  const owners = made.filter(({ source }) => source)
  return made
    .filter(({ source }) => !source)
    .flatMap(({ cue }) => {
      const own = contents.filter((content) => together(content, cue!))
      return nearestTo(owners, cue!, pivotOf)
        .filter((owner) => doc.sentenceOf[owner.cue!.first] === doc.sentenceOf[cue!.first])
        .map((owner): Case => {
          const features = featuresOfSharing(layout, cue!, owner.cue!, own)
          const shares = together(cue!, owner.source!)
          return { choices: [features, features.map(() => 0)], right: [shares, !shares] }
        })
    })
}

/** Adds the choice of none, which is right where no other is. */
function orNone(width: number, rows: number[][], right: boolean[]): Case {
  const none = Array.from({ length: width + 1 }, (_, at) => (at < width ? 0 : 1))
  return { choices: [...rows.map((row) => [...row, 0]), none], right: [...right, !right.includes(true)] }
}

/** Parts are of one attribution where each touches what the corpus marks in its role. */
function togetherIn(doc: TokenizedDocument, parts: Part[], gold: FlatAttribution[]): Together {
  const ranges = (spans: Span[]) => spans.map((span) => tokenRange(doc, span))
  const marked = gold.map(({ source, cue, content }) => ({
    source: ranges(source),
    cue: ranges(cue),
    content: ranges(content),
  }))
  const touched = new Map(
    parts.map((part) => [
      part,
      marked.flatMap((one, at) => (one[part.role].some((range) => overlap(range, part)) ? [at] : [])),
    ]),
  )
  return (a, b) => touched.get(a)!.some((at) => touched.get(b)!.includes(at))
}

function alone(cue: Part | null, source: Part | null): PartGroup {
  return { cue, source, shares: null, content: [] }
}

function pivotOf({ cue, source }: PartGroup): Part {
  return (cue ?? source)!
}
