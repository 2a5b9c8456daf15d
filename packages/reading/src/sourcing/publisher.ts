// Who made a document. In: the tokens by which it is mentioned. Out: the tokens of a name, or null.
//
//   a report by the Tide Institute     Vela County’s letter     the Tide Institute study     the Institute, which released a report
// Not: “the lawsuit”, “the Harbour Act”, which are credited by what they are.

import type { Span } from '@hearsay/core'
import { nounOf, singular } from '../lexicon/nouns.ts'
import {
  legalDocuments,
  obtainingVerbs,
  publishingVerbs,
  researchDocuments,
  researchVerbs,
} from '../lexicon/sourcing.ts'
import type { TokenRange } from '../token-range.ts'
import type { TokenizedDocument } from '../tokenized-document.ts'
import type { TextNames } from './text-names.ts'

/** So many tokens around a document’s noun are searched for who made it. */
const MAX_DISTANCE = 16

const DATA = /^(?:data|records|figures|statistics|numbers|filings|estimates|surveys?|results)$/

/** The places of a text where documents of each kind are mentioned. */
export class Publishers {
  readonly #doc: TokenizedDocument
  readonly #names: TextNames
  /** The makers found by a document’s noun, or null where there is none; research goes by several nouns. */
  readonly #makers = new Map<string, Span | null>()

  constructor(doc: TokenizedDocument, names: TextNames) {
    this.#doc = doc
    this.#names = names
  }

  /** The first maker found beside any mention of a document by this key. */
  #makerOf(key: string): Span | null {
    let maker = this.#makers.get(key)
    if (maker === undefined) {
      maker = null
      for (const at of this.#mentionsOf(key)) {
        maker = this.#makerBeside(at)
        if (maker) break
      }
      this.#makers.set(key, maker)
    }
    return maker
  }

  /** The tokens that are nouns of this key, ascending. */
  #mentionsOf(key: string): number[] {
    const { words } = this.#doc
    const found: number[] = []
    for (const form of formsOf(key))
      for (let at = words.indexOf(form); at >= 0; at = words.indexOf(form, at + 1)) found.push(at)
    return found.sort((one, other) => one - other)
  }

  /** Who made the document that the tokens `[first, end)` mention; null where the text does not say. */
  of({ first, end }: TokenRange): Span | null {
    for (let at = first; at < end; at++) {
      const key = keyOf(this.#doc.words[at]!)
      if (!key) continue
      const beside = this.#makerBeside(at)
      if (beside) return beside
      // “A city report” is another than the one that somebody published elsewhere.
      if (/^(?:an?|another|one)$/.test(this.#doc.words[first]!)) return null
      return this.#makerOf(key) ?? this.#makerByVerb(singular(this.#doc.words[at]!))
    }
    return null
  }

  /** Who made the document whose noun is at a token, by the words beside it. */
  #makerBeside(at: number): Span | null {
    const { words, sentences, sentenceOf } = this.#doc
    const sentence = sentences[sentenceOf[at]!]!
    const before = this.#names.within(Math.max(sentence.first, at - MAX_DISTANCE), at).at(-1)
    if (before && (before[1] === at || isOwner(this.#doc, before[1], at))) return before
    // “according to its website”
    if (before && /^(?:its|their)$/.test(words[at - 1]!)) return before
    for (let to = at + 1; to < Math.min(sentence.end, at + MAX_DISTANCE); to++) {
      if (!/^(?:by|from)$/.test(words[to]!) || obtainingVerbs.has(words[to - 1]!)) continue
      const [maker, next] = this.#names.within(to + 1, Math.min(sentence.end, to + 8))
      // “by the Vela nonprofit | Tide Group”
      if (maker && next && next[0] > maker[1] && this.#names.withBody(maker)[1] >= next[0]) return next
      if (maker) return maker
    }
    for (let from = at - 1; from > Math.max(sentence.first, at - 6); from--)
      if (publishingVerbs.has(words[from]!))
        return this.#names.within(Math.max(sentence.first, from - MAX_DISTANCE), from).at(-1) ?? null
    return this.#dataBehind(at, sentence.end)
  }

  /** Whose data research rests on: “an analysis of | Census Bureau | data”. */
  #dataBehind(at: number, end: number): Span | null {
    const { words } = this.#doc
    if (words[at + 1] !== 'of') return null
    const [data] = this.#names.within(at + 2, Math.min(end, at + 6))
    const isSurvey = data && /^(?:survey|census|index|database)$/.test(words[data[1] - 1]!)
    return data && (isSurvey || DATA.test(words[data[1]] ?? '')) ? data : null
  }

  /** Whose act a document’s noun repeats: “The Vela Times analyzed 400 permits. The analysis …”. */
  #makerByVerb(noun: string): Span | null {
    const verb = researchVerbs.get(noun)
    const { words, sentences, sentenceOf } = this.#doc
    for (let at = verb ? words.indexOf(verb) : -1; at >= 0; at = words.indexOf(verb!, at + 1)) {
      const { first } = sentences[sentenceOf[at]!]!
      const before = this.#names.within(first, at).at(-1)
      if (before && before[1] === at) return before
    }
    return null
  }
}

/** The words of a key, singular and plural. */
function formsOf(key: string): string[] {
  const heads = key === 'research' ? researchDocuments : [key]
  return [...heads].flatMap((head) =>
    [head, `${head}s`, `${head}es`, head.replace(/y$/, 'ies'), head.replace(/is$/, 'es')].filter(
      (form, at, all) => all.indexOf(form) === at && keyOf(form) === key,
    ),
  )
}

/** What a document goes by: one word for all research, null for law and for what is no document. */
function keyOf(word: string): string | null {
  const head = singular(word)
  if (researchDocuments.has(head)) return 'research'
  const isDocument = nounOf(word, true)?.kind === 'document' || /^web(?:site|page)$/.test(head)
  return isDocument && !legalDocuments.has(head) ? head : null
}

/** Whether the words from a name’s end to a document’s noun are ’s and a few small words: “Vela County’s own | letter”. */
function isOwner({ words }: TokenizedDocument, from: number, at: number): boolean {
  return words[from] === "'s" && at - from < 4
}
