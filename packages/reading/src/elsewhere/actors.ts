// Who the sources are in a language other than English. In: a page, its statements and its language’s words. Out: actors.
// Only what the form shows: a proper name names somebody, “un conseiller” is somebody unnamed. A pronoun or a bare
// description (“la ministre”) stays nobody in particular, rather than a guess.
//
//   Hafendirektor Konrad Velthusen … Velthusen        one actor
//   role          name               the same

import type { Actors } from '../actors/actors.ts'
import type { Outlets } from '../outlets.ts'
import type { Page } from '../page.ts'
import { spanOf, tokensIn, wordAt } from '../page.ts'
import type { Actor } from '../schema.ts'
import type { Statement } from '../statement.ts'
import type { Range } from './speaker.ts'
import { UNCASED } from './speaker.ts'
import type { Words } from './words.ts'

/** Titles before a name of one word. */
const TITLE = /^(?:m|mm|mme|mlle|herr|frau|dr|prof|sr|sra|señor|señora|signor|signora|don|doña|mr|mrs)$/
const CAPITAL = /^\p{Lu}/u

/** Finds the actors of a page; statements whose source names nobody are not in `actorOf`. Time in line with length. */
export function actorsElsewhere(page: Page, statements: Statement[], words: Words, outlets: Outlets): Actors {
  const actors: Actor[] = []
  const actorOf = new Map<Statement, number>()
  const fullNames = fullNamesOf(page)
  /** Actors by their whole names, and the first with each last word. */
  const byName = new Map<string, number>()
  const byLast = new Map<string, number>()
  const isKnown = (word: string) => byLast.has(word) || fullNames.has(word)
  for (const statement of statements) {
    if (!statement.source) continue
    const source = tokensIn(page, statement.source)
    if (words.pronouns.has(page.words[source[0]]!)) continue
    const outlet = outletIn(page, source, outlets)
    const found = outlet ?? nameIn(page, source, words, isKnown)
    const last = found ? page.words[found[1] - 1]! : ''
    const alone = found !== null && !outlet && found[1] - found[0] === 1
    const name = (alone && fullNames.get(last)) || found
    const key = name ? page.words.slice(...name).join(' ') : ''
    let at = byName.get(key) ?? (alone ? byLast.get(last) : undefined)
    if (at === undefined) {
      const actor = name ? named(page, source, name, outlet !== null) : unnamed(page, source, words)
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
function fullNamesOf(page: Page): Map<string, Range> {
  const names = new Map<string, Range>()
  for (let at = 1; at < page.words.length; at++) {
    const [first, last] = [wordAt(page, at - 1), wordAt(page, at)]
    if (!CAPITAL.test(last) || !CAPITAL.test(first) || TITLE.test(page.words[at - 1]!)) continue
    const begins = page.sentenceOf[at - 2] !== page.sentenceOf[at]
    if (!begins && !names.has(page.words[at]!)) names.set(page.words[at]!, [at - 1, at + 1])
  }
  return names
}

/** “die Agentur Coastwire”: an outlet by the last word. */
function outletIn(page: Page, [, end]: Range, { isOutlet }: Outlets): Range | null {
  const last = wordAt(page, end - 1)
  return CAPITAL.test(last) && isOutlet(last) ? [end - 1, end] : null
}

/** The proper name a source ends with: two words with capitals or more, one behind a title, or one known by another name. */
function nameIn(
  page: Page,
  [first, end]: Range,
  words: Words,
  isKnown: (word: string) => boolean,
): Range | null {
  const known = isKnown(page.words[end - 1]!)
  if (UNCASED.test(wordAt(page, end - 1))) {
    return (end - first > 1 || known) && !words.unnamed.has(page.words[first]!) ? [first, end] : null
  }
  let from = end
  while (from > first && CAPITAL.test(wordAt(page, from - 1)) && !TITLE.test(page.words[from - 1]!)) from--
  const titled = from > first && TITLE.test(page.words[from - 1]!)
  // “Hafendirektor Konrad Velthusen”: where every noun has a capital, the last two are the name.
  if (words.known.capitalNouns && end - from > 2) from = end - 2
  const described = words.articles.has(page.words[first]!) || words.unnamed.has(page.words[first]!)
  // “Un conseiller”, “La ministra”: an article that begins the sentence.
  if (described && from === first) from++
  if (end - from > 1 && !(words.known.capitalNouns && described && from - first < 2)) return [from, end]
  return end - from === 1 && (titled || known) ? [from, end] : null
}

function named(page: Page, source: Range, name: Range, outlet: boolean): Actor {
  const words = page.text.slice(...spanOf(page, ...name))
  const role =
    name[0] > source[0] && !TITLE.test(page.words[name[0] - 1]!) ? roleBefore(page, source[0], name[0]) : null
  return {
    name: words,
    kind: outlet ? 'organization' : 'person',
    standing: 'named',
    outlet,
    roles: role ? [role] : [],
    mentions: [spanOf(page, ...source)],
    unnamed: null,
  }
}

function roleBefore(page: Page, first: number, name: number): Actor['roles'][number] | null {
  let end = name
  while (end > first && !/\p{L}/u.test(page.words[end - 1]!)) end--
  if (end <= first) return null
  const span = spanOf(page, first, end)
  return { text: page.text.slice(...span), span }
}

/** Somebody the text describes and doesn’t name; null where the description may be anybody’s. */
function unnamed(page: Page, source: Range, words: Words): Actor | null {
  if (!words.unnamed.has(page.words[source[0]]!)) return null
  const span = spanOf(page, ...source)
  return {
    name: page.text.slice(...span),
    kind: 'person',
    standing: 'unnamed',
    outlet: false,
    roles: [],
    mentions: [span],
    unnamed: { description: span, number: null, condition: null, reason: null },
  }
}
