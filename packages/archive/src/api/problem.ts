/** Why something outside could not be read. */
export type ProblemCode =
  | 'folder-missing'
  | 'folder-unreadable'
  | 'not-a-folder'
  | 'seed-unknown'
  | 'file-unreadable'
  | 'file-too-big'
  | 'not-text'
  | 'reading-failed'
  | 'link-outside'
  | 'link-refused'
  | 'name-refused'
  | 'disk-full'
  | 'desk-unwritable'
  | 'index-newer'
  | 'desk-newer'
  | 'desk-unreachable'
  | 'desk-refused'
  | 'desk-read-only'
  | 'desk-timeout'
  | 'desk-untrusted'
  | 'desk-address'
  | 'desk-failed'

/** A problem with one file or folder. */
export interface Problem {
  code: ProblemCode
  /** The path or id it is about. */
  about: string
  /** What the sentence needs beside it: sizes in bytes, the system's own code. */
  data: Record<string, string | number>
}

/** Thrown where the outside world fails: a folder that isn't there, a seed nobody knows. */
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
