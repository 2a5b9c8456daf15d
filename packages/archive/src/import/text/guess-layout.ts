// What a text looks like that isn't a clipping. In: a text and its document. Out: a guess at its layout, or null.
import type { Document } from '@hearsay/core'

/** The layout of a file that isn't a clipping. */
export type GuessedLayout = 'a table' | 'JSON' | 'a log' | 'markup' | 'text without paragraphs'

const SAMPLE_LINES = 200
const TIMESTAMP =
  /^\W{0,2}(?:\d{4}-\d\d-\d\d[T ]\d\d:\d\d|\d\d:\d\d:\d\d|[A-Z][a-z]{2} [ \d]\d \d\d:\d\d|\d{10,13}\b)/

/** Guesses the layout of a text; null for a clipping. */
export function guessLayout(text: string, { header, headline, body }: Document): GuessedLayout | null {
  const start = text
    .slice(0, 200_000)
    .replace(/^\ufeff/, '')
    .trimStart()
  if (/^[[{]/.test(start) && isJson(text)) return 'JSON'
  if (/^<(?:\?xml|rss|feed|rdf:)/i.test(start)) return 'markup'
  if (/^<[a-z!?][^>]*>/i.test(start) && /<\/[a-z][^>]*>\s*$/i.test(text.slice(-2000))) return 'markup'
  const lines = start.split(/\r\n|\n|\r/, SAMPLE_LINES).filter((line) => line.trim() !== '')
  if (lines.length >= 2 && lines.filter((line) => TIMESTAMP.test(line)).length >= lines.length * 0.6)
    return 'a log'
  if (isTable(lines)) return 'a table'
  const paragraph = body.some((block) => block.type === 'paragraph')
  return paragraph || (header.outlet && header.date) || headline ? null : 'text without paragraphs'
}

function isJson(text: string): boolean {
  const body = text.replace(/^\ufeff/, '').trim()
  if (body.length > 4_000_000) return /[\]}]$/.test(body) && /^[[{]\s*["{[\d\]}]/.test(body)
  try {
    JSON.parse(body)
    return true
  } catch {
    // JSON Lines, as in logs and exports.
    const lines = body.split('\n', 50).filter((line) => line.trim() !== '')
    return lines.length > 1 && lines.every((line) => /^\s*\{".*\}\s*$/.test(line))
  }
}

/** The same number of cells on nearly every line, and no line that reads as prose. */
function isTable(lines: string[]): boolean {
  if (lines.length < 3) return false
  const bare = lines.map((line) => line.replace(/"[^"]*"/g, ''))
  return [',', ';', '\t', '|'].some((sign) => {
    const counts = bare.map((line) => line.split(sign).length - 1)
    const usual = counts[0]!
    const least = sign === ',' ? 2 : 1
    if (usual < least) return false
    const tight = bare.filter(
      (line) => sign === '\t' || sign === '|' || !new RegExp(`${sign} \\p{Ll}`, 'u').test(line),
    )
    return (
      counts.filter((count) => count === usual).length >= lines.length * 0.9 &&
      tight.length >= lines.length * 0.7
    )
  })
}
