// Exports of Europresse: outlet, day, section and page; headline and author; the story; where it appeared and whose it is. In:
// lines. Out: its documents, or null where it is no such export.

import { anyOf } from '../../lexicon/any-of.ts'
import { appearedStarts, frontPages, pageWords } from '../../lexicon/databases.ts'
import { normalizeSpace } from '../clip.ts'
import { dayOfLine } from '../written-day.ts'
import type { DatabaseDocument, DatabaseExport } from './database.ts'
import { chunksIn, isRights, paragraphsIn } from './database.ts'

const APPEARED = new RegExp(String.raw`^(?:${anyOf(appearedStarts)})\b`, 'i')
/** A document’s number: `news·20240314·MBH·1`, in some after a word of its own. */
const NUMBER = /^(?:\S{1,20} (?=news))?(?:news)?·\d{8}·[A-Z\d]+·/
const PAGE = new RegExp(
  String.raw`(?:^|[\s,])(?:${anyOf(pageWords)})\s?[A-Z]?\d+(?:[-–,\s]*\d+)*$|^(?:${anyOf(frontPages)})`,
  'i',
)
const NAMES = /^\p{Lu}[\p{L}.’' -]+(?:(?:,| et| and| und| y| en| e)\s+\p{Lu}[\p{L}.’' -]+)*$/u
/** The day is among so many lines of a document. */
const MAX_LEAD_LINES = 4
/** Authors’ names have no more UTF-16 units. */
const MAX_NAME_LENGTH = 80

/** Reads the documents of an export. */
export function readEuropresse(lines: string[]): DatabaseExport | null {
  const worded = lines.filter(Boolean)
  // Many an article says where it appeared; here rights or a number come right below it, and the day is at the top.
  const isExport = worded.some(
    (line, at) => NUMBER.test(line) || (APPEARED.test(line) && worded.slice(at + 1, at + 3).some(isRights)),
  )
  if (!isExport || !worded.slice(0, MAX_LEAD_LINES).some((line) => dayOfLine(line) !== null)) return null
  const parts: string[][] = [[]]
  let isBelow = false
  for (const line of lines) {
    const isFoot = APPEARED.test(line) || NUMBER.test(line) || isRights(line)
    if (line !== '' && isBelow && !isFoot) {
      parts.push([])
      isBelow = false
    }
    if (isFoot) isBelow = true
    parts.at(-1)!.push(line)
  }
  const cover: string[] = []
  const documents: DatabaseDocument[] = []
  for (const part of parts) {
    const document = documentOf(part)
    if (document) documents.push(document)
    else cover.push(...part.filter(Boolean))
  }
  return documents.length ? { documents, cover } : null
}

function documentOf(part: string[]): DatabaseDocument | null {
  const dateAt = part.findIndex((line) => dayOfLine(line) !== null)
  if (dateAt < 0) return null
  const left: string[] = []
  const isFoot = (line: string) => APPEARED.test(line) || NUMBER.test(line) || isRights(line)
  const footAt = part.findIndex((line, at) => at > dateAt && isFoot(line))
  const end = footAt < 0 ? part.length : footAt
  left.push(...part.slice(end))
  const above = part.slice(0, dateAt).filter(Boolean)
  let at = dateAt + 1
  const next = () => {
    while (at < end && (part[at] === '' || PAGE.test(part[at]!))) {
      if (part[at]) left.push(part[at]!)
      at++
    }
    return at < end ? part[at]! : null
  }
  const headline = next()
  if (headline !== null) at++
  const author = next()
  const byline = author !== null && author.length <= MAX_NAME_LENGTH && NAMES.test(author) ? author : null
  if (byline !== null) at++
  return {
    outlet: above.length ? normalizeSpace(above.at(-1)!) : null,
    date: dayOfLine(part[dateAt]!),
    headline,
    byline,
    blocks: paragraphsIn(chunksIn(part.slice(at, end))),
    left: [...above.slice(0, -1), ...left],
  }
}
