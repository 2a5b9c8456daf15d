// The indexing thread of a desk’s folder: an indexer behind a port.
import type { MessagePort } from 'node:worker_threads'
import { parentPort, workerData } from 'node:worker_threads'
import type { IndexerSettings } from './indexer.ts'
import { Indexer } from './indexer.ts'
import type { KnownReadings } from './passes.ts'
import type { SentError } from './sqlite-error.ts'
import { toSentError } from './sqlite-error.ts'

/** A request: index these files, or whatever of the folder isn’t yet, and answer when they are searchable, or read once. */
export type IndexerRequest =
  | {
      number: number
      look: string[] | null
      until: 'searchable' | 'readOnce'
      /** Readings that need not be made again. */
      known?: KnownReadings | undefined
    }
  | { number: number; close: true }
/** An answer, or a notice that the index has changed or can’t be written. */
export type IndexerAnswer = { number: number; error?: SentError } | { written: true } | { failing: SentError }

const port = parentPort as MessagePort
const send = (answer: IndexerAnswer) => port.postMessage(answer)
const indexer = new Indexer(workerData as IndexerSettings, {
  written: () => send({ written: true }),
  failing: (error) => send({ failing: toSentError(error) }),
})

port.on('message', async (request: IndexerRequest) => {
  const { number } = request
  if ('close' in request) {
    await indexer.close()
    send({ number })
    port.close()
    return
  }
  await indexer.look(request.look, request.until, request.known).then(
    () => send({ number }),
    (error) => send({ number, error: toSentError(error) }),
  )
})
indexer.start()
