import type { ProblemCode } from './problem-codes.ts'
import type { Problem } from './schemas.ts'

/** Thrown where the outside world fails: a missing folder, an unknown seed. */
export class ArchiveError extends Error {
  override readonly name = 'ArchiveError'
  readonly problem: Problem
  constructor(problem: Problem, sentence: string) {
    super(sentence)
    this.problem = problem
  }
  get code(): ProblemCode {
    return this.problem.code
  }
}
