// Which parts of a mail may hold a clipping. In: a media type, a name. Out: whether the part is read.
import { hasImportExtension } from '../formats.ts'

/** Media types of parts that are read. */
export const READABLE_TYPE =
  /^(?:text\/(?!css|calendar|vcard|x-vcard)|message\/rfc822|multipart\/|application\/(?:xhtml\+xml|(?:rss|atom|rdf)\+xml|(?:feed\+)?json))/

/** Attached data files are seldom clippings: of these, only those of a text or feed media type are read. */
export function hasReadableName(name: string): boolean {
  return hasImportExtension(name) && !/\.(?:xml|json)$/i.test(name)
}
