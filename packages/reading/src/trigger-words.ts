// Words that a rule looks for first. In: the words, while modules load. Out: a bit, which tokens and sentences with one of them
// have. A rule that needs such a word then passes over all other text for the price of an `&`.

const bits = new Map<string, number>()
/** The number of sets; what was remembered of words before is out of date when it changes. */
export let triggerCount = 0
/** Bits of a number that is used as a set. */
const MAX_TRIGGERS = 31

/** Words that are made when a text is read, not when the program starts. */
const pending: [bit: number, words: () => Iterable<string>][] = []

function add(bit: number, words: Iterable<string>): void {
  for (const word of words) bits.set(word, (bits.get(word) ?? 0) | bit)
}

/**
 * A bit of its own for words as the tagger sees them (`TokenForm.word`), given as a list or as a function that makes a long one.
 * Call it at the top of a module only.
 */
export function triggerBit(words: Iterable<string> | (() => Iterable<string>)): number {
  if (triggerCount === MAX_TRIGGERS)
    throw new Error(`There are more than ${MAX_TRIGGERS} sets of trigger words.`)
  const bit = 1 << triggerCount++
  if (typeof words === 'function') pending.push([bit, words])
  else add(bit, words)
  return bit
}

/** The bits of a word. */
export function triggersOf(word: string): number {
  if (pending.length) for (const [bit, words] of pending.splice(0)) add(bit, words())
  return bits.get(word) ?? 0
}
