// What annotations from elsewhere decide. In: annotations and the clipping they are about. Out: drafts of decisions, as `hearsay decide`
// takes them, and by name what fits nowhere. What is as it was decides nothing: an export that comes back unchanged has no drafts.

import type { Span } from '@hearsay/core'
import { oneLine } from '@hearsay/core'
import { codePointsOf } from '@hearsay/core/code-points'
import type { Draft } from '@hearsay/decisions'
import { partsOf, selectorOf, statementTarget } from '@hearsay/decisions'
import type { Attribution, Reading } from '@hearsay/reading/shape'
import { statementId } from '../record/ids.ts'
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
  /** The words of those that fit nowhere, and why. */
  misfits: { words: string; why: Misfit }[]
}

/** The drafts of what annotations decide about a clipping. */
export function draftsOf(
  annotations: readonly ForeignAnnotation[],
  clipping: AnnotatedClipping,
): AnnotationDrafts {
  const result: AnnotationDrafts = { drafts: [], misfits: [] }
  const { id, text, hash, reading } = clipping
  const points = codePointsOf(text)
  for (const annotation of annotations) {
    const words = oneLine(annotation.pieces.map(({ exact }) => exact).join(' … '))
    const misfit = (why: Misfit) => void result.misfits.push({ words, why })
    const placed = annotation.pieces.map((piece) => placePiece(text, points, piece))
    const lost = placed.find((one) => 'problem' in one)
    const spans = placed.flatMap((one) => ('span' in one ? [one.span] : []))
    const attribution =
      reading.attributions.find((one) => statementId(hash, one) === annotation.statement) ??
      (lost ? undefined : attributionAt(reading, spans))
    const says = annotation.verdict !== null || annotation.notes.length > 0 || annotation.speaker !== null
    if (!attribution) {
      if (placed.length === 0) misfit('no-words')
      else if (lost && 'problem' in lost) misfit(lost.problem)
      else if (annotation.notes.length > 0)
        for (const markdown of annotation.notes)
          result.drafts.push({
            seed: id,
            verb: 'note',
            target: { type: 'words', selector: selectorOf(text, [spans[0]![0], spans.at(-1)![1]]) },
            value: { markdown, private: false },
          })
      else if (says) misfit('no-statement')
      continue
    }
    result.drafts.push(...statementDrafts(annotation, attribution, clipping))
  }
  return result
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
