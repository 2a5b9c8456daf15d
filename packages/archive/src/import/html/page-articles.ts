// Several articles on one page. In: the page’s blocks with their places. Out: the elements that hold an article each, with its
// heading; none where the page has fewer than two.
import { normalizeSpace, wordCount } from '../clip.ts'
import type { PageElement } from './nodes.ts'
import { type Candidate, fold } from './whole-article.ts'

/** An article of a page. */
export interface PageArticle {
  element: PageElement
  heading: string | null
}

/** An article has at least so many paragraphs and words; a teaser of one has fewer. */
const MIN_PARAGRAPHS = 2
const MIN_WORDS = 40
/** A heading has no more UTF-16 units. */
const MAX_HEADING_LENGTH = 300
const COMMENT_NAME = /(?:^|[\s_-])(?:comments?|replies|reply|reader)(?:$|[\s_-])/i

/** The articles of a page, in its order: the outermost `article` elements with a heading and a story. */
export function articlesOn(candidates: Candidate[]): PageArticle[] {
  const stories = new Map<PageElement, Candidate[]>()
  for (const one of candidates) {
    const element = one.roots.find((root) => (root.localName ?? '').toLowerCase() === 'article')
    if (element && !one.hidden) stories.set(element, [...(stories.get(element) ?? []), one])
  }
  const found = [...stories].filter(([element, blocks]) => isArticle(element, blocks))
  return found.map(([element]) => ({ element, heading: headingIn(element) }))
}

function isArticle(element: PageElement, blocks: Candidate[]): boolean {
  const paragraphs = blocks.filter((block) => block.type === 'paragraph' && wordCount(block.text) >= 8)
  const words = paragraphs.reduce((sum, block) => sum + wordCount(block.text), 0)
  const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`
  return paragraphs.length >= MIN_PARAGRAPHS && words >= MIN_WORDS && !COMMENT_NAME.test(names)
}

function headingIn(element: PageElement): string | null {
  const heading = element.querySelector('h1, h2, h3, [class*="headline" i], [class*="title" i]')
  const words = normalizeSpace(heading?.textContent ?? '')
  return words && words.length <= MAX_HEADING_LENGTH ? words : null
}

/** Of the articles of a page, the one that the page’s own headline names. */
export function namedArticle(articles: PageArticle[], headline: string | null): PageArticle | null {
  const wanted = fold(headline ?? '')
  if (!wanted) return null
  return articles.find(({ heading }) => heading !== null && isSameTitle(fold(heading), wanted)) ?? null
}

/** Titles for networks are often shorter or longer than the heading. */
function isSameTitle(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  return short.length > 0 && long.startsWith(short) && short.length > long.length / 2
}
