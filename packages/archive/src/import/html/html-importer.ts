// Saved web pages, and fragments of them.
import { compose } from '../compose.ts'
import { hasImportExtension } from '../formats.ts'
import { importOf } from '../import.ts'
import type { Importer } from '../importer.ts'

const FRAGMENT_START =
  /^<(?:p|div|article|section|main|h[1-6]|span|table|ul|ol|blockquote|figure|header|a|b|i|em|strong|meta|title|link|time|!--)\b/i
const CLOSING_TAG =
  /<\/(?:p|div|article|section|main|h[1-6]|span|table|ul|ol|blockquote|figure|a|b|i|em|strong)\s*>/i
/** A page closes an element within this length, in UTF-16 units. */
const CLOSING_LENGTH = 200_000

/** Reads a page to the article in it. */
export const htmlImporter: Importer = {
  detect({ file, text, start, root }) {
    if (/^<(?:!doctype html|html|head|body)[\s>]/i.test(root)) return true
    return (
      (FRAGMENT_START.test(start) || hasImportExtension(file.name, 'html')) &&
      CLOSING_TAG.test(text.slice(0, CLOSING_LENGTH))
    )
  },
  async read({ file, text }) {
    const { clipsOfPage } = await import('./page.ts')
    const { format, clips, diagnostics } = clipsOfPage(text, file.address)
    return importOf(format, file, clips.map(compose), diagnostics)
  },
}
