// Emissions to spans. In: for every token a score of every label, and the scores of going from label to label. Out: the
// parts of attributions with how probable each is, none overlapping another.
//
// Not the one best path: a span is worth what all paths through it are worth together (its exact marginal, kinds of one
// role summed), and the set with the largest sum of P − threshold is taken. On the annotated corpus that is worth one
// to two points of F1 in every role, and makes the probability one that can be shown.

import { partitionPoint } from '@hearsay/core'
import type { Kernel } from './kernel/kernel.ts'
import { FREE, kernelOf } from './kernel/kernel.ts'
import { PATH_LABELS } from './kernel/paths.ts'
import type { Role } from './labels.ts'
import { labels, mayFollow, roleOf } from './labels.ts'

/** A part found: half-open token indices and its probability. */
export interface Part {
  role: Role
  start: number
  end: number
  probability: number
  /** The rule that marked it, where it was not the model. */
  rule?: string
}

/** Scores of going from label to label and of beginning with one, natural logarithms; row-major, as many as labels². */
export interface Transitions {
  steps: Float64Array
  starts: Float64Array
}

/** What a part's probability must pass to be worth taking: one number, or one for each role. */
export type Threshold = number | Record<Role, number>

const K = labels.length
/** Ways into a span less probable than this are not followed. */
const FAINT = 0.02
/** The labels that go on with a part stand right after those that begin one; every other may follow any. */
const ROLES = labels.map((_, label) => roleOf(label))
const INSIDE = labels.map((_, label) => !mayFollow(null, label))
const BEGINS = labels.flatMap((_, label) => (INSIDE[label] || ROLES[label] === null ? [] : [label]))

/** Finds the parts in one sequence. `emitted` has `labels.length` scores a token. Time in line with length. */
export function findParts(
  emitted: ArrayLike<number>,
  length: number,
  transitions: Transitions,
  threshold: Threshold,
): Part[] {
  return new Decoder(transitions, threshold).parts(emitted, length)
}

/** Bytes of a row of labels in the kernel's memory, and where the matrices lie there. */
const ROW = 8 * PATH_LABELS
const MATRIX = PATH_LABELS * ROW
const [BEGIN, OTHER, INTO, PAIRS, NOTHING, ROWS] = [
  FREE,
  FREE + MATRIX,
  FREE + 2 * MATRIX,
  FREE + 3 * MATRIX,
  FREE + 3 * MATRIX + 2 * ROW,
  FREE + 3 * MATRIX + 4 * ROW,
] as const

/** Finds parts in one sequence after the other with the same transitions; its memory grows to the longest. */
export class Decoder {
  private readonly threshold: Record<Role, number>
  /** exp of transitions, from label to label; of beginning. */
  private readonly step: Float64Array
  private readonly first: Float64Array
  private readonly make: typeof kernelOf
  private kernel: Kernel | null = null
  private length = 0
  /** exp of emissions, forward and backward values, each token's scaled to sum to one; in the kernel's memory. */
  private e = new Float64Array(0)
  private a = new Float64Array(0)
  private b = new Float64Array(0)
  private z = new Float64Array(0)

  /** `make` gives the kernel that sums over paths. */
  constructor({ steps, starts }: Transitions, threshold: Threshold, make = kernelOf) {
    if (K !== PATH_LABELS) throw new Error(`There are ${K} labels; the kernel has room for ${PATH_LABELS}.`)
    this.threshold =
      typeof threshold === 'number' ? { source: threshold, cue: threshold, content: threshold } : threshold
    this.step = Float64Array.from(steps, (score, at) =>
      mayFollow(Math.floor(at / K), at % K) ? Math.exp(score) : 0,
    )
    this.first = Float64Array.from(starts, (score, label) => (INSIDE[label] ? 0 : Math.exp(score)))
    this.make = make
  }

  /** The parts of one sequence in the order of the text, none overlapping. */
  parts(emitted: ArrayLike<number>, length: number): Part[] {
    if (length === 0) return []
    this.sum(emitted, length)
    const found: Part[] = []
    for (let start = 0; start < length; start++) {
      const from = found.length
      for (const begin of BEGINS) {
        if (this.a[start * K + begin]! * this.b[start * K + begin]! >= FAINT)
          this.follow(begin, start, found, from)
      }
    }
    return choose(found, this.threshold)
  }

  /** Works out what all paths up to each token, and from each on, are worth. */
  private sum(emitted: ArrayLike<number>, length: number): void {
    const kernel = this.z.length < length || !this.kernel ? this.makeRoom(Math.max(256, length)) : this.kernel
    const { a, b, e, z } = this
    this.length = length
    e.set(emitted)
    // The first token comes after a label that leads to each as a sequence may begin.
    kernel.forward(BEGIN, NOTHING, a.byteOffset - ROW, e.byteOffset, z.byteOffset, 1)
    if (length > 1)
      kernel.forward(OTHER, PAIRS, a.byteOffset, e.byteOffset + ROW, z.byteOffset + 8, length - 1)
    const last = length - 1
    b.fill(1, last * K, length * K)
    const [here, next] = [(last - 1) * ROW, last * ROW]
    if (last > 0)
      kernel.backward(
        INTO,
        a.byteOffset + here,
        e.byteOffset + next,
        b.byteOffset + next,
        z.byteOffset + 8 * last,
        last,
      )
  }

  /** A kernel with room for so many tokens, the transitions laid out in it. */
  private makeRoom(length: number): Kernel {
    const kernel = this.make(ROWS + (length + 1) * ROW + 2 * length * ROW + 8 * length)
    const { memory } = kernel
    const numbers = (at: number, count: number) => new Float64Array(memory, at, count)
    const begin = numbers(ROWS, K)
    begin[0] = 1
    this.a = numbers(ROWS + ROW, length * K)
    this.e = numbers(this.a.byteOffset + this.a.byteLength, length * K)
    this.b = numbers(this.e.byteOffset + this.e.byteLength, length * K)
    this.z = numbers(this.b.byteOffset + this.b.byteLength, length)
    numbers(BEGIN, K).set(this.first)
    const [other, into, pairs] = [numbers(OTHER, K * K), numbers(INTO, K * K), numbers(PAIRS, 2 * K)]
    for (const [at, step] of this.step.entries()) {
      const [x, y] = [Math.floor(at / K), at % K]
      into[y * K + x] = step
      if (!INSIDE[y]) other[at] = step
      else if (step) pairs[2 * x + (y & 1)] = step
    }
    this.kernel = kernel
    return kernel
  }

  /** Adds the probability of every span that begins at `start` with the label `begin` to what is found from `from` on. */
  private follow(begin: number, start: number, found: Part[], from: number): void {
    const { a, b, e, z, step, length } = this
    const role = ROLES[begin]!
    const inside = begin + 1
    let reached = a[start * K + begin]!
    for (let at = start; at < length; at++) {
      const last = at === start ? begin : inside
      const next = (at + 1) * K + inside
      const on = at + 1 < length ? (step[last * K + inside]! * e[next]!) / z[at + 1]! : 0
      const staying = at + 1 < length ? reached * on * b[next]! : 0
      const probability = reached * b[at * K + last]! - staying
      if (probability > FAINT / 4) {
        let known = from
        while (known < found.length && (found[known]!.end !== at + 1 || found[known]!.role !== role)) known++
        if (known < found.length) found[known]!.probability += probability
        else found.push({ role, start, end: at + 1, probability })
      }
      if (staying < FAINT) return
      reached *= on
    }
  }
}

/** The parts, none overlapping, whose probabilities above `threshold` have the largest sum; in the order of the text. */
function choose(parts: Part[], threshold: Record<Role, number>): Part[] {
  const worth = parts
    .filter((part) => part.probability > threshold[part.role])
    .sort((a, b) => a.end - b.end || a.start - b.start)
  const best = [0]
  const before: number[] = [0]
  for (const [at, part] of worth.entries()) {
    const apart = partitionPoint(worth, ({ end }) => end <= part.start, at)
    before.push(apart)
    best.push(Math.max(best[at]!, best[apart]! + part.probability - threshold[part.role]))
  }
  const chosen: Part[] = []
  for (let at = worth.length; at > 0; ) {
    if (best[at]! > best[at - 1]!) {
      chosen.push(worth[at - 1]!)
      at = before[at]!
    } else at--
  }
  return chosen.reverse()
}
