// What an extractor left out of an article. In: the blocks of a whole page with their places, and those that the extractor took.
// Out: the article’s blocks in the order of the page, and what of it was left out all the same.
//
// The extractor decides where the article is. Within the element that holds it, prose belongs to it unless the box around it is
// named as something else; outside only what the extractor took does.
import { type ClipBlock, wordCount } from '../clip.ts'
import type { PlacedBlock } from './blocks.ts'
import type { PageElement, PageNode } from './nodes.ts'
import { isConsentWall, isForSubscribers, isPrompt, standsBeside } from './surroundings.ts'

/** A block of a page, and where it stands. */
export interface Candidate extends PlacedBlock {
  /** Its letters and digits alone, in lower case. */
  folded: string
  /** Which of the page’s article elements it is in, the outermost first. */
  roots: PageElement[]
  /** Every element that it is in, within the page’s body, the outermost first. */
  within: PageElement[]
  /** How sure it is that the boxes around it are no part of the article. */
  beside: 'surely' | 'probably' | null
  /** Whether it is in the part for subscribers. */
  forSubscribers: boolean
}

/** The blocks of an article, and those of the page that look like a part of it but aren’t in it. */
export interface WholeArticle {
  blocks: ClipBlock[]
  left: ClipBlock[]
  /** Those of `blocks` that the page hides. */
  hidden: ClipBlock[]
}

/** Elements that hold an article, by the standard or by its vocabulary for search engines. */
const ROOTS = /^(?:article|main)$/
/** A block with fewer words is no prose, whatever it ends in. */
const MIN_PROSE_WORDS = 5
/** A linked block with at least as many words is a paragraph; a shorter one is a link to another story. */
const MIN_LINKED_PROSE_WORDS = 12
const SENTENCE_END = /[.!?…。！？][\s"'”’»)\]]*$/
const QUOTED = /[“„«「"][^“”„«»「」"]{8,}[”“»」"]/
/** Of the words that the extractor took, the element of the article has at least this share. */
const ROOT_SHARE = 0.6
/** A block that the extractor took in another form than the page has it is known by so many UTF-16 units. */
const MIN_KNOWN_LENGTH = 24

/** Notes every block’s place on its page, before the extractor changes that. */
export function candidatesOf(blocks: PlacedBlock[]): Candidate[] {
  const known = new Map<PageNode, Pick<Candidate, 'roots' | 'within' | 'beside' | 'forSubscribers'>>()
  return blocks.map((block) => ({ ...block, folded: fold(block.text), ...placeOf(block.element, known) }))
}

/** Letters and digits alone, in lower case: what two copies of a text have in common. */
export function fold(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}

type Place = Pick<Candidate, 'roots' | 'within' | 'beside' | 'forSubscribers'>

function placeOf(node: PageNode | null, known: Map<PageNode, Place>): Place {
  if (node === null) return { roots: [], within: [], beside: null, forSubscribers: false }
  const found = known.get(node)
  if (found) return found
  const outer = placeOf(node.parentNode, known)
  const element = node as PageElement
  const place = node.nodeType === 1 ? placeIn(element, outer) : outer
  known.set(node, place)
  return place
}

function placeIn(element: PageElement, outer: Place): Place {
  const name = (element.localName ?? '').toLowerCase()
  const isRoot =
    ROOTS.test(name) ||
    element.getAttribute('role') === 'main' ||
    /\barticleBody\b/.test(element.getAttribute('itemprop') ?? '')
  const isText = /^(?:html|body|h[1-6]|p)$/.test(name) || isRoot
  return {
    roots: isRoot ? [...outer.roots, element] : outer.roots,
    within: /^(?:html|body)$/.test(name) ? outer.within : [...outer.within, element],
    beside: outer.beside === 'surely' || isText ? outer.beside : (standsBeside(element) ?? outer.beside),
    forSubscribers: outer.forSubscribers || isForSubscribers(element),
  }
}

/**
 * The whole article: what was taken, and what stands between in the same element. Null where the blocks that were taken aren’t
 * those of the page. `body` is the article’s text by the page’s data for search engines, folded.
 */
export function wholeArticle(all: Candidate[], taken: ClipBlock[], body: string): WholeArticle | null {
  const candidates = all.filter((one) => one.type !== 'rule' || one.roots.length > 0)
  const chosen = matched(candidates, taken)
  if (chosen === null) return null
  const root = rootOf(chosen)
  const isIn = (one: Candidate) => root !== null && one.roots.includes(root)
  // Without such an element, what stands beside the article in the box around it is reported, not added.
  const box = root ?? boxOf(chosen)
  const isBeside = (one: Candidate) =>
    box !== null &&
    one.within.includes(box) &&
    (root === null ? one.beside !== 'surely' : one.beside === 'probably')
  const repeats = repeatFinder(taken)
  const hidden = new Set(candidates.filter((one) => one.hidden && isIn(one) && isHiddenText(one, body)))
  const added = new Set(
    candidates.filter(
      (one) =>
        hidden.has(one) ||
        (isIn(one) &&
          !chosen.has(one) &&
          !one.hidden &&
          one.beside === null &&
          isProse(one) &&
          !repeats(one)),
    ),
  )
  const offers = offersIn(chosen)
  const kept = (one: Candidate) =>
    !isPrompt(one.text) && !offers.has(one) && (chosen.has(one) || added.has(one))
  const isKept = candidates.map(kept)
  for (const [at, one] of candidates.entries()) {
    // A heading goes with what is under it.
    if (
      one.type === 'heading' &&
      isIn(one) &&
      added.has(candidates[at + 1]!) &&
      !isKept[at] &&
      one.beside === null
    )
      isKept[at] = true
  }
  const isLeft = (one: Candidate) => offers.has(one) || (isBeside(one) && !repeats(one))
  const rest = (one: Candidate, at: number) => !isKept[at] && !one.hidden && isProse(one) && isLeft(one)
  return {
    blocks: candidates.filter((_, at) => isKept[at]).map(plain),
    left: candidates.filter(rest).map(plain),
    hidden: [...hidden].map(plain),
  }
}

/** Of what the extractor took, boxes beside the article have a smaller share; with more, their names mean something else. */
const MAX_OFFERS_SHARE = 0.3

/** What the extractor took though its box is named like an offer, as to subscribe. */
function offersIn(chosen: Set<Candidate>): Set<Candidate> {
  const offers = [...chosen].filter((one) => one.beside === 'surely')
  const wordsOf = (some: Iterable<Candidate>) => [...some].reduce((sum, one) => sum + wordCount(one.text), 0)
  return new Set(wordsOf(offers) < wordsOf(chosen) * MAX_OFFERS_SHARE ? offers : [])
}

/** How many blocks are looked for in the whole text: a page has few that the extractor left out and that read as prose. */
const MAX_SEARCHES = 500

/** Tells whether what was taken has the words of a block too, as a pulled quotation’s. */
function repeatFinder(taken: ClipBlock[]): (one: Candidate) => boolean {
  const texts = taken.map((block) => fold(block.text))
  const text = texts.join('\n')
  const known = new Set(texts)
  let searches = 0
  return ({ folded }) => known.has(folded) || (searches++ < MAX_SEARCHES && text.includes(folded))
}

function plain({ type, text }: Candidate): ClipBlock {
  return { type, text }
}

function isHiddenText(one: Candidate, body: string): boolean {
  if (wordCount(one.text) < MIN_PROSE_WORDS || isPrompt(one.text)) return false
  return body.includes(one.folded) || (one.forSubscribers && SENTENCE_END.test(one.text))
}

/** Whether a block reads as a part of a story: a sentence, or something quoted, and no mere link. */
function isProse({ text, linked, type }: Candidate): boolean {
  if (/^(?:©|\(c\)|copyright\b)/i.test(text) || isPrompt(text)) return false
  const words = wordCount(text)
  if (words < MIN_PROSE_WORDS || type === 'heading' || type === 'rule') return false
  const isSentence = SENTENCE_END.test(text) || QUOTED.test(text)
  return isSentence && (linked < text.length * 0.5 || (words >= MIN_LINKED_PROSE_WORDS && type !== 'item'))
}

/**
 * Which candidates the extractor took: both are in the order of the page. Long blocks are found first; a short one, which a menu
 * may have too, is the last of its words before the next long one. Null where a long block isn’t found.
 */
function matched(candidates: Candidate[], taken: ClipBlock[]): Set<Candidate> | null {
  const found = new Set<Candidate>()
  let from = 0
  let waiting: string[] = []
  for (const { text, type } of taken) {
    if (type === 'rule') continue
    const words = fold(text)
    if (words === '') continue
    if (words.length < MIN_KNOWN_LENGTH) {
      waiting.push(words)
      continue
    }
    let at = from
    while (at < candidates.length && !isSame(candidates[at]!, words)) at++
    if (at === candidates.length) return null
    takeShort(candidates, waiting, from, at, found)
    waiting = []
    found.add(candidates[at]!)
    from = at + 1
  }
  takeShort(candidates, waiting, from, candidates.length, found)
  addRules(candidates, found)
  return found
}

/** The block itself, or one that the extractor left the speaker’s name out of. */
function isSame({ folded }: Candidate, words: string): boolean {
  return folded === words || (folded.startsWith(words) && words.length > folded.length * 0.4)
}

function takeShort(
  candidates: Candidate[],
  waiting: string[],
  from: number,
  to: number,
  found: Set<Candidate>,
): void {
  let end = to
  for (const words of [...waiting].reverse()) {
    for (let at = end - 1; at >= from; at--) {
      if (candidates[at]!.folded !== words) continue
      found.add(candidates[at]!)
      end = at
      break
    }
  }
}

/** A rule between two blocks that were taken is taken. */
function addRules(candidates: Candidate[], found: Set<Candidate>): void {
  for (const [at, one] of candidates.entries())
    if (one.type === 'rule' && found.has(candidates[at - 1]!) && found.has(candidates[at + 1]!))
      found.add(one)
}

/** The box of an article without an element of its own holds at least this share of what was taken. */
const BOX_SHARE = 0.95

/** The innermost element of any name that holds nearly all that was taken; null where only the page’s body does. */
function boxOf(chosen: Set<Candidate>): PageElement | null {
  const words = new Map<PageElement, number>()
  let all = 0
  for (const { text, within } of chosen) {
    const count = wordCount(text)
    all += count
    for (const element of within) words.set(element, (words.get(element) ?? 0) + count)
  }
  let best: PageElement | null = null
  for (const [element, count] of words) if (count >= all * BOX_SHARE) best = element
  return best
}

/** The innermost element of the page that holds most of what was taken. */
function rootOf(chosen: Set<Candidate>): PageElement | null {
  const words = new Map<PageElement, number>()
  let all = 0
  for (const one of chosen) {
    const count = wordCount(one.text)
    if (one.element.nodeType === 1 && isConsentWall(one.element as PageElement)) continue
    all += count
    for (const root of one.roots) words.set(root, (words.get(root) ?? 0) + count)
  }
  let best: PageElement | null = null
  // Roots are noted from the outermost in: of those with enough, the last is the innermost.
  for (const [root, count] of words) if (count >= all * ROOT_SHARE) best = root
  return best
}
