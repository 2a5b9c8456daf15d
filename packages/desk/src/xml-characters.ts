// Characters that XML, and with it most that reads text, can hold. In: words of a clipping. Out: the same words, as long as before.

/** What XML 1.0 can’t hold: control characters but tab, LF, CR and those from DEL on; two noncharacters; lone halves of pairs. */
const FORBIDDEN = /[^\P{Cc}\t\n\r\u007f-\u009f]|[\ufffe\uffff]|\p{Cs}/gu

/** Words without what XML can’t hold: each such unit becomes U+FFFD, so that offsets stay. */
export function xmlCharacters(words: string): string {
  return words.replace(FORBIDDEN, '\ufffd')
}
