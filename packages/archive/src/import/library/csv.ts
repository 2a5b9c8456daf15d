// Lists of reading tools as tables: Readwise, Instapaper, Pocket, Zotero. In: text. Out: a clip for each article that has a text,
// and how many haven’t; null where it is no such table.
import type { Clip, ClipBlock } from '../clip.ts'
import { normalizeSpace, paragraphsOf } from '../clip.ts'
import { namesInOrder } from '../database/database.ts'
import { writtenDay } from '../written-day.ts'
import type { References } from './ris.ts'

type Row = Record<string, string>

/** Names of columns that hold an article’s parts, in lower case. */
const COLUMNS = {
  headline: ['title', 'book title', 'document title', 'headline'],
  text: ['highlight', 'selection', 'full text', 'text', 'content', 'abstract note', 'abstract'],
  outlet: ['publication title', 'publication', 'source', 'outlet', 'newspaper', 'site'],
  byline: ['author', 'book author', 'authors', 'byline'],
  date: ['date', 'publication date', 'published date', 'published'],
  url: ['url', 'link', 'source url', 'source_url'],
} as const
type Column = keyof typeof COLUMNS

/** Whether the first line of a text names the columns of such a table. */
export function hasLibraryColumns(start: string): boolean {
  const [line = ''] = start.split(/\r\n|\n|\r/, 1)
  const names = line.split(/[,;\t]/).map((name) => name.replace(/^["\s]+|["\s]+$/g, '').toLowerCase())
  const has = (column: Column) => COLUMNS[column].some((name) => names.includes(name))
  return names.length >= 3 && has('headline') && (has('url') || has('text') || has('outlet'))
}

/** Reads a table; highlights of one article are one clip, with an omission between them. */
export async function readCsv(text: string): Promise<References | null> {
  const { default: Papa } = await import('papaparse')
  const { data } = Papa.parse<Row>(text.replace(/^\ufeff/, ''), {
    header: true,
    skipEmptyLines: 'greedy',
    transformHeader: (name: string) => name.trim().toLowerCase(),
  })
  const articles = new Map<string, Clip>()
  let without = 0
  for (const row of data) {
    const clip = clipOf(row)
    const key = `${clip.headline} ${clip.url}`
    const known = articles.get(key)
    if (clip.blocks.length === 0) without++
    else if (known) known.blocks.push({ type: 'paragraph', text: '[…]' }, ...clip.blocks)
    else articles.set(key, clip)
  }
  return { clips: [...articles.values()], without }
}

function clipOf(row: Row): Clip {
  const value = (column: Column) => {
    for (const name of COLUMNS[column]) {
      const words = row[name]?.trim()
      if (words) return words
    }
    return null
  }
  const byline = value('byline')
  const url = value('url')
  return {
    outlet: value('outlet'),
    date: writtenDay(value('date')),
    headline: normalizeSpace(value('headline') ?? '') || null,
    byline: byline && (/;|^[^,]+, [^,]+$/.test(byline) ? namesInOrder(byline) : byline),
    url: url && /^https?:/.test(url) ? url : null,
    blocks: blocksIn(value('text')),
    diagnostics: [],
  }
}

function blocksIn(text: string | null): ClipBlock[] {
  return text ? paragraphsOf(text) : []
}
