// Whether a word is written with a capital. In: a word as written. Out: an answer; most words of most texts begin with a letter
// of ASCII, for which no expression is asked.

const CAPITAL = /^\p{Lu}/u

/** Whether a word begins with a capital letter. */
export function beginsWithCapital(word: string): boolean {
  const unit = word.charCodeAt(0)
  return unit < 128 ? unit >= 65 && unit <= 90 : CAPITAL.test(word)
}
