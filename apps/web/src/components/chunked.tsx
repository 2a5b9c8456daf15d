// A long list rendered in chunks, with other requests answered in between.
import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'

/** Items in a chunk. */
const CHUNK_SIZE = 50

let last: Promise<unknown> = Promise.resolve()

/** Waits until other work had its turn; of several lists that are being rendered one goes on each time. */
function nextTurn(): Promise<unknown> {
  last = last.then(() => new Promise((resolve) => setTimeout(resolve)))
  return last
}

interface ChunkedProps<One> {
  of: One[]
  each: (one: One, at: number) => Child
  /** Items in a chunk. */
  size?: number
}

/** Renders every item of a list, a long list in chunks. */
export function Chunked<One>({ of, each, size = CHUNK_SIZE }: ChunkedProps<One>) {
  // biome-ignore lint/complexity/noUselessFragments: an array is no element
  return of.length > size ? renderChunks(of, each, size) : <>{of.map(each)}</>
}

/** An element as one string, once its last chunk is rendered. */
export async function renderToString(element: { toString(): string | Promise<string> }): Promise<string> {
  return String(await element.toString())
}

async function renderChunks<One>(of: One[], each: ChunkedProps<One>['each'], size: number) {
  const chunks: string[] = []
  for (let from = 0; from < of.length; from += size) {
    await nextTurn()
    const part = <>{of.slice(from, from + size).map((one, at) => each(one, from + at))}</>
    chunks.push(await renderToString(part))
  }
  return raw(chunks.join(''))
}
