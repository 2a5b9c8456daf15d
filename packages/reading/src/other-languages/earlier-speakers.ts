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
import { spanOf, textOf, wordsOf } from '../tokenized-document.ts'
import { describedActor } from './described-actor.ts'
import { type Gender, genderOfPronoun, genderOfWords } from './gender.ts'
import type { LanguageWords } from './language-words.ts'

/** A pronoun means nobody who spoke more paragraphs ago than this. */
const MAX_PARAGRAPHS_BACK = 8
/** A speaker who isn’t mentioned again spoke this many paragraphs before at most. */
const MAX_PARAGRAPHS_GOING_ON = 3
/** So many words before a name may be a role of the person. */
const MAX_ROLE_WORDS = 2
/** An age, and among how many words of a description it is. */
const AGE = /^[1-9]\d(?:-|$)/
const AGE_WITHIN = 3
/** A word of a description that is shorter than this tells nothing. */
const MIN_LETTERS = 4

/** The speakers so far. */
export class EarlierSpeakers {
  readonly #doc: TokenizedDocument
  readonly #words: LanguageWords
  readonly #actors: ResolvedActor[]
  /** The full names of the text, in its order, and by their words. */
  readonly #names: TokenRange[]
  readonly #named: ReadonlyMap<string, TokenRange>
  #last: { actor: number; paragraph: number } | null = null
  /** The persons who spoke, with the paragraph, in the order of the text. */
  readonly #persons: { actor: number; paragraph: number }[] = []
  readonly #genders = new Map<number, Gender>()

  constructor(
    doc: TokenizedDocument,
    words: LanguageWords,
    actors: ResolvedActor[],
    names: Iterable<TokenRange>,
  ) {
    this.#names = [...names].sort((a, b) => a.end - b.end)
    this.#named = new Map(this.#names.toReversed().map((name) => [textOf(doc, name), name]))
    this.#doc = doc
    this.#words = words
    this.#actors = actors
  }

  /** Notes who makes a statement. */
  spoke(actor: number, statement: Statement): void {
    const now = { actor, paragraph: this.#paragraphOf(startOf(statement)) }
    this.#last = now
    if (this.#actors[actor]!.kind !== 'person') return
    this.#persons.push(now)
    const { source } = statement
    const gender = this.#genders.get(actor) ?? this.#genderShown(actor, source)
    if (gender) this.#genders.set(actor, gender)
  }

  /** The person that a pronoun means, who spoke before: the last one whom it can mean. */
  ofPronoun({ first }: TokenRange): number | null {
    const gender = genderOfPronoun(this.#doc.words[first]!, this.#words.known)
    for (let at = this.#persons.length - 1; at >= 0; at--) {
      const { actor, paragraph } = this.#persons[at]!
      if (this.#paragraphOf(first) - paragraph > MAX_PARAGRAPHS_BACK) return null
      const known = this.#genders.get(actor) ?? gender
      if (gender && known !== gender) continue
      if (gender) this.#genders.set(actor, gender)
      return actor
    }
    return null
  }

  /** The last full name before a pronoun that it can mean, where nobody spoke before. */
  nameBefore({ first }: TokenRange): TokenRange | null {
    const gender = genderOfPronoun(this.#doc.words[first]!, this.#words.known)
    const isOf = (name: TokenRange) => (this.#genderBefore(name.first) ?? gender) === gender
    const found = this.#names.findLast((name) => name.end <= first && (!gender || isOf(name))) ?? null
    const back = found ? this.#paragraphOf(first) - this.#paragraphOf(found.first) : 0
    return back <= MAX_PARAGRAPHS_BACK ? found : null
  }

  /** What the words of a source show, or those before the full name. */
  #genderShown(actor: number, source: TokenRange | null): Gender | null {
    const { name, unnamed } = this.#actors[actor]!
    // The words of a description show it: “die Demokraten”.
    const own = unnamed ? [] : name.toLowerCase().split(/\s+/)
    const beside = source ? wordsOf(this.#doc, source).filter((word) => !own.includes(word)) : []
    const shown = genderOfWords(beside, this.#words.known)
    if (shown) return shown
    const full = this.#named.get(name)
    return full ? this.#genderBefore(full.first) : null
  }

  #genderBefore(first: number): Gender | null {
    const sentence = this.#doc.sentences[this.#doc.sentenceOf[first]!]!
    const from = Math.max(sentence.first, first - MAX_ROLE_WORDS)
    return genderOfWords(this.#doc.words.slice(from, first), this.#words.known)
  }

  /** The speaker of a statement without a source, in a language that leaves pronouns out. */
  ofNobody({ cue, content }: Statement): number | null {
    if (!cue || !content.length || !this.#words.known.dropsPronouns || !this.#last) return null
    const back = this.#paragraphOf(cue.first) - this.#last.paragraph
    return back <= MAX_PARAGRAPHS_GOING_ON ? this.#last.actor : null
  }

  /** The person whom a description with an age means, who spoke before or was named: “der 24-Jährige”. */
  ofAge({ first, end }: TokenRange): number | TokenRange | null {
    const { articles } = this.#words
    if (!articles.has(this.#doc.words[first]!)) return null
    if (!this.#doc.words.slice(first + 1, Math.min(end, first + AGE_WITHIN)).some((word) => AGE.test(word)))
      return null
    const named = this.#persons.findLast(({ actor }) => this.#actors[actor]!.standing === 'named')
    const isNear = named && this.#paragraphOf(first) - named.paragraph <= MAX_PARAGRAPHS_BACK
    if (isNear) return named.actor
    return this.#names.findLast((name) => name.end <= first) ?? null
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
    return describedActor(name, span)
  }

  #paragraphOf(token: number): number {
    return this.#doc.sentences[this.#doc.sentenceOf[token]!]!.segment
  }
}
