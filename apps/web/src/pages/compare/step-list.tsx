// One list of the steps that lead from the base to an occurrence, both side by side above it.
import type { ComparedOccurrence, ComparedVariation } from '@hearsay/compare'

const operationLabels: Record<ComparedVariation['steps'][number]['op'], string> = {
  same: 'the same',
  gone: 'gone',
  come: 'come',
  changed: 'changed',
  moved: 'elsewhere',
}
const styleLabels = {
  spelling: 'another spelling',
  number: 'a number, written otherwise',
  filler: 'a hesitation',
} as const
const markLabels = { bracket: 'in brackets', dots: 'where there are dots', aside: 'as an aside' } as const

/** Both occurrences and what differs, closed until it is asked for. */
export function StepList({ base, one }: { base: ComparedOccurrence; one: ComparedVariation }) {
  const steps = one.steps.filter(({ op, style }) => op !== 'same' || style !== null)
  return (
    <details class="steps">
      <summary>Side by side</summary>
      <div class="side-by-side">
        <blockquote dir="auto" lang={base.language}>
          {base.parts.map(({ text }) => text).join(' | ')}
        </blockquote>
        <blockquote dir="auto" lang={one.language}>
          {one.parts.map(({ text }) => text).join(' | ')}
        </blockquote>
      </div>
      {steps.length === 0 ? (
        <p class="quiet">No word differs.</p>
      ) : (
        <ol>
          {steps.map(({ op, base: was, here, mark, style }) => (
            <li>
              {style ? styleLabels[style] : operationLabels[op]}
              {mark && ` ${markLabels[mark]}`}: {was && <bdi class="was">{textIn(base, was)}</bdi>}
              {was && here && <span aria-hidden="true"> → </span>}
              {was && here && <span class="unseen"> is here </span>}
              {here && <bdi>{textIn(one, here)}</bdi>}
            </li>
          ))}
        </ol>
      )}
    </details>
  )
}

function textIn({ parts }: ComparedOccurrence, [from, to]: [number, number]): string {
  return parts
    .flatMap(({ span: [start, end], text }) =>
      from < end && start < to ? [text.slice(Math.max(0, from - start), to - start)] : [],
    )
    .join(' | ')
    .trim()
}
