// Posts in a page that Telegram exported. In: the page. Out: a clip for each post with a text; none of any other page.
import { type Clip, normalizeSpace } from '../clip.ts'
import { blocksOf } from './blocks.ts'
import type { HtmlPage } from './nodes.ts'

/** So many posts of an export are read. */
const MAX_POSTS = 5000
/** A first line has no more UTF-16 units where it is a headline. */
const MAX_HEADLINE_LENGTH = 120

/** The posts of an export. */
export function telegramExport(page: HtmlPage): Clip[] {
  if (!page.querySelector('.history .message .text')) return []
  const clips: Clip[] = []
  let outlet: string | null = null
  for (const message of page.querySelectorAll('.history .message')) {
    // Messages of one sender, one after the other, name it once.
    outlet = normalizeSpace(message.querySelector('.from_name')?.textContent ?? '') || outlet
    const text = message.querySelector('.text')
    if (!text || clips.length >= MAX_POSTS) continue
    const [, day, month, year] =
      /^(\d\d)\.(\d\d)\.(\d{4})/.exec(message.querySelector('.date')?.getAttribute('title') ?? '') ?? []
    const blocks = blocksOf(text)
    const [first] = blocks
    const isHeadline =
      first !== undefined &&
      blocks.length > 1 &&
      first.text.length <= MAX_HEADLINE_LENGTH &&
      !/[.!?…:]["”’»)]?$/.test(first.text)
    if (blocks.length)
      clips.push({
        outlet,
        date: day ? `${year}-${month}-${day}` : null,
        headline: isHeadline ? first.text : null,
        byline: null,
        url: null,
        blocks: isHeadline ? blocks.slice(1) : blocks,
        diagnostics: [],
      })
  }
  return clips
}
