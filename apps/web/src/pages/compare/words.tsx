// The words of an occurrence with those underlined that the base doesn’t have.
import type { ComparedVariation } from '@hearsay/compare'

/** An occurrence’s parts; what has come is `ins`, what stands elsewhere in the base is `mark`. */
export function Words({ one }: { one: ComparedVariation }) {
  return (
    <>
      {one.parts.map(({ span: [start, end], text }, part) => (
        <>
          {part > 0 && ' | '}
          {piecesOf(one, start, end).map(({ from, to, op }) => {
            const words = text.slice(from - start, to - start)
            if (op === 'come' || op === 'changed') return <ins>{words}</ins>
            if (op === 'moved') return <mark>{words}</mark>
            return words
          })}
        </>
      ))}
    </>
  )
}

type Operation = ComparedVariation['steps'][number]['op']

/** What stands in one part, in the order of the text; reworded words and translations as a whole. */
function piecesOf(
  one: ComparedVariation,
  start: number,
  end: number,
): { from: number; to: number; op: Operation }[] {
  if (one.translated || one.reworded) return [{ from: start, to: end, op: 'same' }]
  return one.steps
    .flatMap(({ here, op, style }) =>
      here && here[0] < end && start < here[1]
        ? [{ from: Math.max(start, here[0]), to: Math.min(end, here[1]), op: style ? ('same' as const) : op }]
        : [],
    )
    .sort((a, b) => a.from - b.from)
}
