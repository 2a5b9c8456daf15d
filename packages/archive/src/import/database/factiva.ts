// Exports of Factiva: as text (`345 words`, `Document MBH…`) and with field codes (`HD`, `LP`, `TD`). In: lines. Out: its
// documents, or null where it is no such export.

import { anyOf } from '../../lexicon/any-of.ts'
import { languageNames, numberLabels, wordsCounted } from '../../lexicon/databases.ts'
import { normalizeSpace } from '../clip.ts'
import { dayOfLine } from '../written-day.ts'
import type { DatabaseDocument, DatabaseExport } from './database.ts'
import { chunksIn, isRights, paragraphsIn } from './database.ts'

const END = new RegExp(String.raw`^(?:${anyOf(numberLabels)}) [A-Z]{2,}[A-Z\d]*\d{2,}[a-z\d]*$`, 'i')
const WORD_COUNT = new RegExp(String.raw`^[\d.,]{1,7} (?:${anyOf(wordsCounted)})$`, 'i')
const LANGUAGE = new RegExp(`^(?:${anyOf(languageNames)})$`, 'i')
const BY = /^(?:by|von|par|por|door|di)\s+(?=\p{Lu})/iu
/** Lines below the outlet’s name: its code, a page, an edition, the language. */
const CODE = /^[A-Z\d]{2,10}$/

/** Reads the documents of an export as text. */
export function readFactiva(lines: string[]): DatabaseExport | null {
  if (!lines.some((line) => END.test(line)) || !lines.some((line) => WORD_COUNT.test(line))) return null
  const parts: string[][] = []
  let open: string[] = []
  for (const line of lines) {
    open.push(line)
    if (!END.test(line)) continue
    parts.push(open)
    open = []
  }
  const documents = parts.flatMap((part) => documentOf(part) ?? [])
  return documents.length ? { documents, cover: open.filter(Boolean) } : null
}

/** Headline, byline, word count, day, outlet, codes, rights; the story; the document’s number. */
function documentOf(part: string[]): DatabaseDocument | null {
  const countAt = part.findIndex((line) => WORD_COUNT.test(line))
  if (countAt < 0) return null
  const document: DatabaseDocument = {
    outlet: null,
    date: null,
    headline: null,
    byline: null,
    blocks: [],
    left: [],
  }
  const top = part.slice(0, countAt).filter(Boolean)
  const byAt = top.findLastIndex((line) => BY.test(line))
  if (byAt > 0) {
    document.byline = top.slice(byAt).join(' ').replace(BY, '')
    document.headline = headlineOf(part.slice(0, part.indexOf(top[byAt]!)), document)
  } else if (isName(part[countAt - 1]) && part[countAt - 2] === '' && hasSmallWord(top.at(-2))) {
    document.byline = part[countAt - 1]!
    document.headline = headlineOf(part.slice(0, countAt - 1), document)
  } else document.headline = headlineOf(part.slice(0, countAt), document)
  document.left.push(part[countAt]!)
  let at = countAt + 1
  for (; at < part.length - 1; at++) {
    const line = part[at]!
    if (line === '' && document.outlet !== null) break
    if (line === '') continue
    if (document.date === null) document.date = dayOfLine(line)
    else if (document.outlet === null && !/^\d{1,2}[:.]\d\d/.test(line) && !CODE.test(line))
      document.outlet = line
    else document.left.push(line)
  }
  // Exports of pages have each line by itself: codes, language and rights go on below the blank line.
  const rest = part.slice(at, -1)
  while (
    rest.length &&
    (rest[0] === '' || CODE.test(rest[0]!) || isRights(rest[0]!) || isHeaderRest(rest[0]!))
  )
    document.left.push(rest.shift()!)
  const chunks = chunksIn(rest)
  document.blocks = paragraphsIn(chunks)
  document.left.push(part.at(-1)!)
  return document
}

/** Whether a line may be a bare byline: two to four words with capitals. */
function isName(line = ''): boolean {
  return /^(?:\p{Lu}[\p{L}.'’-]* ){1,3}\p{Lu}[\p{L}'’-]+$/u.test(line)
}

/** Whether a line is a headline rather than a section’s name: one of its words begins small. */
function hasSmallWord(line = ''): boolean {
  return /(?:^| )\p{Ll}/u.test(line)
}

/** A language, a page or an edition alone on its line. */
function isHeaderRest(line: string): boolean {
  return LANGUAGE.test(line) || /^(?:[A-Z]?\d{1,3}|p(?:age|p)?\.? ?\d{1,3}|.{0,20}\bedition)$/i.test(line)
}

/** The last lines before byline and count; what is above them, a section, is left. */
function headlineOf(lines: string[], document: DatabaseDocument): string | null {
  const chunks = chunksIn(lines)
  const last = chunks.at(-1)
  if (!last) return null
  document.left.push(...chunks.slice(0, -1).flat())
  return normalizeSpace(last.join(' '))
}

const FIELD =
  /^(SE|HD|BY|CR|WC|PD|ET|SN|SC|ED|PG|VOL|LA|CY|LP|TD|CT|RF|CO|IN|NS|RE|IPC|IPD|PUB|AN|CX|CLM|DLN|ART)(?:[ \t]{1,8}(.*))?$/
const TEXT_FIELDS: ReadonlySet<string> = new Set(['LP', 'TD', 'CX'])

/** Reads the documents of an export with field codes. */
export function readFactivaCodes(lines: string[]): DatabaseExport | null {
  const codes = new Set(lines.map((line) => FIELD.exec(line)?.[1]))
  if (!codes.has('HD') || !(codes.has('LP') || codes.has('TD')) || !(codes.has('SN') || codes.has('PD')))
    return null
  const records: Map<string, string[]>[] = []
  const cover: string[] = []
  let open: Map<string, string[]> | null = null
  let field: string[] | null = null
  let isEnded = true
  for (const line of lines) {
    const [, code, value = ''] = FIELD.exec(line) ?? []
    if (!code) {
      if (field) field.push(line)
      else if (line) cover.push(line)
      continue
    }
    if (isEnded || open === null || (code === 'HD' && open.has('HD'))) {
      open = new Map()
      records.push(open)
    }
    isEnded = code === 'AN'
    field = [value]
    open.set(code, field)
  }
  return { documents: records.filter((record) => record.has('HD')).map(documentOfCodes), cover }
}

function documentOfCodes(record: Map<string, string[]>): DatabaseDocument {
  const value = (code: string) => normalizeSpace((record.get(code) ?? []).join(' ')) || null
  const left = [...record].filter(([code]) => !/^(?:HD|BY|PD|SN|LP|TD|CX)$/.test(code))
  return {
    outlet: value('SN'),
    date: dayOfLine(value('PD') ?? ''),
    headline: value('HD'),
    byline: value('BY')?.replace(BY, '') ?? null,
    blocks: [...record]
      .filter(([code]) => TEXT_FIELDS.has(code))
      .flatMap(([, lines]) => paragraphsIn(chunksIn(lines))),
    left: left.map(([code, lines]) => `${code} ${normalizeSpace(lines.join(' '))}`),
  }
}
