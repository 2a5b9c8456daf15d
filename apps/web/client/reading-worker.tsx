// Reads texts beside the page, in the browser alone: the parts of the text at once, who says so when the model is here.
import { parse } from '@hearsay/core'
import { loadModel, read } from '@hearsay/reading'
import { renderToString } from '../src/components/chunked.tsx'
import { ClippingView } from '../src/pages/clipping/clipping-view.tsx'

/** A text to be read; `number` comes back with what was made of it. */
export interface ReadRequest {
  number: number
  text: string
  /** Today as ISO day. */
  today: string
}

/** The page of a text; `done` once who says so is in it. */
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
      <ClippingView {...{ document, reading, diagnostics, whole: null, kept: null }} />,
    )
    port.postMessage({ number, html, done })
  }
  try {
    if (!ready) {
      await answer('The model is being loaded …', false)
      await loadModel()
      ready = true
    }
    // A newer text has come meanwhile.
    if (number === latest) await answer(read(document), true)
  } catch (error) {
    await answer(
      `This browser could not read the text: ${error instanceof Error ? error.message : error}`,
      true,
    )
  }
}
