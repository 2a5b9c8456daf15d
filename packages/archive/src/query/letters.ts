// What single characters do in words. In: a code point. Out: its kind, classified once and remembered. How a character is
// matched is the core’s rule: `foldCharacter`.
import { foldCharacter } from '@hearsay/core'
// @ts-expect-error: the dictionaries have no types; each is pairs of characters with | between them.
import simplifiedCharacters from 'opencc-js/dict/TSCharacters'

/**
 * The kinds of characters: `letter` is part of a word, as digits are; `single` is a word by itself; a `mark` belongs to
 * the character before it and is not in the token; a `sign` (a vowel sign, a tone, voicing) belongs to it too and is
 * in the token; `unseen` is ignored inside a word; a `gap` separates words.
 */
export type CharacterKind = 'gap' | 'letter' | 'single' | 'mark' | 'sign' | 'unseen'

const LETTER = /^[\p{L}\p{N}\p{M}]$/u
/** Scripts written without spaces between words. */
const SPACELESS = /[\p{scx=Hani}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}]/u
/** Soft hyphens, zero-width characters, directional marks, fillers. */
const UNSEEN = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/u
/** Letters in Unicode, but used as apostrophes, and the half rings that replace them. */
const APOSTROPHE = /[\u02b9-\u02bf]/

const kinds: CharacterKind[] = ['gap', 'letter', 'single', 'mark', 'sign', 'unseen']
const classified = new Uint8Array(0x110000)

/** The kind of a character. */
export function kindOf(code: number): CharacterKind {
  const found = classified[code]!
  if (found) return kinds[found - 1]!
  const kind = classify(String.fromCodePoint(code))
  classified[code] = kinds.indexOf(kind) + 1
  return kind
}

function classify(character: string): CharacterKind {
  if (UNSEEN.test(character)) return /\p{M}/u.test(character) ? 'mark' : 'unseen'
  if (!LETTER.test(character) || APOSTROPHE.test(character)) return 'gap'
  const folded = foldCharacter(character.codePointAt(0)!)
  if (folded === '') return 'mark'
  if (/^\p{M}/u.test(folded)) return 'sign'
  return SPACELESS.test(character) ? 'single' : 'letter'
}

/** The first character of CJK ideographs, and the one after the last. */
const IDEOGRAPHS = [0x3400, 0x32000] as const

let simplified: Map<number, string> | null = null

function pairsOf(pairs: string): Map<number, string> {
  const found = new Map(pairs.split('|').map((pair) => [pair.codePointAt(0)!, pair.split(' ')[1]!] as const))
  // What one is written as may be another’s traditional form.
  for (const [code, plain] of found) found.set(code, found.get(plain.codePointAt(0)!) ?? plain)
  return found
}

/** A character as it is matched; a traditional Chinese one as the simplified one that is written for it. */
export function matchedForm(code: number): string {
  const folded = foldCharacter(code)
  if (code < IDEOGRAPHS[0] || code >= IDEOGRAPHS[1]) return folded
  simplified ??= pairsOf(simplifiedCharacters)
  return simplified.get(folded.codePointAt(0) ?? 0) ?? folded
}

/** Nasals of Devanagari before a consonant of their own row, which are also written as a dot over the letter before. */
const NASALS = /ङ्(?=[क-घ])|ञ्(?=[च-झ])|ण्(?=[ट-ढ])|न्(?=[त-ध])|म्(?=[प-भ])/g
const VIRAMA = '\u094d'

/** A word with its nasals in one spelling: हिन्दी as हिंदी. */
export function withDottedNasals(token: string): string {
  return token.includes(VIRAMA) ? token.replace(NASALS, 'ं') : token
}
