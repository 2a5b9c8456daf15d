// The names in a text, to find the full one for a part of it. In: a document and its runs of capitals. Out: token ranges.
//
//   Southwest ─▶ Southwest Airlines     HUD ─▶ the Department of Housing …     the district ─▶ Vela School District

import type { Span } from '@hearsay/core'
import { partitionPoint } from '@hearsay/core'
import { endsOrganization } from '../actors/name-runs.ts'
import { beginsWithCapital } from '../capital.ts'
import { organizationNouns } from '../lexicon/nouns.ts'
import { isOutletName } from '../lexicon/outlets.ts'
import { placeEndings, placeNames } from '../lexicon/places.ts'
import { bodiesOfOfficers } from '../lexicon/sourcing.ts'
import { honorifics, titleWords } from '../lexicon/titles.ts'
import type { TokenizedDocument } from '../tokenized-document.ts'
import { rawWordAt, spanOfTokens } from '../tokenized-document.ts'

/** So many runs are remembered under one word. */
const MAX_RUNS_PER_WORD = 200
/** The words of a name before its acronym in brackets. */
const MAX_LONG_FORM_TOKENS = 12
const BILL_NUMBER =
  /\b(?:SB|AB|HB|HR|SF|HF|LB|H\.R\.|(?:Senate|House|Assembly) Bill|Proposition|Prop\.|Measure) (?:\d{1,5}|[A-Z]{1,2})\b/g
/** Words of public bodies, which nobody calls a company. */
const PUBLIC =
  /^(?:county|city|state|council|department|court|police|ministry|agency|commission|board|university|college|school|house|senate|street|avenue|road|park)$/
const ACRONYM = /^(?:\p{Lu}\.?){2,7}$/u

/** The names of a document, by their words. */
export class TextNames {
  readonly #doc: TokenizedDocument
  readonly #runs: Span[]
  /** Runs by each of their words, lower case, in order. */
  readonly #byWord = new Map<string, Span[]>()
  /** The first run with these initials, made when it is first asked. */
  #byInitials: Map<string, Span> | null = null

  /** What `onlyBill` found. */
  #bill: string | null | undefined

  /** `runs` are half-open token ranges, ascending. */
  constructor(doc: TokenizedDocument, runs: Span[]) {
    this.#doc = doc
    this.#runs = runs
    for (const run of runs) this.#add(run)
  }

  #add(run: Span): void {
    for (let at = run[0]; at < run[1]; at++) {
      const word = this.#doc.words[at]!
      const list = this.#byWord.get(word)
      if (!list) this.#byWord.set(word, [run])
      else if (list.at(-1) !== run && list.length < MAX_RUNS_PER_WORD) list.push(run)
    }
  }

  /** The name that an acronym stands for: the one before it in brackets, “Coastal Water Board (CWB)”, else one with its initials. */
  #longForm(run: Span): Span | null {
    const { words } = this.#doc
    const acronym = words[run[0]]!
    for (const one of this.#byWord.get(acronym) ?? []) {
      if (words[one[0] - 1] !== '(' || words[one[1]] !== ')') continue
      const before = this.within(Math.max(0, one[0] - MAX_LONG_FORM_TOKENS), one[0] - 1).at(-1)
      if (before?.[1] === one[0] - 1 && before[1] - before[0] > 1) return this.#joined(before, acronym)
    }
    this.#byInitials ??= this.#initials()
    return this.#byInitials.get(acronym.replace(/\./g, '')) ?? null
  }

  /** A name with the one that “and” ties to it, where the acronym has the letters of both: “Housing | and Urban Development”. */
  #joined(name: Span, acronym: string): Span {
    const { words } = this.#doc
    const [before] = this.within(Math.max(0, name[0] - MAX_LONG_FORM_TOKENS), name[0] - 1).slice(-1)
    const isTied = before && before[1] === name[0] - 1 && /^(?:and|of|for)$/.test(words[before[1]]!)
    return isTied && !words[name[0]]!.startsWith(acronym[0]!) ? [before[0], name[1]] : name
  }

  #initials(): Map<string, Span> {
    const found = new Map<string, Span>()
    for (const run of this.#runs) {
      let [capitals, all] = ['', '']
      for (let at = run[0]; at < run[1]; at++) {
        const word = this.#doc.words[at]!
        if (word === 'the' || !/^\p{L}/u.test(word)) continue
        all += word[0]
        if (beginsWithCapital(rawWordAt(this.#doc, at))) capitals += word[0]
      }
      for (const initials of [capitals, all, capitals.slice(1), all.slice(1)])
        if (initials.length > 1 && !found.has(initials)) found.set(initials, run)
    }
    return found
  }

  /** The runs that begin in the tokens `[first, end)`. */
  within(first: number, end: number): Span[] {
    const from = partitionPoint(this.#runs, ([start]) => start < first)
    const found: Span[] = []
    for (let at = from; at < this.#runs.length && this.#runs[at]![0] < end; at++) found.push(this.#runs[at]!)
    return found
  }

  /** The runs with just the words of a name, “the” before it aside. */
  runsOf(name: string): Span[] {
    const wanted = name.replace(/^the /i, '').toLowerCase()
    const first = /^[^\s.]+/.exec(wanted)?.[0] ?? ''
    return (this.#byWord.get(first) ?? []).filter(
      (run) => this.words(run).replace(/^the /i, '').toLowerCase() === wanted,
    )
  }

  /** A run as written. */
  words([first, end]: Span): string {
    return this.#doc.text.slice(...spanOfTokens(this.#doc, first, end)).replace(/\s+/g, ' ')
  }

  /** Whether a run has the form of an organization’s name. */
  isOrganization([first, end]: Span): boolean {
    for (let at = first; at < end; at++) if (endsOrganization(this.#doc.words[at]!)) return true
    const last = this.#doc.words[end - 1]!
    return (
      ACRONYM.test(rawWordAt(this.#doc, end - 1)) ||
      (end - first > 1 && placeEndings.has(last)) ||
      isOutletName(this.words([first, end]))
    )
  }

  /** Whether a name begins with a place’s and goes on as a firm’s: “South Vela Edison”. */
  beginsWithPlace(run: Span): boolean {
    const [first, end] = run
    if (end - first < 2 || !this.isFirm(run)) return false
    const { words } = this.#doc
    return placeNames.has(words[first]!) || (end - first > 2 && placeNames.has(words[first + 1]!))
  }

  /** The organization that a common noun at a token stands for: the latest one before it with this word, else the first. */
  organizationCalled(noun: string, at: number): Span | null {
    const runs = (this.#byWord.get(noun) ?? []).filter(
      (run) => run[1] - run[0] > 1 && this.#isHead(noun, run) && this.isOrganization(run),
    )
    return runs.findLast(([start]) => start < at) ?? runs[0] ?? null
  }

  /** The one body that officers of this noun are of; null where the text names none, or two. */
  bodyOf(noun: string): Span | null {
    const word = bodiesOfOfficers.get(noun)
    if (!word) return null
    const bodies = new Map<string, Span>()
    for (const run of this.#runs)
      if (this.#isBodyWith(word, run)) bodies.set(this.words(run).replace(/^the /i, ''), run)
    const [only] = bodies.values()
    return bodies.size === 1 ? only! : null
  }

  #isBodyWith(word: RegExp, run: Span): boolean {
    if (run[1] - run[0] < 2 || !this.isOrganization(run)) return false
    return this.#doc.words.slice(...run).some((one) => word.test(one))
  }

  /** Whether a name may be a firm’s: no title, place or public body. */
  isFirm([first, end]: Span): boolean {
    for (let at = first; at < end; at++) {
      const word = this.#doc.words[at]!
      if (titleWords.has(word) || honorifics.has(word) || PUBLIC.test(word)) return false
    }
    return !placeNames.has(this.#doc.words[end - 1]!)
  }

  /** The fullest name of an organization of which a run may be a part or the initials. */
  fullOrganization(run: Span): Span {
    const [first, end] = run
    const size = end - first
    const written = rawWordAt(this.#doc, end - 1)
    if (size === 1 && ACRONYM.test(written)) return this.#longForm(run) ?? run
    if (size > 1) return this.#withBeginning(run)
    if (placeNames.has(this.#doc.words[first]!)) return run
    const fuller = (this.#byWord.get(this.#doc.words[first]!) ?? []).find(
      (one) =>
        one[1] - one[0] > 1 &&
        ((one[1] - one[0] === 2 &&
          this.#doc.words[one[0]] === this.#doc.words[first] &&
          this.isOrganization(one)) ||
          (this.#doc.words[one[1] - 1] === this.#doc.words[first] && isOutletName(this.words(one)))),
    )
    return fuller ?? run
  }

  /** The first longer name that ends with just these words: “Police Department” is “Vela Police Department”. */
  #withBeginning(run: Span): Span {
    const { words } = this.#doc
    const [first, end] = words[run[0]] === 'the' ? [run[0] + 1, run[1]] : run
    const longer = (this.#byWord.get(words[end - 1]!) ?? []).find((one) => {
      const from = one[1] - (end - first)
      if (from <= one[0] || !this.isOrganization(one)) return false
      for (let at = 0; at < end - first; at++) if (words[from + at] !== words[first + at]) return false
      return words[one[0]] !== 'the' || from > one[0] + 1
    })
    return longer ?? run
  }

  /** Whether a text writes a name with “the” before it no more often than without it: “Ukraine”, not “the Ledger”. */
  isBare(run: Span): boolean {
    const { words } = this.#doc
    let bare = 0
    for (const [first, end] of this.runsOf(this.words(run))) {
      if (words[first] === 'the' || words[first - 1] === 'the') bare--
      else if (words[end - 1] !== "'s") bare++
    }
    return bare >= 0
  }

  /** The one act that the text names: “Safe Piers Act”; null where it names none, or two. */
  onlyAct(): Span | null {
    const acts = new Map<string, Span>()
    for (const run of this.#byWord.get('act') ?? []) {
      if (this.#doc.words[run[1] - 1] !== 'act' || run[1] - run[0] < 2) continue
      acts.set(this.words(run).replace(/^the /i, ''), run)
    }
    const [only] = acts.values()
    return acts.size === 1 ? only! : null
  }

  /** Whether the text has a lawsuit, which it also calls a complaint. */
  hasLawsuit(): boolean {
    return /\blawsuit/i.test(this.#doc.text)
  }

  /** Whether a run is the end of a longer name, which is an organization’s. */
  isEndOfBody(run: Span): boolean {
    return run[1] - run[0] > 1 && this.#withBeginning(run) !== run
  }

  /** The number of the one bill that the text is about: “SB 1015”, “Proposition 4”; null where it has none, or two. */
  onlyBill(): string | null {
    if (this.#bill === undefined) {
      const numbers = new Set(this.#doc.text.match(BILL_NUMBER) ?? [])
      this.#bill = numbers.size === 1 ? [...numbers][0]! : null
    }
    return this.#bill
  }

  /** A run with the small nouns of bodies right behind it: “Vela Unified | school board”. */
  withBody([first, end]: Span): Span {
    let to = end
    while (to < end + 3 && organizationNouns.has(this.#doc.words[to] ?? '')) to++
    return [first, to]
  }

  /**
   * The full name of a person of whom only this word is known; null where the text has none. Of two people of one family it is
   * the one whom the text names in full twice as often; else nothing shows which is meant.
   */
  fullPerson(family: string): Span | null {
    const word = family.toLowerCase()
    const byGivenName = new Map<string, { name: Span; times: number }>()
    for (const run of this.#byWord.get(word) ?? []) {
      const name = this.withoutTitles(run)
      const size = name[1] - name[0]
      if (size < 2 || size > 4 || this.#doc.words[name[1] - 1] !== word || this.isOrganization(name)) continue
      const given = this.#doc.words[name[0]]!
      const known = byGivenName.get(given)
      if (known) known.times++
      else byGivenName.set(given, { name, times: 1 })
    }
    const [first, second] = [...byGivenName.values()].sort((one, other) => other.times - one.times)
    return first && (!second || first.times >= 2 * second.times) ? first.name : null
  }

  /** A run without the titles that begin it: “Sen. Orm” is “Orm”. */
  withoutTitles([first, end]: Span): Span {
    let from = first
    for (let at = first; at < end - 1; at++)
      if (titleWords.has(this.#doc.words[at]!) || honorifics.has(this.#doc.words[at]!)) from = at + 1
    return [from, end]
  }

  /** Whether a noun is the head of a name: its last word, or the one before “of”. */
  #isHead(noun: string, [first, end]: Span): boolean {
    const { words } = this.#doc
    for (let at = first; at < end; at++)
      if (words[at] === noun && (at === end - 1 || /^(?:of|for|on)$/.test(words[at + 1]!))) return true
    return false
  }
}
