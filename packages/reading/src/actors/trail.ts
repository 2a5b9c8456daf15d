// The trail of mentions: who was spoken of where, and how prominently, for pronouns to look back on. In: mentions in the
// order of the text. Out: for a place those before it, the likeliest first.

import type { Span } from '@hearsay/core'
import type { TokenizedDocument } from '../tokenized-document.ts'
import type { Member } from './cast.ts'

/** One mention on the trail. */
export interface Step {
  member: Member
  /** Token it begins at, and after its last. */
  first: number
  end: number
  /** A source is more prominent than a name, a name more than an owner or words inside a quotation. */
  as: 'source' | 'name' | 'aside'
}

/** No sentence offers more mentions than this. */
const MOST = 12
/** Of a sentence that never ends, at least this many of the latest mentions are kept. */
const KEPT = 32

/** Mentions by sentence. */
export class Trail {
  #page: TokenizedDocument
  #steps = new Map<number, Step[]>()

  constructor(doc: TokenizedDocument) {
    this.#page = doc
  }

  /** Adds a mention. */
  add(step: Step): void {
    const sentence = this.#page.sentenceOf[step.first]!
    const steps = this.#steps.get(sentence)
    if (!steps) this.#steps.set(sentence, [step])
    else {
      if (steps.length >= KEPT * 2) steps.splice(0, KEPT)
      steps.push(step)
    }
  }

  /** Mentions before a token in its own sentence and `back` sentences before it; `except` are spans not looked into. */
  *before(token: number, back: number, except: Span[] = []): Generator<Step> {
    const own = this.#page.sentenceOf[token]!
    for (let sentence = own; sentence >= Math.max(0, own - back); sentence--) {
      const steps = (this.#steps.get(sentence) ?? []).filter(
        (step) => step.first < token && !this.#within(step, except),
      )
      const sources = steps.filter((step) => step.as === 'source').reverse()
      const names = steps.filter((step) => step.as === 'name')
      const asides = steps.filter((step) => step.as === 'aside')
      yield* [...sources, ...names, ...asides].slice(0, MOST)
    }
  }

  /** Whether two mentions stand in different sentences. */
  parts(one: Step, other: Step): boolean {
    return this.#page.sentenceOf[one.first] !== this.#page.sentenceOf[other.first]
  }

  #within(step: Step, spans: Span[]): boolean {
    const [at] = this.#page.tokens[step.first]!
    return spans.some(([start, end]) => start <= at && at < end)
  }
}
