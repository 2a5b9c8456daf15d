// “I” and “we”: the speaker of the content around them. In: statements and their entities. Out: for a source, the entity in
// whose words it is.
//
//   “I think it is late,” Ms Venn said.        Not: “I think it is late.” outside any content.
//    ^ Ms Venn

import type { Statement } from '../statement.ts'
import type { TokenRange } from '../token-range.ts'
import type { TokenizedDocument } from '../tokenized-document.ts'
import type { Entity } from './entity-index.ts'

/** So many statements of a sentence are considered. */
const MAX_STATEMENTS_PER_SENTENCE = 50
/** Content counts in its first sentence and this many after it. */
const MAX_SENTENCES = 50

/** The speakers of each sentence. */
export class Speakers {
  #doc: TokenizedDocument
  #found: Map<Statement, Entity>
  #bySentence = new Map<number, Statement[]>()

  constructor(doc: TokenizedDocument, found: Map<Statement, Entity>) {
    this.#doc = doc
    this.#found = new Map(found)
    for (const statement of found.keys()) {
      for (const piece of statement.content) this.#add(statement, piece)
    }
  }

  #add(statement: Statement, { first, end }: TokenRange): void {
    const { sentenceOf } = this.#doc
    const from = sentenceOf[first]!
    const to = Math.min(sentenceOf[end - 1]!, from + MAX_SENTENCES)
    for (let sentence = from; sentence <= to; sentence++) {
      const list = this.#bySentence.get(sentence)
      if (!list) this.#bySentence.set(sentence, [statement])
      else if (list.length < MAX_STATEMENTS_PER_SENTENCE) list.push(statement)
    }
  }

  /** The entity of the shortest content around the source of a statement; null where there is none. */
  around(statement: Statement): Entity | null {
    const at = statement.source!.first
    const sentence = this.#doc.sentenceOf[at]!
    let best: Entity | null = null
    let least = Infinity
    for (const other of this.#bySentence.get(sentence) ?? []) {
      for (const { first, end } of other === statement ? [] : other.content) {
        if (first > at || at >= end || end - first >= least) continue
        best = this.#found.get(other) ?? null
        least = end - first
      }
    }
    return best
  }
}
