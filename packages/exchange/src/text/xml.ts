// Text in XML and HTML. In: words of a clipping, which may hold anything. Out: the same words as text or as an attribute’s value.
import { xmlCharacters } from '@hearsay/desk'

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Words as text or as a quoted value of XML or HTML. A lone CR is written as a reference: a parser would make LF of it. */
export function xml(words: string): string {
  return xmlCharacters(words)
    .replace(/[&<>"']/g, (sign) => ENTITIES[sign]!)
    .replaceAll('\r', '&#13;')
}
