// Clippings and file names are hostile text: nothing of them may command the terminal.

/**
 * The same words with every sign that could command a terminal shown as a picture: control characters as
 * U+2400 to U+2421, the rest of them, overrides of direction and lone surrogates as U+FFFD, a line break, a tab or a
 * byte order mark as a space, a soft hyphen as a hyphen. As long as the words in UTF-16 units, so offsets still hold.
 */
export function safe(words: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  if (/^[\u0020-\u007e\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027]*$/.test(words)) return words
  return words
    .replace(/[\t\n\r\u0085\u2028\u2029\ufeff]/g, ' ')
    .replace(/\u00ad/g, '-')
    .replace(/\p{Cc}/gu, pictureOf)
    .replace(/[\u202a-\u202e\u2066-\u2069]|\p{Cs}/gu, '\ufffd')
}

/** Safe words on one line, runs of white space as one space: names, headlines, sentences. */
export function oneLine(words: string): string {
  return safe(words).replace(/\s+/g, ' ').trim()
}

/** Words as one field of a tab-separated line: control characters and backslashes as JSON would escape them. */
export function asField(words: string): string {
  return words.replace(/[\\\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu, (sign) => {
    if (sign === '\\') return '\\\\'
    const known: Record<string, string> = { '\t': '\\t', '\n': '\\n', '\r': '\\r' }
    return known[sign] ?? `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`
  })
}

function pictureOf(sign: string): string {
  const code = sign.charCodeAt(0)
  if (code < 0x20) return String.fromCharCode(0x2400 + code)
  return code === 0x7f ? '\u2421' : '\ufffd'
}
