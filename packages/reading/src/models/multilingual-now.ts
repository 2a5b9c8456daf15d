// The weights of the multilingual model without waiting, where the engine can read a file at once: in Node. A bundle for Node has the
// file itself here (weight-files.mjs).

/** What Node has, and a browser does not. */
interface Engine {
  getBuiltinModule?(name: 'node:module'): {
    createRequire(from: string): (path: string) => { weights: string | Uint8Array<ArrayBuffer> }
  }
}

/** The weights, in base64 or as bytes; null in an engine that has to wait for them. */
export function weightsNow(): string | Uint8Array<ArrayBuffer> | null {
  const engine = (globalThis as { process?: Engine }).process
  const from = (import.meta as unknown as { url: string }).url
  // Its own ending: the source is TypeScript, what is built of it JavaScript.
  return (
    engine?.getBuiltinModule?.('node:module').createRequire(from)(`./multilingual${from.slice(-3)}`)
      .weights ?? null
  )
}
