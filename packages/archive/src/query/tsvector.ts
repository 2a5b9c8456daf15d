// Words for PostgreSQL. In: the folded tokens of a seed, of a statement, or the voices of a seed. Out: text to be cast to
// `tsvector`: headline and body as they are, every other field’s tokens (the headline’s once more) with the field before
// them, `speaker/venn`, so that one index of a table answers for all of its fields.
import type { SeedIndexField, StatementWords } from './fields.ts'
import { indexedStatementFields, isChoiceField, isKeyField, isNameField, seedIndexFields } from './fields.ts'

/** What a vector holds besides its words where some of their positions had to be left out. */
export const INCOMPLETE = 'long/'

/** What PostgreSQL stores: positions up to this one, so many for a lexeme, so many bytes in all (a little less). */
const MAX_POSITION = 16_383
const MAX_POSITIONS = 255
const MAX_BYTES = 1_000_000
/** What a lexeme takes beside its own bytes, and what each of its positions does. */
const LEXEME_BYTES = 4
const POSITION_BYTES = 2

/** The lexeme that a token of a field is stored as; `text` is headline and body. */
export function lexemeOf(field: string, token: string): string {
  return field === 'text' ? token : `${field}/${token}`
}

/** A lexeme as `tsvector` and `tsquery` read it. */
export function quoted(lexeme: string): string {
  return `'${lexeme.replace(/['\\]/g, '$&$&')}'`
}

/** The vector of a seed’s own words. */
export function seedVector(words: Record<SeedIndexField, string>): string {
  const vector = new Vector()
  for (const field of seedIndexFields)
    if (field === 'date' || isKeyField(field)) vector.addValues(field, words[field])
    else if (field !== 'body') vector.add(field, words[field])
  // A position is left free between headline and body.
  vector.add('text', words.body, vector.add('text', words.headline) + 1)
  return vector.text()
}

/** The vector of a statement. */
export function statementVector(words: StatementWords): string {
  const vector = new Vector()
  for (const field of indexedStatementFields)
    if (isChoiceField(field) || isNameField(field)) vector.addValues(field, words[field])
    else vector.add(field, words[field])
  return vector.text()
}

/** The vector of a seed’s voices. */
export function voicesVector(voices: string): string {
  const vector = new Vector()
  vector.addValues('voices', voices)
  return vector.text()
}

/** Lexemes with their positions, as far as PostgreSQL stores them. */
class Vector {
  readonly #positions = new Map<string, number[]>()
  #complete = true

  /** Adds tokens behind a position; gives the position of the last one. */
  add(field: string, tokens: string, from = 0): number {
    let position = from
    for (const token of tokens === '' ? [] : tokens.split(' ')) {
      position++
      // Between two values; the position it takes keeps phrases from running across.
      if (token !== '|') this.#addAt(lexemeOf(field, token), position)
    }
    return position
  }

  /** Adds tokens that no phrase asks for. */
  addValues(field: string, tokens: string): void {
    for (const token of tokens === '' ? [] : tokens.split(' '))
      this.#positions.set(lexemeOf(field, token), [])
  }

  #addAt(lexeme: string, position: number): void {
    const known = this.#positions.get(lexeme)
    const storable = position <= MAX_POSITION && (known?.length ?? 0) < MAX_POSITIONS
    if (!storable) this.#complete = false
    if (!known) this.#positions.set(lexeme, storable ? [position] : [])
    else if (storable) known.push(position)
  }

  /**
   * The text of the vector. PostgreSQL takes 1 MB at most: a longer vector gives up its positions, and at last, beyond some
   * 100,000 different words, the words that come latest.
   */
  text(): string {
    let size = 0
    for (const [lexeme, { length }] of this.#positions) size += sizeOf(lexeme) + POSITION_BYTES * length
    if (size <= MAX_BYTES) {
      const all = [...this.#positions].map(([lexeme, positions]) =>
        positions.length ? `${quoted(lexeme)}:${positions.join(',')}` : quoted(lexeme),
      )
      return [...(this.#complete ? [] : [quoted(INCOMPLETE)]), ...all].join(' ')
    }
    const lexemes = [quoted(INCOMPLETE)]
    let bytes = 0
    for (const lexeme of this.#positions.keys()) {
      bytes += sizeOf(lexeme)
      if (bytes > MAX_BYTES) break
      lexemes.push(quoted(lexeme))
    }
    return lexemes.join(' ')
  }
}

function sizeOf(lexeme: string): number {
  return Buffer.byteLength(lexeme) + LEXEME_BYTES
}
