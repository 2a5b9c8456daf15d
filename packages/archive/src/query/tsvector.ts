// The words of a seed for PostgreSQL. In: its fields’ tokens. Out: text to be cast to `tsvector`: headline and body as
// they are, every other field’s tokens (the headline’s once more) with the field before them, `speaker/venn`, so that
// one index answers for all fields.
import type { IndexField } from './fields.ts'
import { indexFields, isChoiceField } from './fields.ts'

/** A lexeme that marks a vector without the positions of some words. */
export const INCOMPLETE = 'long/'

/** What PostgreSQL stores: the largest position, the positions of a lexeme, the bytes of a vector (with a margin). */
const MAX_POSITION = 16_383
const MAX_POSITIONS = 255
const MAX_BYTES = 1_000_000
/** Fields whose values are single tokens; no phrase asks for their positions. */
const WITHOUT_POSITIONS = indexFields.filter(isChoiceField)

/** The lexeme of a token of a field; `text` is headline and body. */
export function lexemeOf(field: IndexField | 'text', token: string): string {
  return field === 'text' ? token : `${field}/${token}`
}

/** A lexeme in the syntax of `tsvector` and `tsquery`. */
export function quoted(lexeme: string): string {
  return `'${lexeme.replace(/['\\]/g, '$&$&')}'`
}

/**
 * The text of a `tsvector`. PostgreSQL stores 1 MB at most: a longer vector drops its positions and, beyond about 100,000
 * different words, the last words.
 */
export function tsvectorOf(words: Record<IndexField, string>): string {
  const places = new Map<string, number[]>()
  let whole = true
  const put = (field: IndexField | 'text', tokens: string, from: number): number => {
    let place = from
    if (tokens === '') return place
    for (const token of tokens.split(' ')) {
      place++
      // A separator of statements; its position prevents phrases across them.
      if (token === '|') continue
      const lexeme = lexemeOf(field, token)
      const kept = places.get(lexeme)
      if (!kept) places.set(lexeme, place > MAX_POSITION ? [] : [place])
      else if (place <= MAX_POSITION && kept.length < MAX_POSITIONS) kept.push(place)
      else whole = false
      if (place > MAX_POSITION) whole = false
    }
    return place
  }
  for (const field of indexFields) if (field !== 'body') put(field, words[field], 0)
  for (const field of WITHOUT_POSITIONS)
    for (const lexeme of places.keys()) if (lexeme.startsWith(`${field}/`)) places.set(lexeme, [])
  // One position is left free between headline and body.
  put('text', words.body, put('text', words.headline, 0) + 1)

  const sizes = [...places].map(
    ([lexeme, { length }]) => [Buffer.byteLength(lexeme) + 4, 2 * length] as const,
  )
  const placed = sizes.reduce((sum, [bare, extra]) => sum + bare + extra, 0) <= MAX_BYTES
  let bytes = 0
  const written: string[] = whole && placed ? [] : [quoted(INCOMPLETE)]
  for (const [lexeme, kept] of places) {
    bytes += placed ? 0 : Buffer.byteLength(lexeme) + 4
    if (bytes > MAX_BYTES) break
    written.push(placed && kept.length ? `${quoted(lexeme)}:${kept.join(',')}` : quoted(lexeme))
  }
  return written.join(' ')
}
