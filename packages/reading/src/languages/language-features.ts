// What in a word speaks for a language: the word, its groups of three letters, its letters beyond a–z. In: a lower-case word. Out: the
// features, and how much each language has for them.

/** The letters of a longer word are left out. */
export const MAX_LETTERS = 16
/** The last letter of a–z. */
const LAST_PLAIN_UNIT = 122

/** The features of a lower-case word: `=the`, `_th`, `the`, `he_`; each letter that isn’t one of a–z. */
export function languageFeatures(word: string): string[] {
  const features = [`=${word}`]
  const framed = frame(word)
  for (let at = 0; at + 3 <= framed.length; at++) features.push(framed.slice(at, at + 3))
  for (let at = 0; at < word.length; at++) if (isOtherLetter(word, at)) features.push(word[at]!)
  return features
}

const frame = (word: string) => `_${word.slice(0, MAX_LETTERS)}_`
const isOtherLetter = (word: string, at: number) => word.charCodeAt(at) > LAST_PLAIN_UNIT

/** Places of the hash table: more than twice the features of all profiles. */
const SLOTS = 1 << 14
/** Entries of all profiles, at most. */
const MAX_ENTRIES = 1 << 14
/** Bits of an entry that are the language; its weight is above them. */
const LANGUAGE_BITS = 8

/**
 * Features with the languages that they speak for. A hash table with open addressing, which is asked by a range of a text, so
 * that no feature is cut out of a word; the entries of a feature are a chain.
 */
export class LanguageFeatures {
  readonly #names: string[] = ['']
  /** The number of a feature, 0 for none. */
  readonly #slots = new Uint16Array(SLOTS)
  /** The last entry of each feature. */
  readonly #last = new Uint16Array(SLOTS)
  #entries = 0
  readonly #entry = new Uint16Array(MAX_ENTRIES)
  /** The entry of the same feature before this one; 0 for none. */
  readonly #before = new Uint16Array(MAX_ENTRIES)

  /** Adds that a feature speaks for a language, and how much. Throws when there are too many. */
  add(feature: string, language: number, weight: number): void {
    const slot = this.#slotOf(feature, 0, feature.length)
    let number = this.#slots[slot]!
    if (!number) {
      number = this.#names.push(feature) - 1
      this.#slots[slot] = number
    }
    this.#entries++
    if (this.#entries === MAX_ENTRIES || number * 2 > SLOTS)
      throw new Error('There are too many features of languages.')
    this.#entry[this.#entries] = (weight << LANGUAGE_BITS) | language
    this.#before[this.#entries] = this.#last[number]!
    this.#last[number] = this.#entries
  }

  /** Adds the weights of a word’s features to `sums`, those of the first language at `first`. */
  weigh(word: string, sums: Uint16Array, first: number): void {
    const whole = `=${word}`
    const framed = frame(word)
    this.#weigh(whole, 0, whole.length, sums, first)
    for (let at = 0; at + 3 <= framed.length; at++) this.#weigh(framed, at, at + 3, sums, first)
    for (let at = 0; at < word.length; at++)
      if (isOtherLetter(word, at)) this.#weigh(word, at, at + 1, sums, first)
  }

  #weigh(text: string, from: number, to: number, sums: Uint16Array, first: number): void {
    let at = this.#last[this.#slots[this.#slotOf(text, from, to)]!]!
    for (; at; at = this.#before[at]!) {
      const entry = this.#entry[at]!
      sums[first + (entry & ((1 << LANGUAGE_BITS) - 1))]! += entry >> LANGUAGE_BITS
    }
  }

  /** The slot of a feature, or the free one where it would be. */
  #slotOf(text: string, from: number, to: number): number {
    let slot = 0
    for (let at = from; at < to; at++) slot = Math.imul(slot, 31) + text.charCodeAt(at)
    slot = (slot ^ (slot >>> 14)) & (SLOTS - 1)
    for (let number = this.#slots[slot]!; number; number = this.#slots[slot]!) {
      if (isSame(this.#names[number]!, text, from, to)) break
      slot = (slot + 1) & (SLOTS - 1)
    }
    return slot
  }
}

/** Whether `text[from, to)` is a feature. */
function isSame(feature: string, text: string, from: number, to: number): boolean {
  if (feature.length !== to - from) return false
  for (let at = from; at < to; at++) if (feature.charCodeAt(at - from) !== text.charCodeAt(at)) return false
  return true
}
