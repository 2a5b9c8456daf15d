// A long list drawn in parts, so that whoever draws can answer others between two of them.
import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'

/** So many are drawn in one go. */
const PART = 50

let last: Promise<unknown> = Promise.resolve()

/** Waits until everybody else had a turn; of all who draw at a time one goes on in each. */
function turn(): Promise<unknown> {
  last = last.then(() => new Promise((resolve) => setTimeout(resolve)))
  return last
}

/** Draws each of a list; a long one a part at a time. */
export function InParts<One>({ of, each }: { of: One[]; each: (one: One, at: number) => Child }) {
  return of.length > PART ? inParts(of, each) : <>{of.map(each)}</>
}

async function inParts<One>(of: One[], each: (one: One, at: number) => Child) {
  const drawn: string[] = []
  for (let from = 0; from < of.length; from += PART) {
    await turn()
    const part = <>{of.slice(from, from + PART).map((one, at) => each(one, from + at))}</>
    drawn.push(String(part))
  }
  return raw(drawn.join(''))
}
