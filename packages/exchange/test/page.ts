/// <reference lib="dom" />
// A page as a browser would have it, by jsdom.
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)
const { JSDOM } = require('jsdom') as {
  JSDOM: new (html: string, options?: object) => { window: Window & typeof globalThis }
}

/** The window of a page; no script runs in it. */
export function windowOf(html: string): Window & typeof globalThis {
  return new JSDOM(html, { pretendToBeVisual: true, url: 'http://localhost/' }).window
}

/** The document of a page. */
export function pageOf(html: string): Document {
  return windowOf(html).document
}
