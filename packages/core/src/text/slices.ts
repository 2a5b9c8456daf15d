// Spans to slices. In: a stretch of text and marked spans in it. Out: the stretch cut where any span begins or
// ends, nothing lost, each slice with the spans that cover it, outer first.

/** Something that covers a part of a text; `[start, end)` in UTF-16 units. */
export interface Cover<T> {
  span: readonly [number, number]
  is: T
}

/** A slice of text and what covers it. */
export interface Slice<T> {
  start: number
  end: number
  covers: T[]
}

/** Cuts `[start, end)` at the edges of the covers; the slices follow each other without a hole. */
export function slicesOf<T>(start: number, end: number, covers: Cover<T>[]): Slice<T>[] {
  const inside = covers
    .map(({ span, is }) => ({ from: Math.max(start, span[0]), to: Math.min(end, span[1]), is }))
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
    slices.push({ start: edge, end: edges[at + 1]!, covers: open.map(({ is }) => is) })
  }
  return slices
}
