// Columns of a printed page that stand side by side in a text, as text recognition leaves them. In: a text. Out: the same with one
// column below the other; null where it has none.

/** A gutter has at least so many spaces, and a block with one so many lines. */
const MIN_GUTTER = 2
const MIN_LINES = 4
/** Of a block’s lines, this share must have the gutter. */
const GUTTER_SHARE = 0.9
/** Columns are narrower than this, in UTF-16 units, or they are a table’s cells. */
const MIN_COLUMN_LENGTH = 18

/** The text with its columns one below the other. */
export function withoutColumns(text: string): string | null {
  const blocks = text.replace(/\r\n?/g, '\n').split(/\n[ \t]*\n+/)
  let isFound = false
  const parts = blocks.map((block) => {
    const lines = block.split('\n').filter((line) => line.trim() !== '')
    const columns = lines.length >= MIN_LINES ? columnsOf(lines) : null
    if (!columns) return headerLines(lines)
    isFound = true
    return columns.map((column) => column.join('\n')).join('\n\n')
  })
  return isFound ? `${parts.filter(Boolean).join('\n\n')}\n` : null
}

/** The columns of some lines, cut at their gutters; null where there is none. */
function columnsOf(lines: string[]): string[][] | null {
  const width = Math.max(...lines.map((line) => line.length))
  for (let at = MIN_COLUMN_LENGTH; at < width - MIN_COLUMN_LENGTH; at++) {
    const parted = lines.filter((line) => line.length <= at || isGutter(line, at))
    const both = lines.filter((line) => isGutter(line, at))
    if (parted.length < lines.length * GUTTER_SHARE || both.length < MIN_LINES) continue
    const left = lines.map((line) => line.slice(0, at).trim()).filter(Boolean)
    const right = lines.map((line) => line.slice(at)).filter((line) => line.trim() !== '')
    // Prose fills its column; a table’s cells don’t.
    if (!isProse(left) || !isProse(right)) continue
    return [left, ...(columnsOf(right) ?? [right.map((line) => line.trim())])]
  }
  return null
}

/** Whether a column begins at a place: room before it, a letter there. */
function isGutter(line: string, at: number): boolean {
  return (
    line.length > at &&
    /\S/.test(line[at]!) &&
    line.slice(at - MIN_GUTTER, at).trim() === '' &&
    line.slice(0, at).trim() !== ''
  )
}

function isProse(lines: string[]): boolean {
  const text = lines.map((line) => line.trim()).join(' ')
  return text.length / lines.length >= MIN_COLUMN_LENGTH && /\p{Ll}{2,} \p{Ll}/u.test(text)
}

/** Lines of a header: parts with much room between them are lines of their own, a headline on two lines is one. */
function headerLines(lines: string[]): string {
  const parts = lines
    .flatMap((line) => line.trim().split(/ {3,}/))
    .map((part) => (/^\d{1,3}$/.test(part) ? `Page ${part}` : part))
  return parts
    .reduce((text, part) => `${text}${text && /^\p{Ll}/u.test(part) ? ' ' : '\n'}${part}`, '')
    .trim()
}
