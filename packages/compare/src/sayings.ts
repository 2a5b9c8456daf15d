// The sentences of an occurrence. Outlets print what one speaker said in other portions: one has two sentences in a row, another each by
// itself. In: an occurrence. Out: its sentences, and the occurrence of some of them.
import type { Span } from '@hearsay/core'
import type { Occurrence } from './occurrence.ts'

/** Words of a sentence: the index of the first, and that behind the last. */
export type Sentence = readonly [first: number, end: number]

/** A sentence with fewer words of weight belongs to the one before it; between quotation marks of its own one with fewer words. */
const MIN_WEIGHTY = 2
const MIN_QUOTED = 3

/** The sentences of an occurrence, by indices of its words; half-sentences parted by `;`, and reports joined by “and that”, too. */
export function sentencesOf({ words, parts, text, form }: Occurrence): Sentence[] {
  const cuts = [0]
  for (let at = 1; at < words.length; at++) {
    const [before, word] = [words[at - 1]!, words[at]!]
    const between =
      before.part === word.part ? before.pause : text.slice(before.span[1], parts[word.part]![0])
    const isReport =
      form !== 'direct' && word.key === 'that' && (before.key === 'and' || before.key === 'but')
    if (/[.!?;](?!\w)/.test(between)) cuts.push(at)
    else if (isReport) cuts.push(at - 1)
  }
  const found: [number, number][] = []
  for (const [index, first] of cuts.entries()) {
    const end = cuts[index + 1] ?? words.length
    const weighty = words.slice(first, end).filter(({ weight }) => weight === 1).length
    const last = found.at(-1)
    const isApart = words[first]?.part !== words[first - 1]?.part && weighty > 0 && end - first >= MIN_QUOTED
    if (last && weighty < MIN_WEIGHTY && !isApart) last[1] = end
    else found.push([first, end])
  }
  return found
}

/** The occurrence of some of its words. Its parts are the cells of these words. */
export function partOf(one: Occurrence, [first, end]: Sentence): Occurrence {
  const parts: Span[] = []
  const partAt = new Map<number, number>()
  const words = one.words.slice(first, end).map((word) => {
    const known = partAt.get(word.part)
    if (known !== undefined) {
      parts[known]![1] = word.cell[1]
      return { ...word, part: known }
    }
    partAt.set(word.part, parts.length)
    parts.push([...word.cell])
    return { ...word, part: parts.length - 1 }
  })
  const isIn = (span: Span) => parts.some(([start, stop]) => start <= span[0] && span[1] <= stop)
  return { ...one, parts, words, marks: one.marks.filter(({ span }) => isIn(span)) }
}
