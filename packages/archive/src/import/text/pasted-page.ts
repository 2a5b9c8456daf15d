// The text of a whole page, copied with its menus. In: a text’s lines. Out: a clip of the article in it; null where it is no page.
import { parse } from '@hearsay/core'
import { anyOf } from '../../lexicon/any-of.ts'
import { buttonLines, menuLines, pageEndLines } from '../../lexicon/pages.ts'
import { type Clip, normalizeSpace } from '../clip.ts'
import { isRights, linesLeftOut } from '../database/database.ts'
import { isByline } from '../document/review.ts'
import { isPrompt } from '../html/surroundings.ts'
import { dayAlone, dayWithin } from '../written-day.ts'

const MENU = new RegExp(`^(?:${anyOf(menuLines)})$`, 'iu')
const BUTTON = new RegExp(`^(?:(?:${anyOf(buttonLines)})(?:[\\s,|·]+|$))+$`, 'iu')
const PAGE_END = new RegExp(`^(?:${anyOf(pageEndLines)})(?![\\p{L}])`, 'iu')
const SENTENCE_END = /[.!?…]["”’»)]*$/
const BY = /^(?:by|von|par|por|door|di)\s+(?=\p{Lu})/iu
/** A line of prose has at least so many UTF-16 units. */
const MIN_PROSE_LENGTH = 80
/** Above the story there are so many lines of menus at least, two of them with words that menus have. */
const MIN_LINES_ABOVE = 5
const MIN_MENU_LINES = 2
/** A headline has so many words at least. */
const MIN_HEADLINE_WORDS = 4

/** The article in the text of a page. */
export function pastedPage(lines: string[]): Clip | null {
  const worded = lines.filter(Boolean)
  const first = worded.findIndex(isProse)
  const above = worded.slice(0, first)
  if (above.length < MIN_LINES_ABOVE || above.filter((line) => MENU.test(line)).length < MIN_MENU_LINES)
    return null
  const last = worded.findLastIndex(isProse)
  const { fields, headlineAt } = headerIn(above)
  if (fields.headline === null) return null
  const story = worded.slice(first, last + 1)
  const end = story.findIndex((line) => PAGE_END.test(line))
  const body = end < 0 ? story : story.slice(0, end)
  const kept = body.filter((line) => !isBeside(line))
  const left = [
    ...above.filter((line, at) => at !== headlineAt && !fields.used.has(line)),
    ...body.filter(isBeside),
    ...worded.slice(first + body.length),
  ]
  const { used: _, ...found } = fields
  const outlet = outletIn(above.slice(0, headlineAt), worded.slice(last + 1))
  return {
    ...found,
    outlet,
    url: null,
    blocks: kept.map((text) => ({ type: 'paragraph', text })),
    diagnostics: left.length ? [linesLeftOut(left)] : [],
  }
}

function isProse(line: string): boolean {
  return line.length >= MIN_PROSE_LENGTH && SENTENCE_END.test(line)
}

function isBeside(line: string): boolean {
  return isPrompt(line) || BUTTON.test(line) || MENU.test(line)
}

interface FoundFields {
  date: string | null
  headline: string | null
  byline: string | null
  /** Lines that a field was read from. */
  used: Set<string>
}

/** Headline, byline and day in the lines above a story: the headline is the last line of words before the other two. */
function headerIn(above: string[]): { fields: FoundFields; headlineAt: number } {
  const isBylineLine = (line: string) => BY.test(line) && isByline(line)
  const bylineAt = above.findLastIndex(isBylineLine)
  const dateAt = above.findLastIndex(
    (line) => (dayAlone(line) ?? dayWithin(line)) !== null && line.length <= 60,
  )
  const firstField = [bylineAt, dateAt].filter((at) => at >= 0)
  const to = firstField.length ? Math.min(...firstField) : above.length
  const isTitle = (line: string) =>
    line.split(/\s+/).length >= MIN_HEADLINE_WORDS && !isBeside(line) && line.length <= 200
  let headlineAt = above.slice(0, to).findLastIndex(isTitle)
  if (headlineAt < 0)
    headlineAt = above.findIndex((line) => isTitle(line) && !isBylineLine(line) && dayWithin(line) === null)
  const used = new Set([bylineAt, dateAt].flatMap((at) => above[at] ?? []))
  return {
    fields: {
      headline: above[headlineAt] ?? null,
      byline: above[bylineAt] ?? null,
      date: dateAt < 0 ? null : (dayAlone(above[dateAt]!) ?? dayWithin(above[dateAt]!)),
      used,
    },
    headlineAt,
  }
}

/** The outlet: the line above the menus that is named like one, or whose name the page’s rights have. */
function outletIn(top: string[], below: string[]): string | null {
  const rights = below.find(isRights) ?? ''
  const owner = /(?:\d{4}|©|\(c\)|copyright)\s+(\p{Lu}[\p{L}&’' -]{2,40}?)(?:[.,]|\s+all\b|$)/iu.exec(
    rights,
  )?.[1]
  const named = top.find(
    (line) => !MENU.test(line) && parse(`${line}\n29 June 2022\n`).document.header.outlet?.certain,
  )
  return named ?? (owner ? normalizeSpace(owner) : null)
}
