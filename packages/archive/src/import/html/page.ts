// An HTML page to a clip. In: markup. Out: the article's fields and blocks. The extractor is Mozilla's Readability;
// it gets only whole pages: a fragment is already the chosen article.
import { Readability } from '@mozilla/readability'
import { type Clip, type ClipBlock, normalizeSpace, paragraphsOf, wordCount } from '../clip.ts'
import { importDiagnostic } from '../diagnostics.ts'
import { blocksOf } from './blocks.ts'
import { metadataOf } from './metadata.ts'
import { type HtmlPage, type MarkupSize, type PageNode, parsePage, sizeOf } from './nodes.ts'
import { stripMarkup } from './strip.ts'

/** With more elements, or deeper ones, the extractor takes seconds or overflows the stack. */
const MAX_ELEMENTS = 10_000
const MAX_DEPTH = 300
/** The extractor walks from each element to the root: its time is the number of elements times their depth. */
const MAX_STEPS = 200_000
/** An article has at least this many words, else it wasn't found. */
const MIN_ARTICLE_WORDS = 20

/** Extracts the article of a page, or reads all of a fragment. */
export function clipOfPage(markup: string): Clip {
  const size = sizeOf(markup)
  if (isTooComplex(size)) return strippedClip(markup, size)
  try {
    return isWholePage(markup) ? articleOf(markup) : fragmentOf(markup)
  } catch {
    return strippedClip(markup, size)
  }
}

/** The blocks of markup that is only an article's text, as in feeds and mails. */
export function blocksOfMarkup(markup: string): ClipBlock[] {
  if (isTooComplex(sizeOf(markup))) return stripMarkup(markup)
  return blocksOf(parsePage(markup).body ?? parsePage(markup))
}

function isTooComplex({ elements, depth }: MarkupSize): boolean {
  return elements > MAX_ELEMENTS || depth > MAX_DEPTH || elements * depth > MAX_STEPS
}

function isWholePage(markup: string): boolean {
  return /<(?:html|head|body|article|main)[\s>]/i.test(markup)
}

function articleOf(markup: string): Clip {
  const page = parsePage(markup)
  const { body, diagnostics, ...fields } = metadataOf(page, markup)
  const whole = page.body ? blocksOf(page.body) : []
  // The extractor destroys the page: read everything else before.
  let blocks = extractArticle(page)
  if (blockWordCount(blocks) < Math.min(MIN_ARTICLE_WORDS, blockWordCount(whole))) {
    blocks = whole
    diagnostics.push(importDiagnostic('article-not-found'))
  }
  if (body && blockWordCount(blocks) < wordCount(body) / 2) {
    blocks = paragraphsOf(/\n[ \t]*\n/.test(body) ? body : body.replaceAll('\n', '\n\n'))
    diagnostics.push(importDiagnostic('text-from-metadata'))
  }
  return { ...fields, blocks: withoutHeaderBlocks(blocks, fields), diagnostics }
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

function fragmentOf(markup: string): Clip {
  const page = parsePage(markup)
  const { body: _, diagnostics, ...fields } = metadataOf(page, markup)
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
