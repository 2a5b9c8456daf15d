// Posts copied from networks: of X, Bluesky and Mastodon one at a time, of Telegram several. In: a text’s lines. Out: a clip for
// each; none where it is no post.
import { anyOf } from '../../lexicon/any-of.ts'
import { postCounts } from '../../lexicon/posts.ts'
import { type Clip, type ClipBlock, normalizeSpace } from '../clip.ts'
import { chunksIn, linesLeftOut, paragraphsIn } from '../database/database.ts'
import { dayAlone } from '../written-day.ts'

const HANDLE = /^@[\w.-]{1,60}(?:@[\w.-]+)?$/
/** Counts below a post, and their names. */
const COUNT = /^[\d.,]+\s?[KMkm]?$/
const COUNT_NAME =
  /^(?:[\d.,]+\s?[KMkm]?\s+)?(?:views?|reposts?|quotes?|likes?|bookmarks?|repl(?:y|ies)|shares?|boosts?|favou?rites?|retweets?)$|^(?:everybody|some people|nobody) can reply$|^replies disabled$/i
const OTHER_COUNT_NAME = new RegExp(String.raw`^(?:[\d.,]+\s+)?(?:${anyOf(postCounts)})$`, 'i')

function isCountName(line: string): boolean {
  return COUNT_NAME.test(line) || OTHER_COUNT_NAME.test(line)
}

const DOT = /^[·•]$/
/** The handle stands among so many lines. */
const MAX_HEAD_LINES = 4

/** Marks of writing direction, which networks put around names and handles. */
const DIRECTION_MARKS = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

/** The post of a text. */
export function postIn(written: string[]): Clip[] {
  const lines = written.map((line) => line.replace(DIRECTION_MARKS, ''))
  const worded = lines.filter(Boolean)
  const at = worded.slice(0, MAX_HEAD_LINES).findIndex((line) => HANDLE.test(line))
  const name = worded[at - 1]
  if (at < 1 || name === undefined || name.length > 60) return []
  const left: string[] = []
  let date: string | null = null
  let rest = lines.slice(lines.indexOf(worded[at]!) + 1)
  rest = rest.filter((line) => {
    const day = dayIn(line)
    if (day) date ??= day
    const isBeside = day !== null || DOT.test(line) || COUNT.test(line) || isCountName(line)
    if (isBeside && line) left.push(line)
    return !isBeside
  })
  const blocks = paragraphsIn(chunksIn(rest))
  if (blocks.length === 0 || (date === null && left.length === 0)) return []
  return [
    {
      outlet: null,
      date,
      headline: null,
      byline: `${name} (${worded[at]})`,
      url: null,
      blocks,
      diagnostics: left.length ? [linesLeftOut(left)] : [],
    },
  ]
}

/** `8:15 AM · Mar 14, 2024`, or `March 14, 2024 at 8:15 AM` */
function dayIn(line: string): string | null {
  for (const part of line.split(/\s+(?:[·•]|at)\s+/)) {
    const day = dayAlone(part)
    if (day?.length === 10) return day
  }
  return null
}

const TELEGRAM =
  /^(.{1,60}), \[(\d{1,2})[/.](\d{1,2})[/.](\d{2}|\d{4}),? \d{1,2}:\d\d(?::\d\d)?(?: [AP]M)?\]:?$/

/** The posts of a text copied from Telegram. */
export function telegramPosts(lines: string[]): Clip[] {
  const posts: { outlet: string; date: string; lines: string[] }[] = []
  for (const line of lines) {
    const [, outlet, first, second, year] = TELEGRAM.exec(line) ?? []
    if (outlet) posts.push({ outlet, date: dateOf(Number(first), Number(second), year!), lines: [] })
    else posts.at(-1)?.lines.push(line)
  }
  return posts.flatMap(({ outlet, date, lines: text }) => {
    const { headline, blocks } = withHeadline(paragraphsIn(chunksIn(text)))
    return blocks.length
      ? [{ outlet: normalizeSpace(outlet), date, headline, byline: null, url: null, blocks, diagnostics: [] }]
      : []
  })
}

/** Telegram writes the day first, but where a number shows that it doesn’t. */
function dateOf(first: number, second: number, year: string): string {
  const [day, month] = second > 12 ? [second, first] : [first, second]
  const two = (number: number) => String(number).padStart(2, '0')
  return `${year.length === 2 ? `20${year}` : year}-${two(month)}-${two(day)}`
}

/** A short first line that ends no sentence, with more below it, is the headline. */
function withHeadline(blocks: ClipBlock[]): { headline: string | null; blocks: ClipBlock[] } {
  const [first, ...rest] = blocks
  const isHeadline =
    first && rest.length > 0 && first.text.length <= 120 && !/[.!?…:]["”’»]?$/.test(first.text)
  return isHeadline ? { headline: first.text, blocks: rest } : { headline: null, blocks }
}
