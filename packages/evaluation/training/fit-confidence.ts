// Fits the probability that the words of a statement are right, and how far it is held back. In: cases of `confidence-cases.ts` on
// standard input. Out: the weights of a logistic curve and the share of its log odds that is taken off above even odds; on standard
// error, for each tenth, how many are right in words and person.
//
//   cat default.jsonl fast.jsonl | node training/fit-confidence.ts
//
// Every figure is for cases of texts that the curve was not fitted on: five curves, each without a fifth of the texts. The cases of
// several models are fitted together.

import { readFileSync } from 'node:fs'

interface Case {
  text: string
  features: Record<string, number>
  /** The probability of the person. */
  person: number
  /** Whether the words are right. */
  right: boolean
  /** Whether words and person are; null where nobody can tell. */
  both: boolean | null
}

/** The weight by which every coefficient is held small. */
const RIDGE = 0.5
const STEPS = 40
const PARTS = 5
/** Of the statements given `SURE` or more this share is to be right: four points more than 93, since on `dev` fewer are. */
const SURE = 0.9
/** Log odds of six to one: below them nothing is held back. */
const HELD_FROM = Math.log(6)
const WANTED = 0.97

const cases = readFileSync(0, 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line): Case => JSON.parse(line))
const names = Object.keys(cases[0]?.features ?? {})
const rows = cases.map(({ features }) => names.map((name) => features[name]!))
const right = cases.map((one) => Number(one.right))
const texts = [...new Set(cases.map(({ text }) => text))].sort()
const textOf = cases.map(({ text }) => texts.indexOf(text))

const unseen = unseenOdds()
const heldBack = leastHeldBack()
const weights = fitted(rows, right)
const byName = Object.fromEntries(names.map((name, at) => [name, Math.round(weights[at]! * 1000) / 1000]))
process.stdout.write(`${JSON.stringify({ ...byName, heldBack })}\n`)
const given = unseen.map((odds, at) => confidence(odds, heldBack, cases[at]!.person))
for (let tenth = 0; tenth < 10; tenth++) {
  const here = cases.filter(
    ({ both }, at) => both !== null && Math.min(9, Math.floor(given[at]! * 10)) === tenth,
  )
  if (here.length)
    console.error(`${tenth / 10}  ${here.length}  ${here.filter(({ both }) => both).length / here.length}`)
}

/** The log odds of each case by the curve that was fitted without its text. */
function unseenOdds(): number[] {
  const odds = rows.map(() => 0)
  for (let part = 0; part < PARTS; part++) {
    const isIn = (at: number) => textOf[at]! % PARTS === part
    const curve = fitted(
      rows.filter((_, at) => !isIn(at)),
      right.filter((_, at) => !isIn(at)),
    )
    for (const [at, row] of rows.entries()) if (isIn(at)) odds[at] = dot(row, curve)
  }
  return odds
}

/** The smallest share, in hundredths, with which what is given `SURE` or more is as often right as wanted. */
function leastHeldBack(): number {
  for (let hundredth = 0; hundredth < 100; hundredth++) {
    const sure = cases.filter(
      ({ both, person }, at) => both !== null && confidence(unseen[at]!, hundredth / 100, person) >= SURE,
    )
    if (sure.filter(({ both }) => both).length >= WANTED * sure.length) return hundredth / 100
  }
  throw new Error('no share is enough')
}

function confidence(odds: number, share: number, person: number): number {
  return person / (1 + Math.exp(-(odds - share * Math.max(0, odds - HELD_FROM))))
}

function dot(row: number[], by: number[]): number {
  return row.reduce((sum, value, at) => sum + value * by[at]!, 0)
}

/** Weights by Newton’s method. */
function fitted(of: number[][], isRight: number[]): number[] {
  let now = names.map(() => 0)
  for (let step = 0; step < STEPS; step++) {
    const slope = now.map((weight) => -RIDGE * weight)
    const bend = names.map((_, at) => names.map((__, other) => (at === other ? RIDGE : 0)))
    for (const [index, row] of of.entries()) {
      const odds = 1 / (1 + Math.exp(-dot(row, now)))
      for (const [at, value] of row.entries()) {
        slope[at]! += value * (isRight[index]! - odds)
        for (const [other, second] of row.entries()) bend[at]![other]! += value * second * odds * (1 - odds)
      }
    }
    const change = solved(bend, slope)
    now = now.map((weight, at) => weight + change[at]!)
  }
  return now
}

/** Solves linear equations by elimination. */
function solved(matrix: number[][], values: number[]): number[] {
  const size = values.length
  for (let at = 0; at < size; at++) {
    for (let row = at + 1; row < size; row++) {
      const share = matrix[row]![at]! / matrix[at]![at]!
      for (let column = at; column < size; column++) matrix[row]![column]! -= share * matrix[at]![column]!
      values[row]! -= share * values[at]!
    }
  }
  const found = values.map(() => 0)
  for (let at = size - 1; at >= 0; at--) {
    let rest = values[at]!
    for (let column = at + 1; column < size; column++) rest -= matrix[at]![column]! * found[column]!
    found[at] = rest / matrix[at]![at]!
  }
  return found
}
