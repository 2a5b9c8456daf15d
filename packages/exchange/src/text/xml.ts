// Text in XML and HTML. In: words of a clipping, which may hold anything. Out: the same words as text or as an attribute’s value.

/** What XML 1.0 can’t hold: control characters but tab, LF, CR and those from DEL on; two noncharacters; lone halves of pairs. */
const FORBIDDEN = /[^\P{Cc}\t\n\r\u007f-\u009f]|[\ufffe\uffff]|\p{Cs}/gu

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Words without what XML can’t hold: each such unit becomes U+FFFD, so that offsets stay. */
export function xmlCharacters(words: string): string {
  return words.replace(FORBIDDEN, '\ufffd')
}

/** Words as text or as a quoted value of XML or HTML. A lone CR is written as a reference: a parser would make LF of it. */
export function xml(words: string): string {
  return xmlCharacters(words)
    .replace(/[&<>"']/g, (sign) => ENTITIES[sign]!)
    .replaceAll('\r', '&#13;')
}
