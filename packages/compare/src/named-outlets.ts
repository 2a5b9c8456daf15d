// Whom a clipping names beside words that it shares with them: “if the Observer is to be believed, …”. In: families and clippings. Out:
// the occurrences that name an outlet with the same words, and which. Only where the reading has no chain.
import { fold } from '@hearsay/core'
import type { Family } from './families.ts'
import type { Clipping, Occurrence } from './occurrence.ts'
import { outletKey } from './occurrence.ts'

/** So far before the words an outlet may be named, in UTF-16 units, within their paragraph. */
const MAX_BEFORE = 220
/** So far behind them. */
const MAX_AFTER = 120

/** For each occurrence without a chain the outlet that it names, where that has the same words and isn’t later. */
export function namedOutlets(
  families: readonly Family[],
  clippings: readonly Clipping[],
): Map<Occurrence, string> {
  const documents = new Map(clippings.map(({ id, document }) => [id, document]))
  const found = new Map<Occurrence, string>()
  for (const { base, others } of families) {
    const all = [base, ...others.map(({ occurrence }) => occurrence)]
    for (const one of all) {
      const document = documents.get(one.seed)
      if (!document || one.chain.length > 0 || one.copyOf !== null) continue
      const beside = wordsBeside(one, document)
      const [named] = all
        .filter(
          (other) => outletKey(other.outlet ?? '') !== outletKey(one.outlet ?? '') && !isLater(other, one),
        )
        .map((other) => ({ outlet: other.outlet, distance: distanceTo(other.outlet ?? '', beside) }))
        .filter(({ distance }) => distance < Number.POSITIVE_INFINITY)
        .sort((a, b) => a.distance - b.distance)
      if (named?.outlet) found.set(one, named.outlet)
    }
  }
  return found
}

function isLater(one: Occurrence, other: Occurrence): boolean {
  return one.published !== null && other.published !== null && one.published > other.published
}

/** What the paragraph says before and behind the words, without its dateline. */
interface Beside {
  before: string
  behind: string
}

/** How far from the words an outlet is named, whole or as “the Observer”; one named before them counts first. */
function distanceTo(outlet: string, { before, behind }: Beside): number {
  const key = outletKey(outlet)
  if (key.length < MIN_NAME) return Number.POSITIVE_INFINITY
  const last = key.split(' ').at(-1)!
  const forms = [` ${key} `, ...(last.length >= MIN_SHORT_NAME ? [` the ${last} `] : [])]
  const distances = forms.flatMap((form) => {
    const [at, after] = [before.lastIndexOf(form), behind.indexOf(form)]
    return [
      at < 0 ? Number.POSITIVE_INFINITY : before.length - at,
      after < 0 ? Number.POSITIVE_INFINITY : MAX_BEFORE + after,
    ]
  })
  return Math.min(...distances)
}

/** Shorter names are words. */
const MIN_NAME = 4
/** So long is the last word of a name that stands for the name. */
const MIN_SHORT_NAME = 6

function wordsBeside({ parts, text }: Occurrence, { body }: Clipping['document']): Beside {
  const [start, end] = [parts[0]![0], parts.at(-1)![1]]
  const block = body.find(({ span }) => span[0] <= start && start < span[1])
  if (block?.type !== 'paragraph') return { before: '', behind: '' }
  const from = Math.max(block.dateline?.span[1] ?? block.span[0], start - MAX_BEFORE)
  const to = Math.min(block.span[1], end + MAX_AFTER)
  const words = (piece: string) =>
    ` ${fold(piece)
      .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
      .trim()} `
  return { before: words(text.slice(from, start)), behind: words(text.slice(Math.min(end, to), to)) }
}
