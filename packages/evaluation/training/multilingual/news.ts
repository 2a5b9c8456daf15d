// The same news in many languages: NTREX-128 as clippings. In: its folder. Out: for each language and set of documents the clippings, with the
// lines that their paragraphs are.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Files of the corpus by language. */
export const LANGUAGE_FILES: Record<string, string> = {
  de: 'deu',
  fr: 'fra',
  es: 'spa',
  it: 'ita',
  pt: 'por',
  nl: 'nld',
  sv: 'swe',
  ru: 'rus',
  ar: 'arb',
  zh: 'zho-CN',
  da: 'dan',
  no: 'nob',
  fi: 'fin',
  pl: 'pol',
  cs: 'ces',
  uk: 'ukr',
  tr: 'tur',
  el: 'ell',
  ro: 'ron',
  hr: 'hrv',
  hu: 'hun',
  fa: 'fas',
  he: 'heb',
  hi: 'hin',
  id: 'ind',
  ja: 'jpn',
  ko: 'kor',
  ca: 'cat',
}

/** Documents that the model learned from, on which choices are made, and on which it is measured; as texts.py holds them out. */
export type DocumentSet = 'learned' | 'chosen' | 'measured'

/** An article of one language: its clipping, and of each paragraph but the headline where it is and which line of the corpus. */
export interface Article {
  number: number
  text: string
  paragraphs: { line: number; start: number; end: number }[]
}

const HEADER = 'Harbor Times\n29 June 2022\n\n'
/** As texts.py has them. */
const [HELD_OUT, MEASURED, CHOSEN] = [20, 2, 5]

/** The corpus. */
export class News {
  readonly #folder: string
  readonly #documents: string[]
  readonly #names: string[]

  constructor(folder: string) {
    this.#folder = folder
    this.#documents = this.#lines('DOCUMENT_IDS.tsv').map((line) => line.trim())
    this.#names = [...new Set(this.#documents)]
  }

  /** The articles of a set in a language. */
  articles(code: string, set: DocumentSet): Article[] {
    const lines = this.#lines(
      code === 'en' ? 'newstest2019-src.eng.txt' : `newstest2019-ref.${LANGUAGE_FILES[code]}.txt`,
    )
    return this.#names.flatMap((name, number) =>
      setOf(number) === set ? [this.#article(name, number, lines)] : [],
    )
  }

  #article(name: string, number: number, lines: string[]): Article {
    const paragraphs: Article['paragraphs'] = []
    let text = HEADER
    for (const [line, document] of this.#documents.entries()) {
      if (document !== name) continue
      const start = text.length
      text += `${lines[line]!.trim()}\n\n`
      if (start > HEADER.length) paragraphs.push({ line, start, end: text.length })
    }
    return { number, text, paragraphs }
  }

  /** Paragraphs inside a quotation that another one opened: the English reading takes some of them for the outlet’s own. */
  insideQuotations(): Set<number> {
    const inside = new Set<number>()
    let isOpen = false
    for (const [at, line] of this.#lines('newstest2019-src.eng.txt').entries()) {
      if (this.#documents[at] !== this.#documents[at - 1]) isOpen = false
      const marks = line.match(/["“”]/g)?.length ?? 0
      if (isOpen || marks % 2) inside.add(at)
      if (marks % 2) isOpen = !isOpen
    }
    return inside
  }

  #lines(name: string): string[] {
    return readFileSync(join(this.#folder, name), 'utf8').trimEnd().split('\n')
  }
}

function setOf(number: number): DocumentSet {
  if (number >= 6 * HELD_OUT + MEASURED) return 'learned'
  return number % 6 === MEASURED ? 'measured' : number % 6 === CHOSEN ? 'chosen' : 'learned'
}
