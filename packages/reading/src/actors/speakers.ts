// “I” and “we”: whoever speaks around them. In: statements and who makes them. Out: for a source, the one in whose words
// it stands.
//
//   “I think it is late,” Ms Venn said.        Not: “I think it is late.” with nobody around it.
//    ^ Ms Venn

import type { Statement } from '../statement.ts'
import type { TokenizedDocument } from '../tokenized-document.ts'
import { tokenAtOffset } from '../tokenized-document.ts'
import type { Entity } from './entity-index.ts'

/** A statement is looked up in at most so many sentences, a sentence holds at most so many. */
const MAX_STATEMENTS_PER_SENTENCE = 50

/** Who speaks in which sentence. */
export class Speakers {
  #doc: TokenizedDocument
  #found: Map<Statement, Entity>
  #bySentence = new Map<number, Statement[]>()

  constructor(doc: TokenizedDocument, found: Map<Statement, Entity>) {
    this.#doc = doc
    this.#found = new Map(found)
    for (const statement of found.keys()) {
      for (const span of statement.content) this.#add(statement, span)
    }
  }

  #add(statement: Statement, span: [number, number]): void {
    const last = this.#doc.tokens.length - 1
    if (last < 0) return
    const from = this.#doc.sentenceOf[Math.min(tokenAtOffset(this.#doc, span[0]), last)]!
    const to = Math.min(
      this.#doc.sentenceOf[Math.min(tokenAtOffset(this.#doc, span[1] - 1), last)]!,
      from + MAX_STATEMENTS_PER_SENTENCE,
    )
    for (let sentence = from; sentence <= to; sentence++) {
      const list = this.#bySentence.get(sentence)
      if (!list) this.#bySentence.set(sentence, [statement])
      else if (list.length < MAX_STATEMENTS_PER_SENTENCE) list.push(statement)
    }
  }

  /** The speaker whose words, the shortest that do, hold the source of a statement; null where nobody’s do. */
  around(statement: Statement): Entity | null {
    const [at] = statement.source!
    const sentence = this.#doc.sentenceOf[tokenAtOffset(this.#doc, statement.source![0])]!
    let best: Entity | null = null
    let least = Infinity
    for (const other of this.#bySentence.get(sentence) ?? []) {
      for (const [start, end] of other === statement ? [] : other.content) {
        if (start > at || at >= end || end - start >= least) continue
        best = this.#found.get(other) ?? null
        least = end - start
      }
    }
    return best
  }
}
