// Hostile text to text a terminal can be trusted with.

/** Control characters as their pictures (U+2400…), directional ones and lone surrogates as U+FFFD, tabs as a space. */
export function safe(text: string): string {
  return (
    text
      .replace(/\t/g, ' ')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these must not reach a terminal
      .replace(/[\u0000-\u001f]/g, (character) => String.fromCharCode(0x2400 + character.charCodeAt(0)))
      .replace(/\u007f/g, '\u2421')
      .replace(/[\u0080-\u009f\u202a-\u202e\u2066-\u2069]|\p{Cs}/gu, '\ufffd')
  )
}

/** Text made safe without changing its length: a line break becomes as many spaces. */
export function sameLengthLine(text: string): string {
  return safe(text.replace(/[\r\n\u2028\u2029]/g, ' '))
}

/** A value as JSON without a character that a terminal obeys: those that JSON leaves are escaped, which parses the same. */
export function safeJson(value: unknown, indent: number): string {
  return JSON.stringify(value, null, indent).replace(
    /[\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

/** Safe text on one line: line breaks become spaces. */
export function oneLine(text: string): string {
  return safe(text.replace(/\s*[\r\n\u2028\u2029]+\s*/g, ' ')).trim()
}
