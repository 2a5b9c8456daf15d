// The trail of mentions: who was spoken of where, and how prominently, for pronouns to look back on. In: mentions in the
// order of the text. Out: for a place those before it, the likeliest first.

import type { Span } from '@hearsay/core'
import type { TokenizedDocument } from '../tokenized-document.ts'
import type { Entity } from './entity-index.ts'

/** One mention on the trail. */
export interface Mention {
  entity: Entity
  /** Token it begins at, and after its last. */
  first: number
  end: number
  /** A source is more prominent than a name, a name more than an owner or words inside a quotation. */
  prominence: 'source' | 'name' | 'aside'
}

/** No sentence offers more mentions than this. */
const MAX_MENTIONS_PER_SENTENCE = 12
/** Of a sentence that never ends, at least this many of the latest mentions are kept. */
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

  /** Mentions before a token in its own sentence and `back` sentences before it; `except` are spans not looked into. */
  *before(token: number, back: number, except: Span[] = []): Generator<Mention> {
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

  /** Whether two mentions stand in different sentences. */
  inDifferentSentences(one: Mention, other: Mention): boolean {
    return this.#doc.sentenceOf[one.first] !== this.#doc.sentenceOf[other.first]
  }

  #within(mention: Mention, spans: Span[]): boolean {
    const [at] = this.#doc.tokens[mention.first]!
    return spans.some(([start, end]) => start <= at && at < end)
  }
}
