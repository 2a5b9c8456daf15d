// Header lines that the parser reads as something else: a weekday after the year, how long a story takes to read, an edition, labels
// of other languages. In: a text. Out: the same with those lines as the parser knows them, and the lines as they were.
import { parse, readDate } from '@hearsay/core'
import { anyOf } from '../../lexicon/any-of.ts'
import { editionLines, headerLabels, lengthLines, numberWords, timeWords } from '../../lexicon/headers.ts'

/** A mended text. */
export interface MendedHeader {
  text: string
  /** The lines that were changed or left out, as they were. */
  lines: string[]
}

/** A header has no more lines, and none longer than this, in UTF-16 units. */
const MAX_HEADER_LINES = 24
const MAX_LINE_LENGTH = 160
const LENGTH = new RegExp(`^(?:${anyOf(lengthLines)})$`, 'iu')
const EDITION = new RegExp(`^(?:${anyOf(editionLines)})$`, 'iu')
const NUMBER = String.raw`(?:${anyOf(numberWords)})\s?\d{1,5}`
const REST = new RegExp(
  String.raw`^(?:\s+\p{L}{3,15}|[\s,]+${NUMBER}|[\s,·•|–-]+(?:${anyOf(lengthLines)})|[\s,]+(?:${anyOf(timeWords)})?\s*\d{1,2}[:.h]\d\d(?:\s?[ap]\.?m\.?)?(?:\s?[A-Z]{2,5})?)+$`,
  'iu',
)
const PAGE = /,?\s+((?:pp?\.|page|s\.|seite|pág\.|página|blz\.?|pag\.)\s?[A-Z]?\d+(?:[-–]\d+)?)$/i
const CLOCK_BEFORE_DAY =
  /^(\d{1,2}[:.]\d\d(?:\s?[ap]\.?m\.?)?)\s*\/\s*(.+)$|^(.+?)\s*\/\s*(\d{1,2}[:.]\d\d(?:\s?[ap]\.?m\.?)?)$/i

/** The text with a header that the parser reads; null where nothing in it needs mending. */
export function mendHeader(text: string): MendedHeader | null {
  const changed: string[] = []
  const ends = text.split(/(\r\n|\n|\r)/)
  let isStory = false
  for (let at = 0, count = 0; at < ends.length && count < MAX_HEADER_LINES && !isStory; at += 2, count++) {
    const line = ends[at]!
    const words = line.replace('\ufeff', '').trim()
    isStory = words.length > MAX_LINE_LENGTH
    const mended = words === '' || isStory ? words : mendedLine(words)
    if (mended === words) continue
    changed.push(words)
    ends[at] = mended
    // A line that is left out takes its end with it.
    if (mended === '') ends[at + 1] = ''
  }
  if (changed.length === 0) return null
  const mended = ends.join('')
  return isBetter(text, mended) ? { text: mended, lines: changed } : null
}

/** Whether a mended text has a field that the text hadn’t, or another headline. */
function isBetter(text: string, mended: string): boolean {
  const [before, after] = [parse(text).document, parse(mended).document]
  const hasMore = (field: 'outlet' | 'date' | 'byline') =>
    after.header[field]?.text !== before.header[field]?.text
  if (!after.headline || (before.header.outlet && !after.header.outlet)) return false
  return (
    before.headline?.text !== after.headline.text || hasMore('date') || hasMore('outlet') || hasMore('byline')
  )
}

/** A line as the parser knows it; empty for one that says nothing of the clipping. */
function mendedLine(line: string): string {
  if (LENGTH.test(line) || EDITION.test(line)) return ''
  const labelled = relabelled(line)
  if (labelled !== null) return labelled
  const numbered = /^(?:\d{1,3}[.)]|\(\d{1,3}\))\s+(\p{Lu}.{2,60}),\s+(.{6,40})$/u.exec(line)
  if (numbered && readDate(numbered[2]!)?.value) return `${numbered[1]}, ${mendedDate(numbered[2]!)}`
  const dated = mendedDate(line)
  if (dated !== line) return dated
  // `Courier, Dienstag, 7. November 2023, Nr. 257, S. 5`: a day that has what the parser doesn’t know beside it.
  const placed = /^(\p{Lu}[^,\d]{2,60}),\s+((?:\p{L}{3,12},?\s+)?\d{1,2}\D.{5,60})$/u.exec(line)
  if (placed) {
    const day = mendedDate(placed[2]!)
    if (day !== placed[2] && readDate(day.split('\n')[0]!)?.value) return `${placed[1]}\n${day}`
  }
  return line
}

/** A day with what the parser doesn’t know beside it. */
function mendedDate(line: string): string {
  const [, page] = PAGE.exec(line) ?? []
  const day = page ? line.slice(0, line.length - PAGE.exec(line)![0].length) : line
  const clock = CLOCK_BEFORE_DAY.exec(day)
  const written = clock ? (clock[2] ?? clock[3]!) : day
  const read = readDate(lowered(written))
  if (!read?.value) return line
  const rest = written.slice(read.length)
  if (rest === '' && !clock && !page && lowered(written) === written) return line
  if (rest !== '' && !REST.test(rest)) return line
  const alone = lowered(written).slice(0, read.length)
  return page ? `${alone}\n${page}` : alone
}

/** Capitals as they are written else: `MARCH 14, 2024 AT 8:15 A.M.` */
function lowered(words: string): string {
  if (/\p{Ll}/u.test(words)) return words
  return words
    .toLowerCase()
    .replace(/(?<![\p{L}.])\p{L}/gu, (letter) => letter.toUpperCase())
    .replace(/ At /, ' at ')
}

const known = new Map<string, string>()
for (const [label, languages] of Object.entries(headerLabels))
  for (const row of Object.values(languages)) for (const word of row) known.set(word, label)

/** A line with a label of another language, with the label that the parser knows; null for any other. */
function relabelled(line: string): string | null {
  const [, label, value] = /^([\p{L}][\p{L} -]{1,24}?)\s?[:：]\s*(\S.*)$/u.exec(line) ?? []
  const name = label && known.get(label.toLowerCase())
  // A question has a label in an interview.
  return name && !value!.endsWith('?') ? `${name}: ${value}` : null
}
