// Decorations to slices. In: a range of a text and decorated spans in it. Out: the range cut where any span begins
// or ends, without a hole, each slice with the decorations that cover it, outermost first.

/** A value attached to a range of text; `[start, end)` in UTF-16 units. */
export interface Decoration<T> {
  span: readonly [number, number]
  value: T
}

/** A slice of text and the values of the decorations that cover it, outermost first. */
export interface Slice<T> {
  start: number
  end: number
  decorations: T[]
}

/** Cuts `[start, end)` at the edges of the decorations; the slices follow each other without a hole. */
export function slicesOf<T>(start: number, end: number, decorations: Decoration<T>[]): Slice<T>[] {
  const inside = decorations
    .map(({ span, value }) => ({ from: Math.max(start, span[0]), to: Math.min(end, span[1]), value }))
    .filter(({ from, to }) => from < to)
    .sort((a, b) => a.from - b.from || b.to - a.to)
  const edges = [...new Set([start, end, ...inside.flatMap(({ from, to }) => [from, to])])].sort(
    (a, b) => a - b,
  )
  const slices: Slice<T>[] = []
  const open: typeof inside = []
  let next = 0
  for (const [at, edge] of edges.slice(0, -1).entries()) {
    while (next < inside.length && inside[next]!.from <= edge) open.push(inside[next++]!)
    for (let last = open.length - 1; last >= 0; last--) if (open[last]!.to <= edge) open.splice(last, 1)
    slices.push({ start: edge, end: edges[at + 1]!, decorations: open.map(({ value }) => value) })
  }
  return slices
}
