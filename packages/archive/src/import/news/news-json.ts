// Articles in JSON: ninjs 1 to 3, and the lists that reading tools export (wallabag and the like). In: a value. Out: a clip for
// each article; null where there is none. Format of ninjs: IPTC, “ninjs 3.0”.
import { type Clip, type ClipBlock, paragraphsOf } from '../clip.ts'
import { blocksOfMarkup } from '../html/page.ts'
import { writtenDay } from '../written-day.ts'
import { articlesIn, bodyOf, type Entry, NAMES, outletIn, rawIn, roleIn, textIn } from './article-shape.ts'

/** So many articles of a file are read. */
const MAX_ARTICLES = 5000

/** The articles of a value. */
export function clipsOfNewsJson(value: unknown): Clip[] | null {
  const clips = articlesIn(value)
    .slice(0, MAX_ARTICLES)
    .flatMap((entry) => clipOf(entry) ?? [])
  return clips.length ? clips : null
}

function clipOf(entry: Entry): Clip | null {
  const headline = textIn(entry, NAMES.headline) ?? roleIn(entry.headlines, 'main')
  const blocks = storyOf(entry)
  if (headline === null || blocks.length === 0) return null
  const url = textIn(entry, NAMES.url)
  return {
    outlet: outletIn(entry),
    date: writtenDay(textIn(entry, NAMES.date)),
    headline,
    byline: textIn(entry, NAMES.byline) ?? roleIn(entry.bylines, 'main'),
    url: url && /^https?:\/\//.test(url) ? url : null,
    blocks,
    diagnostics: [],
  }
}

function storyOf(entry: Entry): ClipBlock[] {
  const markup = rawIn(entry, NAMES.markup) ?? bodyOf(entry.bodies, /html/)
  if (markup) return /<[a-z][^<>]*>/i.test(markup) ? blocksOfMarkup(markup) : paragraphsOf(markup)
  const plain = rawIn(entry, NAMES.plain) ?? bodyOf(entry.bodies, /./)
  return plain ? paragraphsOf(plain) : []
}
