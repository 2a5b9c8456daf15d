import { tokensOf } from '../query/tokens.ts'

/** Names by their words, to find those that contain another one. */
export class NameIndex {
  readonly #names: readonly string[]
  readonly #words: string[][]
  readonly #having = new Map<string, number[]>()

  constructor(names: readonly string[]) {
    this.#names = names
    this.#words = names.map(wordsOf)
    for (const [at, words] of this.#words.entries())
      for (const word of new Set(words)) {
        const known = this.#having.get(word)
        if (known) known.push(at)
        else this.#having.set(word, [at])
      }
  }

  /** The names in which the words of this one follow each other; none for a name without words. */
  namesWith(name: string): string[] {
    const wanted = wordsOf(name)
    return (this.#having.get(wanted[0] ?? '') ?? [])
      .filter((at) => {
        const words = this.#words[at] ?? []
        return words.some((_, start) => wanted.every((word, place) => words[start + place] === word))
      })
      .flatMap((at) => this.#names[at] ?? [])
  }
}

function wordsOf(name: string): string[] {
  return tokensOf(name).map(({ token }) => token)
}
