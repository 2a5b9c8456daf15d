// What the outlet itself says about its sources. In: a document, its statements and names. Out: sentences without a statement.
//
//   Dal lost her boat in the flood. She has lived on the pier since. … “We wait,” Dal said.
//   ------------------------------- ---------------------------------

import type { Span } from '@hearsay/core'
import type { ResolvedActor } from '../actors/actors.ts'
import type { Statement } from '../statement.ts'
import type { TokenizedDocument } from '../tokenized-document.ts'
import { tokenAtOffset, tokenRange } from '../tokenized-document.ts'
import type { TextNames } from './text-names.ts'

/** So many sentences that follow one about a source are about it too. */
const MAX_FOLLOWING = 2

/** The sentences in the outlet’s own voice. */
export class OutletSentences {
  readonly #doc: TokenizedDocument
  readonly #names: TextNames
  readonly #stated = new Set<number>()

  constructor(doc: TokenizedDocument, names: TextNames, statements: Iterable<Statement>) {
    this.#doc = doc
    this.#names = names
    for (const { source, cue, content } of statements)
      for (const span of [source, cue, ...content]) if (span) this.#mark(span)
  }

  #mark(span: Span): void {
    const [first, end] = tokenRange(this.#doc, span)
    for (let at = first; at < end; at = this.#doc.sentences[this.#doc.sentenceOf[at]!]!.end)
      this.#stated.add(this.#doc.sentenceOf[at]!)
  }

  /** Whether a span begins in such a sentence. */
  has([start]: Span): boolean {
    const at = this.#doc.sentenceOf[tokenAtOffset(this.#doc, start)]
    return at !== undefined && !this.#stated.has(at)
  }

  /** The first such sentence that begins with a mention of an actor, with those that go on about it; null else. */
  about({ mentions }: ResolvedActor): Span[] {
    for (const mention of mentions) {
      if (!this.has(mention)) continue
      const at = this.#doc.sentenceOf[tokenAtOffset(this.#doc, mention[0])]!
      const { first, span } = this.#doc.sentences[at]!
      if (tokenAtOffset(this.#doc, mention[0]) - first > 2) continue
      return [this.#withFollowing(at, span)]
    }
    return []
  }

  #withFollowing(at: number, span: Span): Span {
    let to = at
    while (to < at + MAX_FOLLOWING && this.#goesOn(to + 1)) to++
    return [span[0], this.#doc.sentences[to]!.span[1]]
  }

  /** Whether a sentence goes on about the one that the sentence before is about. */
  #goesOn(at: number): boolean {
    const [sentence, before] = [this.#doc.sentences[at], this.#doc.sentences[at - 1]]
    if (!sentence || this.#stated.has(at) || sentence.segment !== before!.segment) return false
    return /^(?:he|she|they|his|her|their|the|but|since|because|now|after)$/.test(
      this.#doc.words[sentence.first]!,
    )
  }

  /** The latest such sentence before the first of some statements that has a name out of these words. */
  naming(words: Span, statements: Statement[]): Span[] {
    const [first, end] = tokenRange(this.#doc, words)
    const wanted = new Set(this.#names.within(first, end).map((run) => this.#names.words(run).toLowerCase()))
    const cue = statements[0]?.cue ?? statements[0]?.source
    if (!cue || !wanted.size) return []
    const begin = this.#doc.sentenceOf[tokenAtOffset(this.#doc, cue[0])]!
    for (let at = begin - 1; at >= Math.max(0, begin - 6); at--) {
      const sentence = this.#doc.sentences[at]!
      if (this.#stated.has(at)) continue
      const found = this.#names.within(sentence.first, sentence.end)
      if (found.some((run) => wanted.has(this.#names.words(run).toLowerCase()))) return [sentence.span]
    }
    return []
  }
}
