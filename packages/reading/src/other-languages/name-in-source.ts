// The name in a source that the model marked, which may hold a role, an apposition and a place as well. In: a document and a range of
// tokens. Out: the range of the name, or null.
//
//   Orla Venn, die Bürgermeisterin von Port Vela      le procureur de Vela, Tam Brisco      Sprecherin Venn
//   ^^^^^^^^^                      not: after “von”                         ^^^^^^^^^^                 ^^^^

import type { TokenRange } from '../token-range.ts'
import type { TokenizedDocument } from '../tokenized-document.ts'
import { onceADocument, rawWordAt } from '../tokenized-document.ts'
import type { LanguageWords } from './language-words.ts'
import { COMMA } from './speaker.ts'

const CAPITAL = /^\p{Lu}/u
/** The longest name of a person; more capitals are a title in capitals. */
const MAX_NAME = 4

/** The name in a source; null where no words of it are surely one. */
export function nameInSource(
  doc: TokenizedDocument,
  source: TokenRange,
  words: LanguageWords,
  isKnown: (word: string) => boolean,
): TokenRange | null {
  const runs = capitalRuns(doc, source, words)
  const { capitalNouns } = words.known
  const free = runs.filter(({ first }) => first === source.first || !isLink(doc.words[first - 1]!, words))
  for (const run of free) {
    const size = run.end - run.first
    const described =
      words.articles.has(doc.words[run.first - 1]!) || words.unnamed.has(doc.words[run.first - 1]!)
    if (size < 2 || size > MAX_NAME) continue
    // “der Leiter Orla Venn”: a noun with its capital before the name.
    if (capitalNouns && size > 2) return { first: run.end - 2, end: run.end }
    if (!(capitalNouns && described)) return run
  }
  for (const run of free) {
    if (run.end - run.first !== 1) continue
    const word = doc.words[run.first]!
    const before = run.first > source.first ? doc.words[run.first - 1]! : ''
    if (isKnown(word) || words.isTitle(before)) return run
    if (
      isAlone(doc, run.first, source, words) &&
      !words.isInstitution(word) &&
      !words.unnamed.has(word) &&
      isNameAlone(doc, run.first, words)
    )
      return run
  }
  return null
}

/** Whether one word of a source is all that names somebody: “Sutopo, Sprecher der Behörde”, “mir Steinem”, “Flake am Samstag”. */
function isAlone(doc: TokenizedDocument, at: number, source: TokenRange, words: LanguageWords): boolean {
  const before = doc.words.slice(source.first, at)
  const after = at + 1 < source.end ? doc.words[at + 1]! : ''
  const ends = after === '' || COMMA.test(after) || words.stops.has(after) || /^\d/.test(after)
  return ends && before.every((word) => words.persons.has(word))
}

/** Whether one word with a capital is a name though nothing stands beside it: it has its capital inside a sentence too. */
function isNameAlone(
  doc: TokenizedDocument,
  at: number,
  { known, articles, unnamed }: LanguageWords,
): boolean {
  const word = doc.words[at]!
  if (!known.capitalNouns) return hasCapitalInside(doc, word)
  if (!/(?:en|er|e|s)$/u.test(word)) return true
  // A noun that is never alone is none: “die Anzeige”.
  const places = placesOf(doc).get(word) ?? []
  const isBare = (place: number) => {
    const before = doc.words[place - 1] ?? ''
    return (
      !articles.has(before) &&
      !unnamed.has(before) &&
      !/(?:e[nrsm]?|^(?:am|im|zum|zur|vom|beim))$/u.test(before)
    )
  }
  return !/e[nr]$/u.test(word) && places.length > 1 && places.every(isBare)
}

/** Where each word with a capital stands in a document. */
const placesOf = onceADocument((doc): Map<string, number[]> => {
  const found = new Map<string, number[]>()
  for (let at = 0; at < doc.words.length; at++) {
    if (!CAPITAL.test(rawWordAt(doc, at))) continue
    const places = found.get(doc.words[at]!) ?? []
    places.push(at)
    found.set(doc.words[at]!, places)
  }
  return found
})

/** Whether a lower-case word has a capital inside a sentence of the document. */
export function hasCapitalInside(doc: TokenizedDocument, word: string): boolean {
  return namesInside(doc).has(word)
}

/** The words of a document that have a capital inside a sentence. */
const namesInside = onceADocument((doc): Set<string> => {
  const found = new Set<string>()
  for (const { first, end } of doc.sentences)
    for (let at = first + 1; at < end; at++)
      if (CAPITAL.test(doc.rawWords[at]!) && /^[\p{L},]/u.test(doc.rawWords[at - 1]!))
        found.add(doc.words[at]!)
  return found
})

function isLink(word: string, { links, stops, to }: LanguageWords): boolean {
  return links.has(word) || stops.has(word) || to.has(word)
}

/** Runs of words with capitals; a title is in none, nor is an article that begins the sentence. */
function capitalRuns(
  doc: TokenizedDocument,
  { first, end }: TokenRange,
  { isTitle, articles, unnamed }: LanguageWords,
): TokenRange[] {
  const runs: TokenRange[] = []
  let open = -1
  for (let at = first; at <= end; at++) {
    const word = at < end ? doc.words[at]! : ''
    const isName =
      at < end &&
      CAPITAL.test(rawWordAt(doc, at)) &&
      !isTitle(word) &&
      !articles.has(word) &&
      !unnamed.has(word)
    if (isName && open < 0) open = at
    if (!isName && open >= 0) {
      runs.push({ first: open, end: at })
      open = -1
    }
  }
  return runs
}
