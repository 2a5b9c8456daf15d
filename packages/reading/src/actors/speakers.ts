// “I” and “we”: whoever speaks around them. In: statements and who makes them. Out: for a source, the one in whose words
// it stands.
//
//   “I think it is late,” Ms Venn said.        Not: “I think it is late.” with nobody around it.
//    ^ Ms Venn

import type { Statement } from '../statement.ts'
import type { TokenizedDocument } from '../tokenized-document.ts'
import { tokenAtOffset } from '../tokenized-document.ts'
import type { Member } from './cast.ts'

/** A statement is looked up in at most so many sentences, a sentence holds at most so many. */
const MOST = 50

/** Who speaks in which sentence. */
export class Speakers {
  #page: TokenizedDocument
  #found: Map<Statement, Member>
  #bySentence = new Map<number, Statement[]>()

  constructor(doc: TokenizedDocument, found: Map<Statement, Member>) {
    this.#page = doc
    this.#found = new Map(found)
    for (const statement of found.keys()) {
      for (const span of statement.content) this.#add(statement, span)
    }
  }

  #add(statement: Statement, span: [number, number]): void {
    const last = this.#page.tokens.length - 1
    if (last < 0) return
    const from = this.#page.sentenceOf[Math.min(tokenAtOffset(this.#page, span[0]), last)]!
    const to = Math.min(
      this.#page.sentenceOf[Math.min(tokenAtOffset(this.#page, span[1] - 1), last)]!,
      from + MOST,
    )
    for (let sentence = from; sentence <= to; sentence++) {
      const list = this.#bySentence.get(sentence)
      if (!list) this.#bySentence.set(sentence, [statement])
      else if (list.length < MOST) list.push(statement)
    }
  }

  /** The speaker whose words, the shortest that do, hold the source of a statement; null where nobody’s do. */
  around(statement: Statement): Member | null {
    const [at] = statement.source!
    const sentence = this.#page.sentenceOf[tokenAtOffset(this.#page, statement.source![0])]!
    let best: Member | null = null
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
