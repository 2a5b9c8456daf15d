// Who a pronoun, a role or a cue without a speaker means: somebody whom the clipping has named before. In: a document and the
// speakers so far, in the order of the text. Out: the index of an actor.
//
//   Bürgermeisterin Orla Venn wartet. „…“, sagte sie.      Orla Venn dijo que … Añadió que …      … sagte die Bürgermeisterin
//                                             ^^^ Venn                          ^ Venn              ^^^^^^^^^^^^^^^^^^^ Venn

import type { ResolvedActor } from '../actors/actors.ts'
import type { Statement } from '../statement.ts'
import { startOf } from '../statement.ts'
import type { TokenRange } from '../token-range.ts'
import type { TokenizedDocument } from '../tokenized-document.ts'
import { spanOf, wordsOf } from '../tokenized-document.ts'
import type { LanguageWords } from './language-words.ts'

/** A pronoun means nobody who spoke more paragraphs ago than this. */
const MAX_PARAGRAPHS_BACK = 8
/** A speaker who isn’t mentioned again spoke this many paragraphs before at most. */
const MAX_PARAGRAPHS_GOING_ON = 3
/** A word of a description that is shorter than this tells nothing. */
const MIN_LETTERS = 4

/** The speakers so far. */
export class EarlierSpeakers {
  readonly #doc: TokenizedDocument
  readonly #words: LanguageWords
  readonly #actors: ResolvedActor[]
  /** The full names of the text. */
  readonly #names: TokenRange[]
  #last: { actor: number; paragraph: number } | null = null
  #lastPerson: { actor: number; paragraph: number } | null = null

  constructor(
    doc: TokenizedDocument,
    words: LanguageWords,
    actors: ResolvedActor[],
    names: Iterable<TokenRange>,
  ) {
    this.#names = [...names]
    this.#doc = doc
    this.#words = words
    this.#actors = actors
  }

  /** Notes who makes a statement. */
  spoke(actor: number, statement: Statement): void {
    const now = { actor, paragraph: this.#paragraphOf(startOf(statement)) }
    this.#last = now
    if (this.#actors[actor]!.kind === 'person') this.#lastPerson = now
  }

  /** The person that a pronoun means, who spoke before. */
  ofPronoun({ first }: TokenRange): number | null {
    const found = this.#lastPerson
    return found && this.#paragraphOf(first) - found.paragraph <= MAX_PARAGRAPHS_BACK ? found.actor : null
  }

  /** The last full name before a pronoun, where nobody spoke before. */
  nameBefore({ first }: TokenRange): TokenRange | null {
    let found: TokenRange | null = null
    for (const name of this.#names) if (name.end <= first && (!found || name.end > found.end)) found = name
    const back = found ? this.#paragraphOf(first) - this.#paragraphOf(found.first) : 0
    return back <= MAX_PARAGRAPHS_BACK ? found : null
  }

  /** The speaker of a statement without a source, in a language that leaves pronouns out. */
  ofNobody({ cue, content }: Statement): number | null {
    if (!cue || !content.length || !this.#words.known.dropsPronouns || !this.#last) return null
    const back = this.#paragraphOf(cue.first) - this.#last.paragraph
    return back <= MAX_PARAGRAPHS_GOING_ON ? this.#last.actor : null
  }

  /** The actor who was described in words of this description before. */
  ofDescription(source: TokenRange): number | null {
    const said = new Set(wordsOf(this.#doc, source).filter((word) => word.length >= MIN_LETTERS))
    if (!said.size) return null
    for (let at = this.#actors.length - 1; at >= 0; at--) {
      const { roles, unnamed, name, standing } = this.#actors[at]!
      if (standing === 'unnamed' || unnamed) {
        if (name.toLowerCase() === wordsOf(this.#doc, source).join(' ')) return at
        continue
      }
      if (
        roles.some(({ text }) =>
          text
            .toLowerCase()
            .split(/\s+/)
            .some((word) => said.has(word)),
        )
      )
        return at
    }
    return null
  }

  /** A source that the text describes and does not name. */
  described(source: TokenRange): ResolvedActor | null {
    const span = spanOf(this.#doc, source)
    const name = this.#doc.text.slice(...span)
    if (!/\p{L}{2}|\p{Lo}/u.test(name)) return null
    return {
      name,
      kind: 'person',
      standing: 'unnamed',
      outlet: false,
      roles: [],
      mentions: [span],
      unnamed: { description: span, number: null, condition: null, reason: null },
    }
  }

  #paragraphOf(token: number): number {
    return this.#doc.sentences[this.#doc.sentenceOf[token]!]!.segment
  }
}
