// Which words of one occurrence are which of another. In: the words of both. Out: pairs, in two kinds: those in one order and
// those that moved. Whole words alone are aligned, never punctuation.
import type { Word } from './words.ts'
import { SMALL_WEIGHT } from './words.ts'

/** What became of the words of a base in another occurrence. */
export interface Alignment {
  /** For each word of the base its word in the other, or −1. */
  toHere: Int32Array
  /** For each word of the other its word in the base, or −1. */
  toBase: Int32Array
  /** Of each word of the base whether its word stands elsewhere in the other. */
  moved: Uint8Array
}

/** Longer occurrences are aligned by so many of their first words; those after them have no pair. */
const MAX_WORDS = 1_500
/** What a form of a word counts, beside the word itself. */
const FORM = 0.6
/** What it counts that two pairs are neighbours, so that a run is preferred to scattered words. */
const NEIGHBOURS = 0.1
/** What a small word counts as a pair: it must count for something, or it would never be aligned. */
const MIN_SMALL = SMALL_WEIGHT

/** Aligns two occurrences; what is aligned doesn’t depend on anything else. Time grows with the product of their lengths. */
export function align(base: readonly Word[], here: readonly Word[]): Alignment {
  const alignment: Alignment = {
    toHere: new Int32Array(base.length).fill(-1),
    toBase: new Int32Array(here.length).fill(-1),
    moved: new Uint8Array(base.length),
  }
  alignInOrder(base.slice(0, MAX_WORDS), here.slice(0, MAX_WORDS), alignment)
  alignMoved(base, here, alignment)
  return alignment
}

function likeness(a: Word, b: Word): number {
  if (a.key === b.key) return Math.max(a.weight, MIN_SMALL)
  if (a.stem === b.stem && a.weight === 1 && b.weight === 1) return FORM
  return 0
}

/** The pairs in one order that count most together. */
function alignInOrder(base: readonly Word[], here: readonly Word[], { toHere, toBase }: Alignment): void {
  const [rows, columns] = [base.length, here.length]
  const width = columns + 1
  const best = new Float32Array((rows + 1) * width)
  const matched = new Float32Array((rows + 1) * width).fill(-1)
  for (let row = 1; row <= rows; row++) {
    for (let column = 1; column <= columns; column++) {
      const at = row * width + column
      const like = likeness(base[row - 1]!, here[column - 1]!)
      const diagonal = at - width - 1
      let found = Math.max(best[at - width]!, best[at - 1]!)
      if (like > 0) {
        const run = matched[diagonal]! >= 0 ? matched[diagonal]! + NEIGHBOURS : -1
        matched[at] = like + Math.max(best[diagonal]!, run)
        found = Math.max(found, matched[at]!)
      }
      best[at] = found
    }
  }
  let [row, column] = [rows, columns]
  let mustMatch = false
  while (row > 0 && column > 0) {
    const at = row * width + column
    if (matched[at]! >= 0 && (mustMatch || matched[at] === best[at])) {
      toHere[row - 1] = column - 1
      toBase[column - 1] = row - 1
      const diagonal = at - width - 1
      mustMatch = matched[diagonal]! >= 0 && matched[diagonal]! + NEIGHBOURS > best[diagonal]!
      row--
      column--
    } else if (best[at - width] === best[at]) row--
    else column--
  }
}

/** Words in a row that stand in both. */
interface Run {
  base: number
  here: number
  length: number
  weight: number
}

/** Runs of words without a pair that stand elsewhere in the other, longest first. */
function alignMoved(base: readonly Word[], here: readonly Word[], alignment: Alignment): void {
  const { toHere, toBase, moved } = alignment
  const isFreePair = (b: number, h: number): boolean => {
    const [one, other] = [base[b], here[h]]
    return (
      one !== undefined && other !== undefined && one.key === other.key && toHere[b]! < 0 && toBase[h]! < 0
    )
  }
  for (const run of movedRuns(base, here, alignment, isFreePair)) {
    const places = Array.from({ length: run.length }, (_, at) => at)
    if (!places.every((at) => isFreePair(run.base + at, run.here + at))) continue
    for (const at of places) {
      toHere[run.base + at] = run.here + at
      toBase[run.here + at] = run.base + at
      moved[run.base + at] = 1
    }
  }
  if (moved.includes(1)) alignLoose(base, here, alignment)
}

function movedRuns(
  base: readonly Word[],
  here: readonly Word[],
  { toHere, toBase }: Alignment,
  isFreePair: (base: number, here: number) => boolean,
): Run[] {
  const places = new Map<string, number[]>()
  for (const [at, word] of here.slice(0, MAX_WORDS).entries()) {
    if (toBase[at]! >= 0) continue
    const known = places.get(word.key)
    if (known) known.push(at)
    else places.set(word.key, [at])
  }
  const runs: Run[] = []
  for (const [at, word] of base.slice(0, MAX_WORDS).entries()) {
    if (toHere[at]! >= 0) continue
    for (const place of (places.get(word.key) ?? []).slice(0, MAX_PLACES)) {
      let [length, weight] = [0, 0]
      while (isFreePair(at + length, place + length)) weight += base[at + length++]!.weight
      const isAlone = length === 1 && isRareIn(base, word.key) && isRareIn(here, word.key)
      if (weight >= 1 && (length >= 2 || isAlone)) runs.push({ base: at, here: place, length, weight })
    }
  }
  return runs.sort((a, b) => b.weight - a.weight || b.length - a.length || a.base - b.base || a.here - b.here)
}

function isRareIn(words: readonly Word[], key: string): boolean {
  return words.filter((word) => word.key === key).length === 1
}

/** “and”, which joined what has changed places, has moved with it. */
function alignLoose(
  base: readonly Word[],
  here: readonly Word[],
  { toHere, toBase, moved }: Alignment,
): void {
  for (const [at, word] of base.slice(0, MAX_WORDS).entries()) {
    if (toHere[at]! >= 0 || word.weight === 1) continue
    const place = here.findIndex(({ key }, one) => key === word.key && toBase[one]! < 0)
    if (place < 0) continue
    toHere[at] = place
    toBase[place] = at
    moved[at] = 1
  }
}

/** So many places of one word are tried. */
const MAX_PLACES = 20
