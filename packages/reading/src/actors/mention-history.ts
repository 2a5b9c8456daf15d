// Which entities were mentioned, where and how prominently, so that pronouns can refer to them. In: mentions in the order of
// the text. Out: the mentions before a token, the likeliest first.

import { holds, type TokenRange } from '../token-range.ts'
import type { TokenizedDocument } from '../tokenized-document.ts'
import type { Entity } from './entity-index.ts'

/** One mention of an entity. */
export interface Mention {
  entity: Entity
  /** Half-open token indices. */
  first: number
  end: number
  /** A source is more prominent than a name, a name more than an owner or a name inside a quotation (`aside`). */
  prominence: 'source' | 'name' | 'aside'
}

/** A sentence offers this many mentions at most. */
const MAX_MENTIONS_PER_SENTENCE = 12
/** Of a very long sentence at least this many of the latest mentions are remembered. */
const MIN_RECENT_MENTIONS = 32

/** Mentions by sentence. */
export class MentionHistory {
  #doc: TokenizedDocument
  #mentions = new Map<number, Mention[]>()

  constructor(doc: TokenizedDocument) {
    this.#doc = doc
  }

  /** Adds a mention. */
  add(mention: Mention): void {
    const sentence = this.#doc.sentenceOf[mention.first]!
    const mentions = this.#mentions.get(sentence)
    if (!mentions) this.#mentions.set(sentence, [mention])
    else {
      if (mentions.length >= MIN_RECENT_MENTIONS * 2) mentions.splice(0, MIN_RECENT_MENTIONS)
      mentions.push(mention)
    }
  }

  /** Mentions before a token in its sentence and in `back` sentences before that one, none inside the spans `except`. */
  *before(token: number, back: number, except: TokenRange[] = []): Generator<Mention> {
    const own = this.#doc.sentenceOf[token]!
    for (let sentence = own; sentence >= Math.max(0, own - back); sentence--) {
      const mentions = (this.#mentions.get(sentence) ?? []).filter(
        (mention) => mention.first < token && !this.#within(mention, except),
      )
      const sources = mentions.filter((mention) => mention.prominence === 'source').reverse()
      const names = mentions.filter((mention) => mention.prominence === 'name')
      const asides = mentions.filter((mention) => mention.prominence === 'aside')
      yield* [...sources, ...names, ...asides].slice(0, MAX_MENTIONS_PER_SENTENCE)
    }
  }

  /** Whether two mentions are in different sentences. */
  inDifferentSentences(one: Mention, other: Mention): boolean {
    return this.#doc.sentenceOf[one.first] !== this.#doc.sentenceOf[other.first]
  }

  #within(mention: Mention, ranges: TokenRange[]): boolean {
    return ranges.some((range) => holds(range, mention.first))
  }
}
