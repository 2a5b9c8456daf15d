// Who the sources are in a language other than English. In: a document, its statements and its language’s words. Out: actors.
// A proper name is a named source, “un conseiller” an unnamed one. By form alone, a pronoun or a bare description (“la ministre”) has
// no actor, rather than a guess; where the model reads the language, `earlier-speakers.ts` tells whose they are.
//
//   Hafendirektor Konrad Velthusen … Velthusen        one actor
//   role          name               the same

import type { Actors, ResolvedActor } from '../actors/actors.ts'
import type { Outlets } from '../relay/outlets.ts'
import type { Statement } from '../statement.ts'
import type { TokenRange } from '../token-range.ts'
import type { TokenizedDocument } from '../tokenized-document.ts'
import { rawWordAt, spanOf, spanOfTokens, textOf, wordsOf } from '../tokenized-document.ts'
import { describedActor } from './described-actor.ts'
import { EarlierSpeakers } from './earlier-speakers.ts'
import type { LanguageWords } from './language-words.ts'
import { nameInSource } from './name-in-source.ts'
import { UNCASED } from './speaker.ts'

const CAPITAL = /^\p{Lu}/u

/** A source’s name, as its words show it. */
interface FoundName {
  /** Half-open token indices of the name, a full name where the text has one for it. */
  range: TokenRange
  /** Its words in lower case. */
  key: string
  /** The last of them, where it is all that the source says; null else. */
  surname: string | null
  isOutlet: boolean
}

/**
 * Finds the actors of a document; a statement without an actor is not in `actorOf`. `tagged`: whether the model marked the statements.
 * Time in line with length.
 */
export function resolveActors(
  doc: TokenizedDocument,
  statements: Statement[],
  words: LanguageWords,
  outlets: Outlets,
  tagged = false,
): Actors {
  const actors: ResolvedActor[] = []
  const actorOf = new Map<Statement, number>()
  const index = new NameIndex(fullNamesOf(doc, words))
  const earlier = tagged ? new EarlierSpeakers(doc, words, actors, index.fullNames.values()) : null
  for (const statement of statements) {
    const { source } = statement
    const known = source
      ? knownActor(doc, source, words, outlets, index, earlier)
      : earlier?.ofNobody(statement)
    if (typeof known === 'number') {
      if (source) actors[known]!.mentions.push(spanOf(doc, source))
      actorOf.set(statement, known)
      earlier?.spoke(known, statement)
      continue
    }
    if (!source || known === null) continue
    const name = known
    const actor = name
      ? namedActor(doc, source, name, words)
      : (unnamedActor(doc, source, words) ??
        institutionActor(doc, source, words) ??
        earlier?.described(source))
    if (!actor) continue
    const added = actors.push(actor) - 1
    if (name) index.add(name, added)
    actorOf.set(statement, added)
    earlier?.spoke(added, statement)
  }
  return { actors, actorOf, names: [] }
}

/**
 * The actor that a source is already known as; else its name, undefined where it has none. Null where it is a pronoun that nobody is
 * known for.
 */
function knownActor(
  doc: TokenizedDocument,
  source: TokenRange,
  words: LanguageWords,
  outlets: Outlets,
  index: NameIndex,
  earlier: EarlierSpeakers | null,
): number | FoundName | null | undefined {
  if (source.end - source.first === 1 && words.isPronoun(doc.words[source.first]!)) {
    const before = earlier?.ofPronoun(source)
    if (typeof before === 'number') return before
    const range = earlier?.nameBefore(source)
    return range ? named(doc, range, index) : null
  }
  const name = foundName(doc, source, words, outlets, index, earlier !== null)
  if (name) return index.actorOf(name) ?? name
  const aged = earlier?.ofAge(source) ?? null
  if (aged !== null) return typeof aged === 'number' ? aged : named(doc, aged, index)
  return earlier?.ofDescription(source) ?? undefined
}

/** The full names of a document, and its actors by their names. */
class NameIndex {
  readonly fullNames: ReadonlyMap<string, TokenRange>
  readonly #byKey = new Map<string, number>()
  /** The first actor with each surname. */
  readonly #bySurname = new Map<string, number>()

  constructor(fullNames: ReadonlyMap<string, TokenRange>) {
    this.fullNames = fullNames
  }

  /** Whether a word is the surname of an actor, or of a full name of the document. */
  isSurname(word: string): boolean {
    return this.#bySurname.has(word) || this.fullNames.has(word)
  }

  /** The actor of a name; null where it is new. */
  actorOf({ key, surname }: FoundName): number | null {
    return this.#byKey.get(key) ?? (surname === null ? null : (this.#bySurname.get(surname) ?? null))
  }

  add({ key, surname }: FoundName, actor: number): void {
    this.#byKey.set(key, actor)
    const last = surname ?? key.slice(key.lastIndexOf(' ') + 1)
    if (!this.#bySurname.has(last)) this.#bySurname.set(last, actor)
  }
}

function foundName(
  doc: TokenizedDocument,
  source: TokenRange,
  words: LanguageWords,
  outlets: Outlets,
  index: NameIndex,
  tagged: boolean,
): FoundName | null {
  const outlet = wordsOf(doc, source).some(words.isInstitution) ? null : outletIn(doc, source, outlets)
  const isKnown = (word: string) => index.isSurname(word)
  const found =
    outlet ??
    (tagged ? nameInSource(doc, source, words, isKnown) : null) ??
    nameIn(doc, source, words, isKnown)
  if (!found) return null
  const isSurname = !outlet && found.end - found.first === 1
  const surname = isSurname ? doc.words[found.first]! : null
  const range = (surname !== null && index.fullNames.get(surname)) || found
  return { range, key: wordsOf(doc, range).join(' '), surname, isOutlet: outlet !== null }
}

/** The actor with a full name of the text, or the name where nobody has it yet. */
function named(doc: TokenizedDocument, range: TokenRange, index: NameIndex): number | FoundName {
  const name = { range, key: wordsOf(doc, range).join(' '), surname: null, isOutlet: false }
  return index.actorOf(name) ?? name
}

/** Full names of two words by the second: “Mme Venn” is Orla Venn where the text has that name. */
function fullNamesOf(doc: TokenizedDocument, { isTitle }: LanguageWords): Map<string, TokenRange> {
  const names = new Map<string, TokenRange>()
  for (let at = 1; at < doc.words.length; at++) {
    const [first, last] = [rawWordAt(doc, at - 1), rawWordAt(doc, at)]
    if (!CAPITAL.test(last) || !CAPITAL.test(first) || isTitle(doc.words[at - 1]!)) continue
    const begins = doc.sentenceOf[at - 2] !== doc.sentenceOf[at]
    if (!begins && !names.has(doc.words[at]!)) names.set(doc.words[at]!, { first: at - 1, end: at + 1 })
  }
  return names
}

/** “die Agentur Coastwire”: an outlet by the last word. */
function outletIn(doc: TokenizedDocument, { end }: TokenRange, { isOutlet }: Outlets): TokenRange | null {
  const last = rawWordAt(doc, end - 1)
  return CAPITAL.test(last) && isOutlet(last) ? { first: end - 1, end } : null
}

/** The proper name that a source ends with: two words or more with capitals, one after a title, or a known surname. */
function nameIn(
  doc: TokenizedDocument,
  { first, end }: TokenRange,
  words: LanguageWords,
  isKnown: (word: string) => boolean,
): TokenRange | null {
  const known = isKnown(doc.words[end - 1]!)
  if (UNCASED.test(rawWordAt(doc, end - 1))) {
    const isWord = words.nameEnds.length > 0 && doc.words[first]!.length > 2
    return (end - first > 1 || known || isWord) && !words.unnamed.has(doc.words[first]!)
      ? { first, end }
      : null
  }
  let from = end
  while (from > first && CAPITAL.test(rawWordAt(doc, from - 1)) && !words.isTitle(doc.words[from - 1]!))
    from--
  const hasTitle = from > first && words.isTitle(doc.words[from - 1]!)
  // “Hafendirektor Konrad Velthusen”: where every noun has a capital, the last two are the name.
  if (words.known.capitalNouns && end - from > 2) from = end - 2
  const isDescribed = words.articles.has(doc.words[first]!) || words.unnamed.has(doc.words[first]!)
  // “Un conseiller”, “La ministra”: an article that begins the sentence.
  if (isDescribed && from === first) from++
  if (end - from > 1 && !(words.known.capitalNouns && isDescribed && from - first < 2))
    return { first: from, end }
  return end - from === 1 && (hasTitle || known) ? { first: from, end } : null
}

function namedActor(
  doc: TokenizedDocument,
  source: TokenRange,
  { range, isOutlet }: FoundName,
  { isTitle, nameEnds }: LanguageWords,
): ResolvedActor {
  const hasRole = range.first > source.first && !isTitle(doc.words[range.first - 1]!)
  const role = hasRole ? roleBefore(doc, source.first, range.first) : null
  const written = textOf(doc, range)
  const ending = nameEnds.find((one) => written.endsWith(one) && written.length > one.length + 1) ?? ''
  return {
    name: written.slice(0, written.length - ending.length),
    kind: isOutlet ? 'organization' : 'person',
    standing: 'named',
    outlet: isOutlet,
    roles: role ? [role] : [],
    mentions: [spanOf(doc, source)],
    unnamed: null,
  }
}

function roleBefore(
  doc: TokenizedDocument,
  first: number,
  name: number,
): ResolvedActor['roles'][number] | null {
  let end = name
  while (end > first && !/\p{L}/u.test(doc.words[end - 1]!)) end--
  if (end <= first) return null
  const span = spanOfTokens(doc, first, end)
  return { text: doc.text.slice(...span), span }
}

/** A source that is an institution: “das Hafenamt”, “la mairie de Vela”; null for any other description. */
function institutionActor(
  doc: TokenizedDocument,
  { first, end }: TokenRange,
  { articles, links, isInstitution, known }: LanguageWords,
): Actors['actors'][number] | null {
  let from = first
  while (from < end - 1 && (articles.has(doc.words[from]!) || links.has(doc.words[from]!))) from++
  // The noun itself: “der Leiter des Amts” is none.
  let noun = from
  while (known.capitalNouns && noun < end - 1 && !CAPITAL.test(rawWordAt(doc, noun))) noun++
  if (!isInstitution(doc.words[noun]!)) return null
  return {
    name: textOf(doc, { first: from, end }),
    kind: 'organization',
    standing: 'named',
    outlet: false,
    roles: [],
    mentions: [spanOf(doc, { first, end })],
    unnamed: null,
  }
}

/** A source that the text describes and does not name; null where the description does not show which it is. */
function unnamedActor(
  doc: TokenizedDocument,
  source: TokenRange,
  words: LanguageWords,
): ResolvedActor | null {
  if (!words.unnamed.has(doc.words[source.first]!)) return null
  const span = spanOf(doc, source)
  return describedActor(doc.text.slice(...span), span)
}
