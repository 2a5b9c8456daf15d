// When two spellings are the same word. In: any text. Out: a folded copy for matching, and for each unit of the copy
// the offsets of the character it was made of, so that what is found in the copy can be shown in the text.
//
//   “[T]he  café isn’t …”        "the cafe isn't ..."
//
// The one rule of this project for matching: case, accents, strokes through letters, the kind of quotation mark, apostrophe,
// dash, digit or white space, invisible characters, and brackets that hold letters of a word make no difference. Vowel signs,
// tones and the voicing of kana do: they make another word.

/** A folded copy of a text. `starts` and `ends` have an entry for each UTF-16 unit of `text`. */
export interface FoldedText {
  text: string
  /** Offset in the source where the character that a folded unit was made of begins. */
  starts: number[]
  /** Offset in the source where that character ends, with the marks that belong to it. */
  ends: number[]
}

/** Characters that are typed in several ways, by the ASCII character that stands for all of them. */
const VARIANTS: [ascii: string, variants: string][] = [
  ['"', '“”„‟«»″ʺ״〝〞〟'],
  ["'", '‘’‚‛‹›′`´ʹʻʼʽʾʿ׳'],
  ['-', '‐‑‒–—―−'],
]
const asciiOf = new Map(VARIANTS.flatMap(([ascii, variants]) => [...variants].map((one) => [one, ascii])))

const LETTER = /^[\p{L}\p{N}\p{M}]$/u
/** Scripts written without spaces: of their characters that stand for several, each stays as it is. */
const SPACELESS = /[\p{scx=Hani}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}]/u
const DIGIT = /^\p{Nd}$/u
const INVISIBLE = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/u
/** What a decomposed letter may lose: combining marks, tatweel, invisible characters, the apostrophe in `ŉ`. */
const DROPPED = /[\u02b9-\u02bf\u0640\p{Mn}\p{Me}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu
/** Combining marks that make another word: vowel signs and tones, but for nuktas, and voicing. */
const KEPT =
  /(?=\p{Mn})[^\u093c\u09bc\u0a3c\u0abc\u0b3c\u0cbc](?<=[\p{sc=Deva}\p{sc=Beng}\p{sc=Guru}\p{sc=Gujr}\p{sc=Orya}\p{sc=Taml}\p{sc=Telu}\p{sc=Knda}\p{sc=Mlym}\p{sc=Sinh}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}\p{sc=Tibt}\u3099\u309a])/u
/** The marks of voiced kana, which stay. */
const VOICING = /^[\u3099\u309a]$/

/**
 * Letters that are written in several ways and have no decomposition, by the plain one: Latin ones with a stroke or joined; the
 * yeh, kaf and heh of Arabic, Persian and Urdu, and the feminine ending, which the press writes as heh.
 */
const PLAIN_LETTERS: [plain: string, letters: string][] = [
  ['o', 'ø'],
  ['l', 'ł'],
  ['d', 'đð'],
  ['h', 'ħ'],
  ['t', 'ŧ'],
  ['th', 'þ'],
  ['ae', 'æ'],
  ['oe', 'œ'],
  ['ي', 'یىے'],
  ['ك', 'ک'],
  ['ه', 'ةہھە'],
  ['ا', 'ٱ'],
]
const plainLetterOf = new Map(
  PLAIN_LETTERS.flatMap(([plain, letters]) => [...letters].map((one) => [one, plain])),
)

const folded = new Map<number, string>()

/**
 * One character, by its code point, as it is matched: lower case, without accents, in its plain form; 0–9 for digits of any
 * script; a space for white space, an ASCII mark for quotation marks, apostrophes and dashes. Empty for what makes no difference: accents,
 * soft hyphens, directional and zero-width characters. May be longer than the character: `ß` is `ss`, `ﬁ` is `fi`.
 */
export function foldCharacter(codePoint: number): string {
  let found = folded.get(codePoint)
  if (found === undefined) {
    found = foldedForm(String.fromCodePoint(codePoint))
    folded.set(codePoint, found)
  }
  return found
}

function foldedForm(character: string): string {
  if (INVISIBLE.test(character)) return ''
  if (/[\s\x85]/.test(character)) return ' '
  const ascii = asciiOf.get(character)
  if (ascii) return ascii
  const plain = plainLetters(
    lowerCase(character.normalize('NFKD').replace(DROPPED, (one) => (KEPT.test(one) ? one : ''))),
  )
  // `¨` would be a space, `½` three characters of which one is no letter.
  if (/\s/.test(plain)) return lowerCase(character)
  if (!LETTER.test(character)) return [...plain].map((one) => asciiOf.get(one) ?? one).join('')
  const spaceless = SPACELESS.test(character)
  const parts = [...plain]
  const isSameKind = parts.every((one) => LETTER.test(one) && SPACELESS.test(one) === spaceless)
  const isOne = !spaceless || parts.slice(1).every((one) => VOICING.test(one))
  return isSameKind && isOne ? plain : lowerCase(character)
}

/** With plain letters for their variants, and the digits 0–9 for those of any script. */
function plainLetters(characters: string): string {
  return [...characters].map((one) => plainLetterOf.get(one) ?? asciiDigit(one) ?? one).join('')
}

/** Digits of a script are ten in a row, from its zero. */
function asciiDigit(character: string): string | null {
  const code = character.codePointAt(0)!
  if (code < 0x80 || !DIGIT.test(character)) return null
  let zero = code
  while (code - zero < 9 && DIGIT.test(String.fromCodePoint(zero - 1))) zero--
  return String(code - zero)
}

/** Through upper case, so that `ß` and `SS`, `ς` and `Σ` meet; a character at a time, for lower case may depend on neighbours. */
function lowerCase(characters: string): string {
  return [...characters].map((one) => one.toLowerCase().toUpperCase().toLowerCase()).join('')
}

/** A copy of `text` for matching alone; its offsets are not those of the text. */
export function fold(text: string): string {
  return foldedText(text).text
}

const OPEN = 0x5b
const CLOSE = 0x5d
/** Letters that a clipper writes into brackets; a number in brackets is a reference. */
const BRACKETED = /[\p{L}\p{M}]/u
const MARK = /\p{M}/u

/**
 * Folds a text and keeps where everything was. Brackets within a word, `[T]he` and `ferr[ies]`, are looked through unless
 * `literalBrackets` is set. Time and memory grow in line with the length of the text.
 */
export function foldedText(text: string, { literalBrackets = false } = {}): FoldedText {
  const found: FoldedText = { text: '', starts: [], ends: [] }
  /** Offset of an opening bracket that belongs to the next letter, and of the bracket that closes it; else −1. */
  let open = -1
  let close = -1
  let afterSpace = false
  for (let at = 0, next = 0; at < text.length; at = next) {
    const code = text.codePointAt(at)!
    next = at + (code > 0xffff ? 2 : 1)
    if (at === close) {
      extend(found, next)
      continue
    }
    if (code === OPEN && !literalBrackets) {
      const end = wordBracketEnd(text, at)
      if (end) {
        open = at
        close = end
        continue
      }
    }
    const character = foldCharacter(code)
    // White space of any length is one space; a combining mark belongs to the character before it.
    if (character === ' ' && afterSpace) extend(found, next)
    else if (character) {
      add(found, character, open < 0 ? at : open, next)
      open = -1
      afterSpace = character === ' '
    } else if (MARK.test(String.fromCodePoint(code))) extend(found, next)
  }
  return found
}

function add(to: FoldedText, character: string, start: number, end: number): void {
  to.text += character
  for (let unit = 0; unit < character.length; unit++) {
    to.starts.push(start)
    to.ends.push(end)
  }
}

/** Lets the last character reach to `end`. */
function extend({ starts, ends }: FoldedText, end: number): void {
  const start = starts.at(-1)
  for (let last = starts.length - 1; last >= 0 && starts[last] === start; last--) ends[last] = end
}

/**
 * Where the bracket at offset `at` closes, if it is part of a word: it holds letters alone, and touches another letter or
 * a digit before it, or a letter after it. 0 for any other bracket.
 */
export function wordBracketEnd(text: string, at: number): number {
  // A letter that vanishes would leave the bracket with nothing to belong to.
  if (!foldCharacter(text.codePointAt(at + 1) ?? 0)) return 0
  let end = at + 1
  while (end < text.length && isLetter(text, end)) end += text.codePointAt(end)! > 0xffff ? 2 : 1
  if (end === at + 1 || text.charCodeAt(end) !== CLOSE) return 0
  return LETTER.test(characterBefore(text, at)) || isLetter(text, end + 1) ? end : 0
}

function isLetter(text: string, at: number): boolean {
  return BRACKETED.test(String.fromCodePoint(text.codePointAt(at) ?? 0))
}

function characterBefore(text: string, at: number): string {
  return [...text.slice(Math.max(0, at - 2), at)].at(-1) ?? ''
}
