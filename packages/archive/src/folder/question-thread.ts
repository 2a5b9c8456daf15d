// The other side of question-pool.ts: a thread with an index of its own, open to be read.
import type { DatabaseSync } from 'node:sqlite'
import type { QuestionName } from './questions.ts'
import { answer } from './questions.ts'
import type { IndexAccess } from './schema.ts'
import { openIndex } from './schema.ts'
import type { SentError } from './sqlite-error.ts'
import { toSentError } from './sqlite-error.ts'

/** Where an index is, and which of those that have been there. */
export interface IndexLocation {
  /** Path of the folder it is of. */
  place: string
  /** Path of its file. */
  path: string
  access: Exclude<IndexAccess, 'write' | 'exclusive'>
  /** Changes when another index takes its place. */
  identity: string
}

/** A question on its way to a thread; without one the thread only opens the index. */
export interface QuestionTask {
  location: IndexLocation
  question: { name: QuestionName; asked: unknown[] } | null
}

/** The answer, or why there is none. */
export type ThreadAnswer = { answer: unknown } | { error: SentError }

let open: { db: DatabaseSync; location: IndexLocation } | null = null

/** Answers a question; never rejects for the index’s sake. */
export async function answerInThread({ location, question }: QuestionTask): Promise<ThreadAnswer> {
  try {
    const { place } = location
    const db = indexAt(location)
    return { answer: question && (await answer({ db, place }, question.name, question.asked as never)) }
  } catch (error) {
    // Whatever the error says of the index, the next question reopens it.
    open?.db.close()
    open = null
    return { error: toSentError(error) }
  }
}

function indexAt(location: IndexLocation): DatabaseSync {
  const isSame = open?.location.path === location.path && open.location.identity === location.identity
  if (open && isSame) return open.db
  open?.db.close()
  open = null
  const db = openIndex(location.path, location.access)
  open = { db, location }
  return db
}
