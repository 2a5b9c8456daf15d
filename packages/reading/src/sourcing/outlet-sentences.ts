// What the outlet itself says about its sources. In: a document, its statements and names. Out: sentences without a statement.
//
//   Dal lost her boat in the flood. She has lived on the pier since. … “We wait,” Dal said.
//   ------------------------------- ---------------------------------

import type { Span } from '@hearsay/core'
import type { ResolvedActor } from '../actors/actors.ts'
import { nounOf, singular } from '../lexicon/nouns.ts'
import { obtainingVerbs, researchDocuments } from '../lexicon/sourcing.ts'
import type { Statement } from '../statement.ts'
import { startOf } from '../statement.ts'
import type { TokenRange } from '../token-range.ts'
import type { TokenizedDocument } from '../tokenized-document.ts'
import { tokenAtOffset, tokenRange, wordsOf } from '../tokenized-document.ts'
import { triggerBit } from '../trigger-words.ts'
import type { TextNames } from './text-names.ts'

/** So many sentences that follow one about a source are about it too. */
const MAX_FOLLOWING = 2
/** A sentence about a source or its body counts as an introduction this many sentences before its first statement. */
const MAX_BEFORE = 6
/** A mention among so many tokens of a sentence is what it is about. */
const MAX_OPENING = 3
/** A document is named so many tokens behind the verb by which the outlet came by it, at most. */
const MAX_TOKENS_TO_DOCUMENT = 8

const OBTAINED = triggerBit(obtainingVerbs)

/** The sentences in the outlet’s own voice. */
export class OutletSentences {
  readonly #doc: TokenizedDocument
  readonly #names: TextNames
  readonly #stated = new Set<number>()
  /** The tokens of verbs by which an outlet comes by a document. Made when it is first asked. */
  #obtained: number[] | null = null

  constructor(doc: TokenizedDocument, names: TextNames, statements: Iterable<Statement>) {
    this.#doc = doc
    this.#names = names
    for (const { source, cue, content } of statements)
      for (const part of [source, cue, ...content]) if (part) this.#mark(part)
  }

  #mark({ first, end }: TokenRange): void {
    for (let at = first; at < end; at = this.#doc.sentences[this.#doc.sentenceOf[at]!]!.end)
      this.#stated.add(this.#doc.sentenceOf[at]!)
  }

  /** Whether a span begins in such a sentence. */
  has([start]: Span): boolean {
    const at = this.#sentenceAt(start)
    return at !== undefined && !this.#stated.has(at)
  }

  #sentenceAt(offset: number): number | undefined {
    return this.#doc.sentenceOf[tokenAtOffset(this.#doc, offset)]
  }

  /**
   * Such a sentence about an actor, with those that go on about it: the first that begins with a mention of it, or else the one
   * nearest before its first statement that mentions it at all. Not: “Orm’s measure passed”, which is about the measure.
   */
  about({ mentions }: ResolvedActor, statements: Statement[]): Span[] {
    const speaks = this.#firstOf(statements)
    let near: number | null = null
    for (const mention of mentions) {
      const at = this.#sentenceAt(mention[0])
      if (at === undefined || this.#stated.has(at) || this.#isOwner(mention)) continue
      const { first, span } = this.#doc.sentences[at]!
      if (tokenAtOffset(this.#doc, mention[0]) - first < MAX_OPENING) return [this.#withFollowing(at, span)]
      if (speaks !== null && at < speaks && at >= speaks - MAX_BEFORE) near = at
    }
    return near === null ? [] : [this.#doc.sentences[near]!.span]
  }

  /** The sentence in which a source first says something. */
  #firstOf(statements: Statement[]): number | null {
    const [first] = statements
    return first ? (this.#doc.sentenceOf[startOf(first)] ?? null) : null
  }

  #isOwner(mention: Span): boolean {
    const { end } = tokenRange(this.#doc, mention)
    return this.#doc.words[end] === "'s" || this.#doc.words[end - 1] === "'s"
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

  /** The first such sentence that says how the outlet came by a document; research goes by several nouns. */
  obtaining({ mentions: [mention] }: ResolvedActor): Span | null {
    if (!mention) return null
    const { words, sentences, sentenceOf } = this.#doc
    const nouns = new Set(
      wordsOf(this.#doc, tokenRange(this.#doc, mention)).filter((word) => nounOf(word)?.kind === 'document'),
    )
    if ([...nouns].some((noun) => researchDocuments.has(singular(noun)))) nouns.add('report').add('study')
    if (!(this.#doc.allTriggers & OBTAINED)) return null
    this.#obtained ??= words.flatMap((word, at) => (obtainingVerbs.has(word) ? [at] : []))
    for (const verb of nouns.size ? this.#obtained : []) {
      const { end, span } = sentences[sentenceOf[verb]!]!
      const behind = words.slice(verb + 1, Math.min(end, verb + MAX_TOKENS_TO_DOCUMENT))
      if (!this.#stated.has(sentenceOf[verb]!) && behind.some((word) => nouns.has(word))) return span
    }
    return null
  }

  /** The latest such sentence before the first of some statements that has a name out of these words. */
  naming(words: Span, statements: Statement[]): Span[] {
    const { first, end } = tokenRange(this.#doc, words)
    const wanted = new Set(this.#names.within(first, end).map((run) => this.#names.words(run).toLowerCase()))
    const begin = this.#firstOf(statements)
    if (begin === null || !wanted.size) return []
    for (let at = begin - 1; at >= Math.max(0, begin - MAX_BEFORE); at--) {
      const sentence = this.#doc.sentences[at]!
      if (this.#stated.has(at)) continue
      const found = this.#names.within(sentence.first, sentence.end)
      if (found.some((run) => wanted.has(this.#names.words(run).toLowerCase()))) return [sentence.span]
    }
    return []
  }

  /** The sentence right before the first of some statements, in its paragraph: it leads up to the one who speaks. */
  leadIn(statements: Statement[]): Span | null {
    const at = this.#firstOf(statements)
    if (!at || this.#stated.has(at - 1)) return null
    const [before, sentence] = [this.#doc.sentences[at - 1]!, this.#doc.sentences[at]!]
    return before.segment === sentence.segment ? before.span : null
  }
}
