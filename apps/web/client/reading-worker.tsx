// Reads texts in a worker of the browser: the parts of the text at once, who says so once the model is loaded.

import { parse } from '@hearsay/core'
import { documentLanguage, loadModel, loadMultilingualModel, read } from '@hearsay/reading'
import { renderToString } from '../src/components/chunked.tsx'
import { ClippingView } from '../src/pages/clipping/clipping-view.tsx'

/** A text to be read; the result has the same `number`. */
export interface ReadRequest {
  number: number
  text: string
  /** Today as ISO date. */
  today: string
}

/** The markup of a text; `done` once it has the reading. */
export interface ReadResult {
  number: number
  html: string
  done: boolean
}

const port = self as unknown as {
  onmessage: (event: { data: ReadRequest }) => void
  postMessage(answer: ReadResult): void
}
let ready = false
let latest = 0

port.onmessage = async ({ data: { number, text, today } }) => {
  latest = number
  const { document, diagnostics } = parse(text, { today })
  const answer = async (reading: Parameters<typeof ClippingView>[0]['reading'], done: boolean) => {
    const html = await renderToString(
      <ClippingView {...{ document, reading, diagnostics, plainFile: null, saved: null }} />,
    )
    port.postMessage({ number, html, done })
  }
  try {
    if (!ready) {
      await answer('Loading the model …', false)
      await loadModel()
      ready = true
    }
    if (documentLanguage(document) !== 'en') await loadMultilingualModel()
    // Unless a newer text has come meanwhile.
    if (number === latest) await answer(read(document), true)
  } catch (error) {
    await answer(
      `This browser couldn’t read the text: ${error instanceof Error ? error.message : error}`,
      true,
    )
  }
}
