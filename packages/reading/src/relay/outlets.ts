// Which outlets a document names, and which of them is its own: the header’s, also by the last word of its name, or the agency
// of its dateline.
//
//   The Tessalian Banner                “…,” he told the Banner.        Venn told the Courier …
//                                                    ^^^^^^^^^^ own              ^^^^^^^^^^^ another
// Not: “the Sunday Times” in the Global Times, another outlet; “Sun said” where Sun Lihua speaks, a person.

import { isOutletName, listedOutlet, listedOutlets } from '../lexicon/outlets.ts'
import type { TokenizedDocument } from '../tokenized-document.ts'
import { isOutletPhrase } from './outlet-phrase.ts'
import { surnamesLikeOutlets } from './outlet-surnames.ts'

/** Which words name outlets in one document. */
export interface Outlets {
  /** Whether these words name any outlet, the document’s own included. */
  isOutlet(words: string): boolean
  /** Whether these words name an outlet other than the document’s own. */
  isOtherOutlet(words: string): boolean
  /** Whether these words, which stand where an outlet is expected, as behind “told”, name another one: “Dawn”. */
  mayBeOtherOutlet(words: string): boolean
  /** Whether these words name the document’s own outlet. */
  isOwnOutlet(words: string): boolean
}

/** The outlets of a document. */
export function detectOutlets(doc: TokenizedDocument): Outlets {
  const { header, body } = doc.document
  const own = [header.outlet?.text ?? '']
  // A story whose byline is an agency is that agency’s own.
  const byline = header.byline?.text.replace(/^by\s+/i, '') ?? ''
  if (isOutletName(byline)) own.push(byline)
  for (const block of body)
    if (block.type === 'paragraph' && block.dateline?.agency) own.push(block.dateline.agency.text)
  const names = own.filter((name) => normalizeName(name)).map((name) => new OwnName(name))
  const surnames = surnamesLikeOutlets(doc)
  const isOwnOutlet = (words: string) => names.some((name) => name.isIn(words))
  const isPerson = (words: string) => surnames.has(words.toLowerCase())
  const isOutlet = remembered(
    (words: string) => !isPerson(words) && (isOutletPhrase(words, false) || isOwnOutlet(words)),
  )
  const mayBeOtherOutlet = remembered(
    (words: string) => !isPerson(words) && isOutletPhrase(words, true) && !isOwnOutlet(words),
  )
  const isOtherOutlet = (words: string) => isOutlet(words) && !isOwnOutlet(words)
  return { isOutlet, isOwnOutlet, isOtherOutlet, mayBeOtherOutlet }
}

/** Every relay rule asks the same of every source. */
function remembered(test: (words: string) => boolean): (words: string) => boolean {
  const known = new Map<string, boolean>()
  return (words) => {
    const answer = known.get(words) ?? test(words)
    known.set(words, answer)
    return answer
  }
}

/** A name of the document’s own outlet. */
class OwnName {
  readonly #plain: string
  /** The outlet of the world’s list that has this name. */
  readonly #listed: string | null

  constructor(name: string) {
    this.#plain = normalizeName(name)
    this.#listed = listedOutlet(name)
  }

  /**
   * Whether words are this name, another name of the same outlet, or its last words behind “the”: “the Banner”. An outlet of the
   * world’s list is known by its listed names alone: “the Times” is not the Global Times.
   */
  isIn(words: string): boolean {
    const name = normalizeName(words)
    if (name === '' || name === this.#plain) return name !== ''
    if (this.#listed !== null && listedOutlets(words).includes(this.#listed)) return true
    if (/^(?:this|our) /.test(name)) return isOutletPhrase(words, false)
    if (!this.#plain.endsWith(` ${name}`)) return false
    return this.#listed === null || !isOutletName(words)
  }
}

/** A name without its article and genitive, in lower case. */
function normalizeName(words: string): string {
  return words
    .toLowerCase()
    .replace(/^the\s+/, '')
    .replace(/['’]s?$/u, '')
    .trim()
}
