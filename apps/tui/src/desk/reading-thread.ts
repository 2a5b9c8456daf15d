// The other side of read-in-thread.ts: reads texts, one after the other, while the desk goes on.

import { parentPort } from 'node:worker_threads'
import { parse } from '@hearsay/core'
import { loadModel, read } from '@hearsay/reading'

parentPort?.on('message', async ({ number, text }: { number: number; text: string }) => {
  try {
    await loadModel()
    parentPort?.postMessage({ number, reading: read(parse(text).document) })
  } catch (error) {
    parentPort?.postMessage({ number, problem: `This text could not be read: ${error}` })
  }
})
