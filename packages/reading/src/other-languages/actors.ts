// Who the sources are in a language other than English. In: a page, its statements and its language’s words. Out: actors.
// Only what the form shows: a proper name names somebody, “un conseiller” is somebody unnamed. A pronoun or a bare
// description (“la ministre”) stays nobody in particular, rather than a guess.
//
//   Hafendirektor Konrad Velthusen … Velthusen        one actor
//   role          name               the same

import type { Actors } from '../actors/actors.ts'
import type { Outlets } from '../relay/outlets.ts'
import type { Actor } from '../schema.ts'
import type { Statement } from '../statement.ts'
import type { TokenizedDocument } from '../tokenized-document.ts'
import { rawWordAt, spanOfTokens, tokenRange } from '../tokenized-document.ts'
import type { LanguageWords } from './language-words.ts'
import type { TokenRange } from './speaker.ts'
import { UNCASED } from './speaker.ts'

/** Titles before a name of one word. */
const TITLE = /^(?:m|mm|mme|mlle|herr|frau|dr|prof|sr|sra|señor|señora|signor|signora|don|doña|mr|mrs)$/
const CAPITAL = /^\p{Lu}/u

/** Finds the actors of a page; statements whose source names nobody are not in `actorOf`. Time in line with length. */
export function resolveActors(
  doc: TokenizedDocument,
  statements: Statement[],
  words: LanguageWords,
  outlets: Outlets,
): Actors {
  const actors: Actor[] = []
  const actorOf = new Map<Statement, number>()
  const fullNames = fullNamesOf(doc)
  /** Actors by their whole names, and the first with each last word. */
  const byName = new Map<string, number>()
  const byLast = new Map<string, number>()
  const isKnown = (word: string) => byLast.has(word) || fullNames.has(word)
  for (const statement of statements) {
    if (!statement.source) continue
    const source = tokenRange(doc, statement.source)
    if (words.pronouns.has(doc.words[source[0]]!)) continue
    const outlet = outletIn(doc, source, outlets)
    const found = outlet ?? nameIn(doc, source, words, isKnown)
    const last = found ? doc.words[found[1] - 1]! : ''
    const alone = found !== null && !outlet && found[1] - found[0] === 1
    const name = (alone && fullNames.get(last)) || found
    const key = name ? doc.words.slice(...name).join(' ') : ''
    let at = byName.get(key) ?? (alone ? byLast.get(last) : undefined)
    if (at === undefined) {
      const actor = name ? namedActor(doc, source, name, outlet !== null) : unnamedActor(doc, source, words)
      if (!actor) continue
      at = actors.push(actor) - 1
      if (name) {
        byName.set(key, at)
        if (!byLast.has(last)) byLast.set(last, at)
      }
    } else actors[at]!.mentions.push(statement.source)
    actorOf.set(statement, at)
  }
  return { actors, actorOf }
}

/** Names of two words by the last: “Mme Venn” is Orla Venn, where the text calls her so anywhere. */
function fullNamesOf(doc: TokenizedDocument): Map<string, TokenRange> {
  const names = new Map<string, TokenRange>()
  for (let at = 1; at < doc.words.length; at++) {
    const [first, last] = [rawWordAt(doc, at - 1), rawWordAt(doc, at)]
    if (!CAPITAL.test(last) || !CAPITAL.test(first) || TITLE.test(doc.words[at - 1]!)) continue
    const begins = doc.sentenceOf[at - 2] !== doc.sentenceOf[at]
    if (!begins && !names.has(doc.words[at]!)) names.set(doc.words[at]!, [at - 1, at + 1])
  }
  return names
}

/** “die Agentur Coastwire”: an outlet by the last word. */
function outletIn(doc: TokenizedDocument, [, end]: TokenRange, { isOutlet }: Outlets): TokenRange | null {
  const last = rawWordAt(doc, end - 1)
  return CAPITAL.test(last) && isOutlet(last) ? [end - 1, end] : null
}

/** The proper name a source ends with: two words with capitals or more, one behind a title, or one known by another name. */
function nameIn(
  doc: TokenizedDocument,
  [first, end]: TokenRange,
  words: LanguageWords,
  isKnown: (word: string) => boolean,
): TokenRange | null {
  const known = isKnown(doc.words[end - 1]!)
  if (UNCASED.test(rawWordAt(doc, end - 1))) {
    return (end - first > 1 || known) && !words.unnamed.has(doc.words[first]!) ? [first, end] : null
  }
  let from = end
  while (from > first && CAPITAL.test(rawWordAt(doc, from - 1)) && !TITLE.test(doc.words[from - 1]!)) from--
  const titled = from > first && TITLE.test(doc.words[from - 1]!)
  // “Hafendirektor Konrad Velthusen”: where every noun has a capital, the last two are the name.
  if (words.known.capitalNouns && end - from > 2) from = end - 2
  const described = words.articles.has(doc.words[first]!) || words.unnamed.has(doc.words[first]!)
  // “Un conseiller”, “La ministra”: an article that begins the sentence.
  if (described && from === first) from++
  if (end - from > 1 && !(words.known.capitalNouns && described && from - first < 2)) return [from, end]
  return end - from === 1 && (titled || known) ? [from, end] : null
}

function namedActor(doc: TokenizedDocument, source: TokenRange, name: TokenRange, outlet: boolean): Actor {
  const words = doc.text.slice(...spanOfTokens(doc, ...name))
  const role =
    name[0] > source[0] && !TITLE.test(doc.words[name[0] - 1]!) ? roleBefore(doc, source[0], name[0]) : null
  return {
    name: words,
    kind: outlet ? 'organization' : 'person',
    standing: 'named',
    outlet,
    roles: role ? [role] : [],
    mentions: [spanOfTokens(doc, ...source)],
    unnamed: null,
  }
}

function roleBefore(doc: TokenizedDocument, first: number, name: number): Actor['roles'][number] | null {
  let end = name
  while (end > first && !/\p{L}/u.test(doc.words[end - 1]!)) end--
  if (end <= first) return null
  const span = spanOfTokens(doc, first, end)
  return { text: doc.text.slice(...span), span }
}

/** Somebody the text describes and doesn’t name; null where the description may be anybody’s. */
function unnamedActor(doc: TokenizedDocument, source: TokenRange, words: LanguageWords): Actor | null {
  if (!words.unnamed.has(doc.words[source[0]]!)) return null
  const span = spanOfTokens(doc, ...source)
  return {
    name: doc.text.slice(...span),
    kind: 'person',
    standing: 'unnamed',
    outlet: false,
    roles: [],
    mentions: [span],
    unnamed: { description: span, number: null, condition: null, reason: null },
  }
}
