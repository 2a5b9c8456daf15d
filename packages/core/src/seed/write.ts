import { leaves } from './leaves.ts'
import type { Document } from './schema.ts'

/** The text of a document, put together from its leaves: for every string `write(parse(text).document) === text`. */
export function write(document: Document): string {
  return leaves(document)
    .map((leaf) => document.text.slice(...leaf.span))
    .join('')
}
