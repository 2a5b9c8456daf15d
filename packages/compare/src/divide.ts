// Divides occurrences where others have their sentences apart: what one outlet prints in a row may be two utterances in others. In: a
// star of occurrences. Out: occurrences again, some of them in pieces.
import type { Occurrence } from './occurrence.ts'
import type { StemWeight } from './reworded.ts'
import { likenessOf } from './reworded.ts'
import type { Sentence } from './sayings.ts'
import { partOf, sentencesOf } from './sayings.ts'
import type { RelateOccurrences, Star } from './star.ts'
import { alignOccurrences } from './variation.ts'

/** Of a sentence so much is in a saying that has it. */
const MIN_COVERED = 0.34

/** The occurrences of a star; those whose sentences belong to different families are divided. */
export function divided(star: Star, related: RelateOccurrences, weightOf: StemWeight): Occurrence[] {
  const { ordered, bases, memberOf } = star
  const membersOf = new Map<number, number[]>(bases.map((base) => [base, []]))
  for (const [one, { base }] of memberOf) membersOf.get(base)?.push(one)
  const pieces: Occurrence[] = []
  for (const [at, one] of ordered.entries()) {
    const sentences = sentencesOf(one)
    if (sentences.length < 2) {
      pieces.push(one)
      continue
    }
    const home = memberOf.get(at)?.base ?? at
    const family = [home, ...(membersOf.get(home) ?? [])].filter((other) => isOther(ordered[other]!, one))
    const parts = sentences.map((sentence) => partOf(one, sentence))
    const homes = family.map((other) => coveredBy(parts, ordered[other]!, weightOf))
    const elsewhere = parts.map((part, index) => {
      if (homes.some((covered) => covered[index])) return false
      return bases.some(
        (base) =>
          base !== home && isOther(ordered[base]!, one) && related(ordered[base]!, part)?.relation === 'one',
      )
    })
    const groups = groupsOf(sentences, homes, elsewhere)
    pieces.push(...(groups.length === 1 ? [one] : groups.map((group) => partOf(one, group))))
  }
  return pieces
}

/** Copies have the same sentences, which says nothing of whether they belong together. */
function isOther(other: Occurrence, one: Occurrence): boolean {
  return (other.copyOf ?? other.seed) !== (one.copyOf ?? one.seed) && other.language === one.language
}

/** Which of the sentences another occurrence has. */
function coveredBy(parts: readonly Occurrence[], other: Occurrence, weightOf: StemWeight): boolean[] {
  return parts.map((part) => {
    if (part.form === 'direct' && other.form === 'direct') {
      const { alignment } = alignOccurrences(part, other)
      const weighty = part.words.flatMap(({ weight }, at) => (weight === 1 ? [alignment.toHere[at]!] : []))
      return weighty.filter((at) => at >= 0).length >= weighty.length * MIN_COVERED
    }
    const { cover, pairs } = likenessOf(part, other, weightOf)
    return pairs >= 2 && cover >= MIN_COVERED
  })
}

/** Sentences in a row that some other saying has together, or that nothing parts. */
function groupsOf(
  sentences: readonly Sentence[],
  homes: readonly boolean[][],
  elsewhere: readonly boolean[],
): Sentence[] {
  const groups: [number, number][] = []
  for (const [at, [first, end]] of sentences.entries()) {
    const last = groups.at(-1)
    if (last && !isParted(at, homes, elsewhere)) last[1] = end
    else groups.push([first, end])
  }
  return groups
}

/** Whether a sentence is parted from the one before it: one of both belongs elsewhere, or some have one, some the other, none both. */
function isParted(at: number, homes: readonly boolean[][], elsewhere: readonly boolean[]): boolean {
  if (elsewhere[at] !== elsewhere[at - 1]) return true
  if (elsewhere[at]) return true
  const has = (index: number) => homes.some((covered) => covered[index])
  const isTogether = homes.some((covered) => covered[at] && covered[at - 1])
  return has(at) && has(at - 1) && !isTogether
}
