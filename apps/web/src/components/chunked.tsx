// A long list drawn in parts, so that whoever draws can answer others between two of them.
import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'

/** So many are drawn in one go, where nobody says how many. */
const CHUNK_SIZE = 50

let last: Promise<unknown> = Promise.resolve()

/** Waits until everybody else had a turn; of all who draw at a time one goes on in each. */
function nextTurn(): Promise<unknown> {
  last = last.then(() => new Promise((resolve) => setTimeout(resolve)))
  return last
}

interface ChunkedProps<One> {
  of: One[]
  each: (one: One, at: number) => Child
  /** How many are drawn in one go. */
  size?: number
}

/** Draws each of a list; a long one a part at a time. */
export function Chunked<One>({ of, each, size = CHUNK_SIZE }: ChunkedProps<One>) {
  // biome-ignore lint/complexity/noUselessFragments: a list alone is nothing that can be drawn
  return of.length > size ? renderChunks(of, each, size) : <>{of.map(each)}</>
}

/** What was drawn as one string, once the last part of it is. */
export async function renderToString(drawn: { toString(): string | Promise<string> }): Promise<string> {
  return String(await drawn.toString())
}

async function renderChunks<One>(of: One[], each: ChunkedProps<One>['each'], size: number) {
  const drawn: string[] = []
  for (let from = 0; from < of.length; from += size) {
    await nextTurn()
    const part = <>{of.slice(from, from + size).map((one, at) => each(one, from + at))}</>
    drawn.push(String(part))
  }
  return raw(drawn.join(''))
}
