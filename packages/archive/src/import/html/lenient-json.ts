// JSON as pages write it. In: text. Out: its value. Browsers and search engines forgive control characters in strings and commas
// before a closing bracket, so pages have them.

/** The value of a text that is JSON, or nearly; undefined where it is neither. */
export function parseLenientJson(text: string): unknown {
  for (const attempt of [() => text, () => mended(text)]) {
    try {
      return JSON.parse(attempt())
    } catch {
      // The next attempt may succeed.
    }
  }
  return undefined
}

const ESCAPES: Record<string, string> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }

/** The text with control characters in strings escaped, and without commas before a closing bracket. */
function mended(text: string): string {
  const inString = (string: string) =>
    // biome-ignore lint/suspicious/noControlCharactersInRegex: it escapes them
    string.replace(/[\0-\x1f]/g, (sign) => ESCAPES[sign] ?? ' ')
  return text.replace(/"(?:[^"\\]|\\[\s\S])*"|,(?=\s*[}\]])/g, (found) =>
    found === ',' ? '' : inString(found),
  )
}
