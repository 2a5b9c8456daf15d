// Wire copy with its slug (AP, Reuters, ANPA). In: a text’s lines, as they stand. Out: a clip; null where it is no wire copy.
//
//   BC-EU--Harbor Toll,3rd Ld-Writethru/302
//   Eds: UPDATES throughout with ministry figures.
//   Harbour board delays toll until autumn
//   By ANA RUIZ
//   Associated Press
import { type Clip, type ClipBlock, normalizeSpace } from '../clip.ts'
import { linesLeftOut } from '../database/database.ts'
import { dayAlone } from '../written-day.ts'

/** The name under which a story is sent: of AP, of Reuters, a number of ANPA’s. */
const SLUG =
  /^[A-Z]{1,4}-{1,2}[A-Z][\w ,.'’&-]*--?[\w ,.'’&-]*(?:\/\d+|\bLd\b.*|Writethru.*|Bjt.*)$|^[A-Z][A-Z\d-]{2,30}\/(?:[A-Z\d-]+)?(?:\s*\(.{1,60}\))?$|^[a-z]\d{4}$/
const ADVISORY =
  /^(?:eds?|editors?|attn|advisory)\b\s*[:.]|^\((?:adds?|updates?|recasts?|writes?|corrects?|refiles?|repeats?|rewrites?|clarifies|with)\b.*\)$/i
/** What stands before a headline: `UPDATE 2-`. */
const KICKER =
  /^(?:UPDATE|WRAPUP|RPT|REFILE|CORRECTED|EXCLUSIVE|ANALYSIS|FACTBOX|BRIEF|FEATURE|INTERVIEW|TIMELINE)(?: \d+)?\s?-\s?/
const BYLINE = /^by\s+(?=\p{L})/iu
/** AP’s last line gives the day: `AP-WF-03-14-24 0815GMT`. */
const SENT = /^[A-Z]{2,4}-[A-Z]{2}-(\d\d)-(\d\d)-(\d\d)\b.*$/
const FOOT = /^(?:\(\(.*\)\)|keywords?\s*:.*|\(c\) copyright.*|copyright\b.*|©.*)$/i
/** UTF-16 units of a headline, and of an agency’s name below the byline. */
const MAX_HEADLINE_LENGTH = 200
const MAX_AGENCY_LENGTH = 40

/** The clip of wire copy. */
export function wireCopy(text: string): Clip | null {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|[\n\r]/)
  const start = lines.findIndex((line) => line.trim() !== '')
  if (start < 0 || !SLUG.test(lines[start]!.trim())) return null
  const clip: Clip = {
    outlet: null,
    date: null,
    headline: null,
    byline: null,
    url: null,
    blocks: [],
    diagnostics: [],
  }
  const left = [lines[start]!.trim()]
  let at = start + 1
  for (; at < lines.length; at++) {
    const line = lines[at]!.trim()
    if (line === '') continue
    if (!takeHeaderLine(line, clip, left)) break
  }
  if (clip.headline === null) return null
  clip.blocks.push(...storyOf(lines.slice(at), clip, left))
  clip.diagnostics = [linesLeftOut(left)]
  return clip.blocks.length ? clip : null
}

/** Takes a line of the header; false for the first of the story. */
function takeHeaderLine(line: string, clip: Clip, left: string[]): boolean {
  const day = dayAlone(line)
  if (ADVISORY.test(line) || SLUG.test(line)) left.push(line)
  else if (day && clip.date === null) clip.date = day
  else if (BYLINE.test(line) && clip.headline) clip.byline = line.replace(BYLINE, '')
  else if (/^\*\s/.test(line)) clip.blocks.push({ type: 'item', text: line.replace(/^\*\s+/, '') })
  else if (clip.headline === null && line.length <= MAX_HEADLINE_LENGTH)
    clip.headline = line.replace(KICKER, '')
  else if (
    clip.byline &&
    clip.outlet === null &&
    line.length <= MAX_AGENCY_LENGTH &&
    !/[.–—_-]$/.test(line) &&
    !/\s[-–—_]/.test(line)
  )
    clip.outlet = line
  else return false
  return true
}

/** A story’s paragraphs: indented lines begin one, or every line is one, or blank lines are between them. */
function storyOf(lines: string[], clip: Clip, left: string[]): ClipBlock[] {
  const worded = lines.filter((line) => line.trim() !== '')
  const indented = worded.filter((line) => /^\s{2,}\S/.test(line)).length
  const isLinePerParagraph = worded.filter((line) => line.length > 90).length > worded.length / 2
  const blocks: ClipBlock[] = []
  let isOpen = false
  for (const line of lines) {
    const words = line.trim()
    const [, month, day, year] = SENT.exec(words) ?? []
    if (month) clip.date ??= `20${year}-${month}-${day}`
    if (month || FOOT.test(words)) left.push(words)
    const isText = words !== '' && !month && !FOOT.test(words)
    const begins = isLinePerParagraph || (indented > 1 ? /^\s{2,}/.test(line) : !isOpen)
    if (/^_{2,}$/.test(words)) blocks.push({ type: 'rule', text: '' })
    else if (isText && (begins || blocks.length === 0))
      blocks.push({ type: 'paragraph', text: normalizeSpace(words) })
    else if (isText) blocks.at(-1)!.text += `\n${normalizeSpace(words)}`
    isOpen = isText
  }
  return blocks
}
