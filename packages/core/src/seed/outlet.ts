// How much a header line looks like the name of an outlet. In: a line. Out: a score; 2 and more is a yes beside other
// header lines.

import { LOWER_CASE_WORD, OUTLET_ENDING, OUTLET_WORD } from './patterns/outlet.ts'

/** What a line may look like, and what that adds: an article speaks for a name, punctuation against. */
const SHAPE_SCORES: [RegExp, number][] = [
  [/^(?:the|le|la|el|il|der|die|das|al-)\b/iu, 1],
  [/["“”«»„‘]|\d{3}|[.!?…:;]$/, -3],
  [/[,:;]/, -2],
  [/^.{61}|^(?:\S+\s+){8}/s, -4],
]

/** How much a line looks like an outlet's name by its own words; negative for what names never have. */
export function outletScore(line: string): number {
  const words = line.split(/\s+/)
  let score = words.length > 5 ? 0 : 1
  if (OUTLET_WORD.test(line) || OUTLET_ENDING.test(line)) score += 3
  for (const word of words) if (LOWER_CASE_WORD.test(word)) score -= 2
  for (const [shape, worth] of SHAPE_SCORES) if (shape.test(line)) score += worth
  return score
}
