// Reads seeds in a thread of its own: a long text takes seconds, and the screen is not to stand still meanwhile. In: a
// document. Out: its reading.

import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { Document } from '@hearsay/core'
import type { Reading } from '@hearsay/reading'

/** What the thread answers. */
interface Answer {
  number: number
  reading?: Reading
  problem?: string
}

/** A thread that reads. */
export interface Reader {
  /** The reading of a document, or a sentence that says why there is none. */
  read(document: Document): Promise<Reading | string>
  close(): Promise<void>
}

/** A reader whose thread is started by the first text. */
export function readInThread(): Reader {
  const waiting = new Map<number, (answer: Reading | string) => void>()
  let number = 0
  let thread: Worker | null = null

  function start(): Worker {
    const source = import.meta.url.endsWith('.ts')
    const file = fileURLToPath(new URL(`./reading-thread.${source ? 'ts' : 'js'}`, import.meta.url))
    if (!existsSync(file)) throw new Error(`${file} is missing`)
    const made = new Worker(file, source ? { execArgv: ['--conditions=hearsay-source'] } : {})
    made.unref()
    made.on('message', ({ number: of, reading, problem }: Answer) => {
      waiting.get(of)?.(reading ?? problem ?? '')
      waiting.delete(of)
    })
    made.on('error', (error) => {
      thread = null
      for (const answer of waiting.values()) answer(`The reading failed: ${error.message}`)
      waiting.clear()
    })
    return made
  }

  return {
    read(document) {
      return new Promise((resolve) => {
        const own = number++
        waiting.set(own, resolve)
        try {
          thread ??= start()
          thread.postMessage({ number: own, text: document.text })
        } catch (error) {
          waiting.delete(own)
          resolve(`The reading failed: ${(error as Error).message}`)
        }
      })
    },
    async close() {
      await thread?.terminate()
    },
  }
}
