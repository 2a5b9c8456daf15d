// Single characters. In: a code point. Out: what it does in a word, and how it is written once folded. Each is looked
// at once and remembered.

/**
 * What a character does: `letter` is part of a word, digits too; `single` is a word by itself; a `mark` belongs to what
 * stands before it but leaves no trace in the token; `unseen` vanishes inside a word; a `gap` parts words.
 */
export type CharacterKind = 'gap' | 'letter' | 'single' | 'mark' | 'unseen'

const LETTER = /^[\p{L}\p{N}\p{M}]$/u
/** Scripts written without spaces between words. */
const SPACELESS = /[\p{scx=Hani}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}]/u
/** Soft hyphens, zero-width characters, directional marks, fillers. */
const UNSEEN = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/u
/** Letters by the book, but written for apostrophes and the half rings that stand for them. */
const APOSTROPHE = /[\u02b9-\u02bf]/
const DROPPED = /[\u02b9-\u02bf\p{Mn}\p{Me}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu

const kinds: CharacterKind[] = ['gap', 'letter', 'single', 'mark', 'unseen']
const classified = new Uint8Array(0x110000)
const folded = new Map<number, string>()

/** What a character does in a word. */
export function kindOf(code: number): CharacterKind {
  const found = classified[code]!
  if (found) return kinds[found - 1]!
  const kind = classify(String.fromCodePoint(code))
  classified[code] = kinds.indexOf(kind) + 1
  return kind
}

/** Whether a character is part of words, and no digit: what a clipper writes into brackets. */
export function isLetter(code: number): boolean {
  const kind = kindOf(code)
  return kind === 'mark' || (kind === 'letter' && !(code >= 0x30 && code <= 0x39))
}

/** A `letter` or `single` as it is matched: without accents, in lower case, in its plain form. */
export function foldedLetter(code: number): string {
  let found = folded.get(code)
  if (found === undefined) {
    found = fold(String.fromCodePoint(code))
    folded.set(code, found)
  }
  return found
}

function classify(character: string): CharacterKind {
  if (UNSEEN.test(character)) return /\p{M}/u.test(character) ? 'mark' : 'unseen'
  if (!LETTER.test(character) || APOSTROPHE.test(character)) return 'gap'
  if (fold(character) === '') return 'mark'
  return SPACELESS.test(character) ? 'single' : 'letter'
}

/**
 * The plain form, if it is of the same kind: `½` is no `1⁄2`, which would be two words. Upper case comes before lower,
 * so that `ß` and `SS`, `ς` and `Σ` meet.
 */
function fold(character: string): string {
  const bare = character.normalize('NFKD').replace(DROPPED, '')
  const lower = [...bare].map(inLowerCase).join('')
  const spaceless = SPACELESS.test(character)
  const same = [...lower].every(
    (one) => LETTER.test(one) && !APOSTROPHE.test(one) && SPACELESS.test(one) === spaceless,
  )
  return same && (!spaceless || [...lower].length <= 1) ? lower : inLowerCase(character)
}

function inLowerCase(character: string): string {
  return character.toLowerCase().toUpperCase().toLowerCase()
}
