// The Chromium that all tests share, as browser-setup.ts started it.
import { chromium } from 'playwright-core'
import { inject } from 'vitest'

declare module 'vitest' {
  interface ProvidedContext {
    chromium: string
  }
}

/** A connection with pages and cookies of its own; to be closed after the tests. */
export const connectChromium = () => chromium.connect(inject('chromium'))
