// An HTML page to a clip. In: markup. Out: the article's fields and blocks. The extractor is Mozilla's Readability;
// it gets only whole pages: a fragment is already the chosen article.
import { Readability } from '@mozilla/readability'
import { type Clip, type ClipBlock, normalizeSpace, paragraphsOf, wordCount } from '../clip.ts'
import { clipsOfDatabase } from '../database/read-database.ts'
import { type ImportDiagnostic, importDiagnostic } from '../diagnostics.ts'
import { chunksOf, readReview } from '../document/review.ts'
import { blocksOf, type PlacedBlock, placedBlocksOf } from './blocks.ts'
import { type Metadata, metadataOf } from './metadata.ts'
import { type HtmlPage, type MarkupSize, type PageNode, parsePage, sizeOf } from './nodes.ts'
import { articlesOn, namedArticle, type PageArticle } from './page-articles.ts'
import { stripMarkup } from './strip.ts'
import { detach, removeOverlays } from './surroundings.ts'
import { telegramExport } from './telegram.ts'
import { type Candidate, candidatesOf, fold, wholeArticle } from './whole-article.ts'

/** With more elements, or deeper ones, the extractor takes seconds or overflows the stack. */
const MAX_ELEMENTS = 10_000
const MAX_DEPTH = 300
/** The extractor walks from each element to the root: its time is the number of elements times their depth. */
const MAX_STEPS = 200_000
/** An article has at least this many words, else it wasn't found. */
const MIN_ARTICLE_WORDS = 20

/** The clippings of a page, and what is reported of the page as a whole. */
export interface PageClips {
  format: 'html' | 'database'
  clips: Clip[]
  diagnostics: ImportDiagnostic[]
}

/** Extracts the article of a page, or every one where it has several and is about none of them; reads all of a fragment. */
export function clipsOfPage(markup: string, savedAddress = ''): PageClips {
  const size = sizeOf(markup)
  const one = (clip: Clip): PageClips => ({ format: 'html', clips: [clip], diagnostics: [] })
  if (isTooComplex(size)) return one(strippedClip(markup, size))
  try {
    const page = parsePage(markup)
    const database = clipsOfDatabase(textOf(page))
    if (database) return { format: 'database', ...database }
    const several = postsOrReview(page)
    if (several) return several
    return isWholePage(markup) ? articlesOf(page, markup, savedAddress) : one(fragmentOf(page, markup))
  } catch {
    return one(strippedClip(markup, size))
  }
}

/** Of a page’s words, a press review’s clippings have at least this share. */
const REVIEW_SHARE = 0.6

/** The posts of an export, or the clippings of a press review; null for any other page. */
function postsOrReview(page: HtmlPage): PageClips | null {
  const posts = telegramExport(page)
  const split = (count: number) => importDiagnostic('seeds-split', { count })
  if (posts.length)
    return { format: 'html', clips: posts, diagnostics: posts.length > 1 ? [split(posts.length)] : [] }
  const blocks = blocksOf(page.body ?? page)
  const review = readReview(chunksOf(blocks))
  const words = review?.clips.reduce((sum, clip) => sum + blockWordCount(clip.blocks), 0) ?? 0
  if (!review || words < blockWordCount(blocks) * REVIEW_SHARE) return null
  return {
    format: 'html',
    clips: review.clips,
    diagnostics: [...review.diagnostics, split(review.clips.length)],
  }
}

/** All text of a page, each block a paragraph. */
function textOf(page: HtmlPage): string {
  return blocksOf(page.body ?? page)
    .map((block) => block.text)
    .join('\n\n')
}

/** The blocks of markup that is only an article's text, as in feeds and mails. */
export function blocksOfMarkup(markup: string): ClipBlock[] {
  if (isTooComplex(sizeOf(markup))) return stripMarkup(markup)
  return blocksOf(parsePage(markup).body ?? parsePage(markup))
}

/** The same with their places; none of markup that is too complex. */
export function placedBlocksOfMarkup(markup: string): PlacedBlock[] {
  if (isTooComplex(sizeOf(markup))) return []
  const page = parsePage(markup)
  return placedBlocksOf(page.body ?? page, false)
}

function isTooComplex({ elements, depth }: MarkupSize): boolean {
  return elements > MAX_ELEMENTS || depth > MAX_DEPTH || elements * depth > MAX_STEPS
}

function isWholePage(markup: string): boolean {
  return /<(?:html|head|body|article|main)[\s>]/i.test(markup)
}

function articlesOf(page: HtmlPage, markup: string, savedAddress: string): PageClips {
  const metadata = metadataOf(page, markup, savedAddress)
  const walls = removeOverlays(page)
  if (walls.length)
    metadata.diagnostics.push(
      importDiagnostic('consent-left-out', { count: walls.length, beginning: shortened(walls.join(' … ')) }),
    )
  const candidates = page.body ? candidatesOf(placedBlocksOf(page.body, true)) : []
  const articles = articlesOn(candidates)
  const clips: Clip[] = []
  if (articles.length > 1) {
    const own = namedArticle(articles, metadata.headline)
    if (own) return { format: 'html', clips: [onlyArticle(page, metadata, own, articles)], diagnostics: [] }
    if (!metadata.isTitled) clips.push(...articles.map((article) => clipOfArticle(article, metadata)))
  }
  if (clips.length < 2)
    return { format: 'html', clips: [articleOf(page, metadata, candidates)], diagnostics: [] }
  return { format: 'html', clips, diagnostics: [importDiagnostic('seeds-split', { count: clips.length })] }
}

/** The article that the page is about; the others are reported. */
function onlyArticle(page: HtmlPage, metadata: Metadata, own: PageArticle, articles: PageArticle[]): Clip {
  const others = articles.filter((article) => article !== own)
  for (const { element } of others) detach(element)
  const beginning = shortened(others.map(({ heading }) => heading ?? '…').join(' … '))
  metadata.diagnostics.push(importDiagnostic('articles-left-out', { count: others.length, beginning }))
  return articleOf(page, metadata, page.body ? candidatesOf(placedBlocksOf(page.body, true)) : [])
}

/** One of several articles, with the fields that it names itself. */
function clipOfArticle({ element, heading }: PageArticle, { outlet, url }: Metadata): Clip {
  const own = metadataOf(element as HtmlPage, '')
  const fields = { outlet, date: own.date, headline: heading, byline: own.byline, url }
  return { ...fields, blocks: withoutHeaderBlocks(blocksOf(element), fields), diagnostics: [] }
}

function articleOf(page: HtmlPage, metadata: Metadata, candidates: Candidate[]): Clip {
  const { body, isTitled: _, diagnostics, ...fields } = metadata
  const whole = candidates.filter((block) => !block.hidden)
  // The extractor destroys the page: read everything else before.
  let blocks = extractArticle(page)
  const found = wholeArticle(candidates, blocks, fold(body ?? ''))
  if (found) {
    blocks = found.blocks
    diagnostics.push(...reportsOf(found))
  }
  if (blockWordCount(blocks) < Math.min(MIN_ARTICLE_WORDS, blockWordCount(whole))) {
    blocks = whole.map(({ type, text }) => ({ type, text }))
    diagnostics.push(importDiagnostic('article-not-found'))
  }
  if (body && blockWordCount(blocks) < wordCount(body) / 2) {
    blocks = paragraphsOf(/\n[ \t]*\n/.test(body) ? body : body.replaceAll('\n', '\n\n'))
    diagnostics.push(importDiagnostic('text-from-metadata'))
  } else if (body) diagnostics.push(...missingOf(body, blocks))
  return { ...fields, blocks: withoutHeaderBlocks(blocks, fields), diagnostics }
}

/** What is reported of an article that the page hides a part of, or that has boxes that may belong to it. */
function reportsOf({ left, hidden }: { left: ClipBlock[]; hidden: ClipBlock[] }): ImportDiagnostic[] {
  const found: ImportDiagnostic[] = []
  if (hidden.length)
    found.push(
      importDiagnostic('hidden-text', { count: hidden.length, words: Math.round(blockWordCount(hidden)) }),
    )
  if (left.length) found.push(leftOut(left.map((block) => block.text)))
  return found
}

/** UTF-16 units of an article’s text in the page’s data that are compared. */
const MAX_BODY_LENGTH = 200_000
/** A sentence with fewer words is not looked for in an article: a caption or a signature may have them too. */
const MIN_SENTENCE_WORDS = 6

/** What the page’s data for search engines have of the article and its blocks haven’t. */
function missingOf(body: string, blocks: ClipBlock[]): ImportDiagnostic[] {
  const text = fold(blocks.map((block) => block.text).join(' '))
  const sentences = body.slice(0, MAX_BODY_LENGTH).split(/(?<=[.!?…]["”’»]?)\s+|\n+/)
  const missing = sentences.filter(
    (sentence) => wordCount(sentence) >= MIN_SENTENCE_WORDS && !text.includes(fold(sentence)),
  )
  return missing.length ? [leftOut(missing)] : []
}

/** UTF-16 units of what was left out that a report shows. */
const MAX_SHOWN_LENGTH = 160

function leftOut(texts: string[]): ImportDiagnostic {
  const words = Math.round(texts.reduce((sum, text) => sum + wordCount(text), 0))
  return importDiagnostic('text-left-out', { words, beginning: shortened(texts.join(' … ')) })
}

function shortened(written: string): string {
  const shown = normalizeSpace(written)
  return shown.length > MAX_SHOWN_LENGTH ? `${shown.slice(0, MAX_SHOWN_LENGTH).trimEnd()}…` : shown
}

function extractArticle(page: HtmlPage): ClipBlock[] {
  const reader = new Readability<PageNode>(page as never, {
    serializer: (node) => node as never,
    disableJSONLD: true,
    charThreshold: 250,
  })
  const content = reader.parse()?.content
  return content ? blocksOf(content) : []
}

function fragmentOf(page: HtmlPage, markup: string): Clip {
  const { body: _, isTitled: __, diagnostics, ...fields } = metadataOf(page, markup)
  const blocks = blocksOf(page.body ?? page)
  return { ...fields, blocks: withoutHeaderBlocks(blocks, fields), diagnostics }
}

/** Removes blocks that repeat the header, before the first long one. */
function withoutHeaderBlocks(
  blocks: ClipBlock[],
  fields: Pick<Clip, 'headline' | 'outlet' | 'byline'>,
): ClipBlock[] {
  const known = new Set(
    [fields.headline, fields.outlet, fields.byline, fields.byline && `by ${fields.byline}`]
      .filter((words) => words !== null)
      .map((words) => words.toLowerCase()),
  )
  const long = blocks.findIndex((block) => block.type === 'paragraph' && block.text.length > 160)
  return blocks.filter(
    (block, at) =>
      (long >= 0 && at >= long) ||
      block.type === 'rule' ||
      !known.has(normalizeSpace(block.text).toLowerCase()),
  )
}

function strippedClip(markup: string, { elements, depth }: MarkupSize): Clip {
  const title = /<title[^>]{0,200}>([^<]{1,2000})<\/title/i.exec(markup.slice(0, 100_000))?.[1]
  return {
    outlet: null,
    date: null,
    headline: title ? (stripMarkup(title)[0]?.text ?? null) : null,
    byline: null,
    url: null,
    blocks: stripMarkup(markup),
    diagnostics: [importDiagnostic('page-too-knotted', { elements, depth })],
  }
}

function blockWordCount(blocks: ClipBlock[]): number {
  return blocks.reduce((sum, block) => sum + wordCount(block.text), 0)
}
