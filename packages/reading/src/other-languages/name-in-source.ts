// The name in a source that the model marked, which may hold a role, an apposition and a place as well. In: a document and a range of
// tokens. Out: the range of the name, or null.
//
//   Orla Venn, die Bürgermeisterin von Port Vela      le procureur de Vela, Tam Brisco      Sprecherin Venn
//   ^^^^^^^^^                      not: after “von”                         ^^^^^^^^^^                 ^^^^

import type { TokenRange } from '../token-range.ts'
import type { TokenizedDocument } from '../tokenized-document.ts'
import { onceADocument, rawWordAt } from '../tokenized-document.ts'
import type { LanguageWords } from './language-words.ts'

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
    const isAlone = source.end - source.first === 1
    if (
      isAlone &&
      !words.isInstitution(word) &&
      !words.unnamed.has(word) &&
      isNameAlone(doc, run.first, words)
    )
      return run
  }
  return null
}

/** Whether one word with a capital is a name though nothing stands beside it: it has its capital inside a sentence too. */
function isNameAlone(doc: TokenizedDocument, at: number, { known }: LanguageWords): boolean {
  if (known.capitalNouns) return !/(?:en|er|e|s)$/u.test(doc.words[at]!)
  return namesInside(doc).has(doc.words[at]!)
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
