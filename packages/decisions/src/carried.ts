// Decisions about a text before the header was written into its file. In: the records that stand, and the text as it is. Out: decisions
// as if they had been made about it: what was changed in the file, and nothing else, has moved them.
import type { Decision, Selector } from './schema.ts'

/** From, to, and how many code points are there now. */
type Edit = Decision<'write'>['value']['edits'][number]

/** Carries decisions to a text; those about a text from which nothing leads to it stay as they are. */
export function carriedTo(standing: readonly Decision[], textHash: string): (one: Decision) => Decision {
  const edits = new Map<string, Edit[]>([[textHash, []]])
  for (const one of standing.toReversed()) {
    if (one.verb !== 'write' || one.text === null || edits.has(one.text)) continue
    const rest = edits.get(one.value.to)
    if (rest) edits.set(one.text, [...one.value.edits, ...rest])
  }
  if (edits.size === 1) return (one) => one
  return (one) => {
    const made = one.text === null || one.text === textHash ? undefined : edits.get(one.text)
    return (made && carried(one, made, textHash)) ?? one
  }
}

/** A decision with all its places carried; null where the words of one were changed. */
function carried(one: Decision, edits: readonly Edit[], text: string): Decision | null {
  const place = (target: object): object | null => {
    if (!('selector' in target)) return target
    const selector = moved(target.selector as Selector, edits)
    return selector && { ...target, selector }
  }
  const target = place(one.target)
  if (!target) return null
  if (one.verb !== 'join') return { ...one, text, target } as Decision
  const others = one.value.with.map(place)
  if (others.includes(null)) return null
  return { ...one, text, target, value: { with: others } } as Decision
}

function moved([quote, position]: Selector, edits: readonly Edit[]): Selector | null {
  let { start, end } = position
  for (const [from, to, length] of edits) {
    if (end <= from) continue
    if (start < to) return null
    start += length - (to - from)
    end += length - (to - from)
  }
  return [quote, { ...position, start, end }]
}
