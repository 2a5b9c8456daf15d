// What annotations from elsewhere decide. In: annotations and the clipping they are about. Out: drafts of decisions, as `hearsay decide`
// takes them, and by name what fits nowhere. What is as it was decides nothing: an export that comes back unchanged has no drafts.

import type { Span } from '@hearsay/core'
import { oneLine } from '@hearsay/core'
import { codePointsOf } from '@hearsay/core/code-points'
import type { Draft } from '@hearsay/decisions'
import { partsOf, selectorOf, statementTarget } from '@hearsay/decisions'
import type { Attribution, Reading } from '@hearsay/reading/shape'
import { clippingId, statementId } from '../record/ids.ts'
import type { ForeignAnnotation } from './foreign-annotation.ts'
import { placePiece } from './place.ts'

/** The clipping that annotations are about. */
export interface AnnotatedClipping {
  id: string
  hash: string
  text: string
  reading: Reading
}

/** Why an annotation decides nothing though it says something. */
export type Misfit = 'not-found' | 'ambiguous' | 'no-statement' | 'no-words'

/** What annotations decide. */
export interface AnnotationDrafts {
  drafts: Draft[]
  /** How many annotations are about this clipping. */
  annotations: number
  /** The words of those that fit nowhere, and why. */
  misfits: { words: string; why: Misfit }[]
}

/** The drafts of what annotations decide about a clipping. */
export function draftsOf(
  annotations: readonly ForeignAnnotation[],
  clipping: AnnotatedClipping,
): AnnotationDrafts {
  const result: AnnotationDrafts = { drafts: [], annotations: 0, misfits: [] }
  const { text, hash, reading } = clipping
  const points = codePointsOf(text)
  for (const annotation of annotations) {
    if (!isAbout(annotation, clipping)) continue
    result.annotations++
    const words = oneLine(annotation.pieces.map(({ exact }) => exact).join(' … '))
    const misfit = (why: Misfit) => void result.misfits.push({ words, why })
    const placed = annotation.pieces.map((piece) => placePiece(text, points, piece))
    const lost = placed.find((one) => 'problem' in one)
    const spans = placed.flatMap((one) => ('span' in one ? [one.span] : []))
    const attribution =
      reading.attributions.find((one) => statementId(hash, one) === annotation.statement) ??
      (lost ? undefined : attributionAt(reading, spans))
    if (attribution) result.drafts.push(...statementDrafts(annotation, attribution, clipping))
    else if (placed.length === 0) misfit('no-words')
    else if (lost && 'problem' in lost) misfit(lost.problem)
    else if (annotation.notes.length > 0) result.drafts.push(...wordDrafts(annotation, clipping, spans))
    else if (annotation.verdict !== null || annotation.speaker !== null) misfit('no-statement')
  }
  return result
}

/** Notes on words that are no statement. */
function wordDrafts(
  { notes }: ForeignAnnotation,
  { id, text }: AnnotatedClipping,
  spans: readonly Span[],
): Draft[] {
  const selector = selectorOf(text, [spans[0]![0], spans.at(-1)![1]])
  return notes.map((markdown) => ({
    seed: id,
    verb: 'note',
    target: { type: 'words', selector },
    value: { markdown, private: false },
  }))
}

/** Whether an annotation is about a clipping, or doesn’t say about which. The URN counts: files are renamed. */
function isAbout({ of }: ForeignAnnotation, { id, hash }: AnnotatedClipping): boolean {
  if (!of) return true
  if (of.clipping !== null) return of.clipping === clippingId(hash)
  return of.seed === null || of.seed === id
}

function statementDrafts(
  { verdict, speaker, notes }: ForeignAnnotation,
  attribution: Attribution,
  { id, text, reading }: AnnotatedClipping,
): Draft[] {
  const target = statementTarget(text, reading, partsOf(attribution))
  const drafts: Draft[] = notes.map((markdown) => ({
    seed: id,
    verb: 'note',
    target,
    value: { markdown, private: false },
  }))
  const actor = attribution.actor === null ? null : reading.actors[attribution.actor]
  if (speaker !== null && speaker !== '' && oneLine(actor?.name ?? '') !== oneLine(speaker))
    drafts.push({ seed: id, verb: 'speaker', target, value: { name: oneLine(speaker) } })
  if (verdict === 'confirm') drafts.push({ seed: id, verb: 'confirm', target, value: null })
  if (verdict === 'reject') drafts.push({ seed: id, verb: 'reject', target, value: null })
  return drafts
}

/** The statement whose words these are, all of them. */
function attributionAt({ attributions }: Reading, spans: readonly Span[]): Attribution | undefined {
  const key = JSON.stringify(spans)
  return attributions.find(({ content, cue, source }) => {
    const parts = content.length > 0 ? content : [cue ?? source].filter((part) => part !== null)
    return JSON.stringify(parts) === key
  })
}
