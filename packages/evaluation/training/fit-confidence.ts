// Fits the two parts of a confidence: that the words of a statement are right, and that its person is. In: JSON lines, each with the
// features of one case as numbers and whether it was right, on standard input. Out: the weights of a logistic curve, and for each tenth how
// many are right.
//
//   node training/fit-confidence.ts < cases.jsonl          {"features":{"bias":1,"parts":0.7,"noSource":0},"right":true}
//
// Cases of words are the statements of every fifth text of train, with the log odds of the confidence from their parts; a case of a
// person is a source whose actor somebody judged by reading the text. The judgements stay outside the repository, as the corpus does.

import { readFileSync } from 'node:fs'

interface Case {
  features: Record<string, number>
  right: boolean
}

/** The weight by which every coefficient is held small. */
const RIDGE = 0.5
const STEPS = 40

const cases = readFileSync(0, 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line): Case => JSON.parse(line))
const names = Object.keys(cases[0]?.features ?? {})
const rows = cases.map(({ features }) => names.map((name) => features[name]!))
const weights = fitted(
  rows,
  cases.map(({ right }) => Number(right)),
)
process.stdout.write(`${JSON.stringify(Object.fromEntries(names.map((name, at) => [name, weights[at]])))}\n`)
for (let tenth = 0; tenth < 10; tenth++) {
  const here = cases.filter((_, at) => Math.min(9, Math.floor(curve(rows[at]!, weights) * 10)) === tenth)
  if (here.length)
    console.error(`${tenth / 10}  ${here.length}  ${here.filter(({ right }) => right).length / here.length}`)
}

function curve(row: number[], by: number[]): number {
  return 1 / (1 + Math.exp(-row.reduce((sum, value, at) => sum + value * by[at]!, 0)))
}

/** Weights by Newton’s method. */
function fitted(of: number[][], right: number[]): number[] {
  let now = names.map(() => 0)
  for (let step = 0; step < STEPS; step++) {
    const slope = now.map((weight) => -RIDGE * weight)
    const bend = names.map((_, at) => names.map((__, other) => (at === other ? RIDGE : 0)))
    for (const [index, row] of of.entries()) {
      const odds = curve(row, now)
      for (const [at, value] of row.entries()) {
        slope[at]! += value * (right[index]! - odds)
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
