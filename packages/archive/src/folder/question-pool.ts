// Puts questions to an index in threads, so that a long one doesn’t delay the others, and ends.
import { availableParallelism } from 'node:os'
import type { Piscina } from 'piscina'
import { archiveError } from '../api/messages.ts'
import { failingByTask, threadFile, threadOptions } from '../threads.ts'
import type { IndexLocation, QuestionTask, ThreadAnswer } from './question-thread.ts'
import type { Answer, QuestionArguments, QuestionName } from './questions.ts'
import { fromSentError } from './sqlite-error.ts'

/** Threads without a question for so many milliseconds end, but for one. */
const IDLE_TIMEOUT_MS = 60_000
/** Two threads at least for what may take long: one question must leave a thread to another. */
const MAX_THREADS = Math.max(2, Math.min(4, availableParallelism()))

/** Threads that answer questions about a folder. */
export class QuestionPool {
  readonly #timeoutMs: number
  readonly #threads: number
  #pool: Promise<Piscina> | null = null
  #closed = false

  /** At most so many threads; a question gets up to so many milliseconds, its waiting for a thread included. */
  constructor(timeoutMs: number, threads = MAX_THREADS) {
    this.#timeoutMs = timeoutMs
    this.#threads = threads
  }

  /**
   * Puts a question to an index. Throws ArchiveError `question-too-long` when its time is up, and what the index throws.
   * What SQLite is doing then can’t be broken off: its thread is replaced at once, and ends after that.
   */
  async ask<Name extends QuestionName>(
    location: IndexLocation,
    name: Name,
    asked: QuestionArguments<Name>,
  ): Promise<Answer<Name>> {
    const timeout = AbortSignal.timeout(this.#timeoutMs)
    try {
      return (await this.#run({ location, question: { name, asked } }, timeout)) as Answer<Name>
    } catch (error) {
      if (!timeout.aborted) throw error
      throw archiveError({ code: 'question-too-long', about: location.place, data: { ms: this.#timeoutMs } })
    }
  }

  /** Has a thread open the index, so that the first question doesn’t wait for it. */
  async warm(location: IndexLocation): Promise<void> {
    await this.#run({ location, question: null }).catch(() => undefined)
  }

  /** Ends the threads, and with them the questions they have; the next question starts others. */
  async restart(): Promise<void> {
    const pool = this.#pool
    this.#pool = null
    await (await pool?.catch(() => null))?.destroy()
  }

  /** Ends the threads for good. */
  async close(): Promise<void> {
    this.#closed = true
    await this.restart()
  }

  async #run(task: QuestionTask, signal?: AbortSignal): Promise<unknown> {
    if (this.#closed) throw new Error('The archive is closed.')
    this.#pool ??= startPool(this.#threads)
    const pool = await this.#pool
    const answer: ThreadAnswer = await pool.run(task, {
      name: 'answerInThread',
      ...(signal && { signal }),
    })
    if ('error' in answer) throw fromSentError(answer.error)
    return answer.answer
  }
}

async function startPool(threads: number): Promise<Piscina> {
  const { Piscina } = await import('piscina')
  return failingByTask(
    new Piscina({
      filename: threadFile('folder/question-thread'),
      minThreads: 1,
      maxThreads: threads,
      idleTimeout: IDLE_TIMEOUT_MS,
      ...threadOptions,
    }),
  )
}
