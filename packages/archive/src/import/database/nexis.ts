// Exports of Nexis (`1 of 2 DOCUMENTS`, labels in capitals) and of Nexis Uni and Lexis+ (`Body`, `End of Document`). In: lines.
// Out: its documents, or null where it is no such export.

import { anyOf } from '../../lexicon/any-of.ts'
import {
  bodyHeadings,
  classificationHeadings,
  countWords,
  documentEnds,
  documentWords,
  loadDateLabels,
} from '../../lexicon/databases.ts'
import { normalizeSpace } from '../clip.ts'
import { dayOfLine } from '../written-day.ts'
import type { Chunk, DatabaseDocument, DatabaseExport } from './database.ts'
import { chunksIn, cutAt, isRights, namesInOrder, paragraphsIn } from './database.ts'
import { labelledLine } from './labels.ts'

/** `1 of 2 DOCUMENTS`, by language. */
const COUNT = new RegExp(
  String.raw`^\d{1,4} (?:${anyOf(countWords)}) \d{1,4} (?:${anyOf(documentWords)})$`,
  'i',
)
const END = new RegExp(`^(?:${anyOf(documentEnds)})$`, 'i')
const BODY = new RegExp(`^(?:${anyOf(bodyHeadings)})$`, 'i')
const CLASSIFICATION = new RegExp(`^(?:${anyOf(classificationHeadings)})$`, 'i')
const LOAD_DATE = new RegExp(String.raw`^(?:${anyOf(loadDateLabels)})\s?:.*\d{4}`, 'i')

/** Reads the documents of an export. */
export function readNexis(lines: string[]): DatabaseExport | null {
  if (lines.some((line) => COUNT.test(line))) {
    const [cover = [], ...parts] = cutAt(lines, (line) => COUNT.test(line))
    return exportOf(parts, cover)
  }
  const hasEnd = lines.some((line) => END.test(line))
  if (hasEnd && lines.some((line) => BODY.test(line)))
    return exportOf(
      cutAt(lines, (line) => END.test(line)),
      [],
    )
  const isSingle =
    lines.some((line) => LOAD_DATE.test(line)) && lines.some((line) => labelledLine(line)?.field === 'length')
  return isSingle ? exportOf([lines], []) : null
}

function exportOf(parts: string[][], cover: string[]): DatabaseExport | null {
  const documents: DatabaseDocument[] = []
  const covers = cover.filter(Boolean)
  for (const part of parts) {
    const chunks = chunksIn(withBlankLines(part))
    const bodyAt = chunks.findIndex((chunk) => chunk.length === 1 && BODY.test(chunk[0]!))
    const found = bodyAt >= 0 ? readUni(chunks, bodyAt) : readOld(chunks)
    if (found.document.blocks.length > 0) {
      covers.push(...found.before)
      documents.push(found.document)
    } else covers.push(...part.filter(Boolean))
  }
  return documents.length ? { documents, cover: covers } : null
}

/** The same with blank lines between the parts of a header before `Body`, which some downloads write without. */
function withBlankLines(lines: string[]): string[] {
  const bodyAt = lines.findIndex((line) => BODY.test(line))
  if (bodyAt < 0) return lines
  const dateAt = lines
    .slice(0, bodyAt)
    .findLastIndex((line) => line !== '' && dayOfLine(line) !== null && !labelledLine(line))
  const starts = new Set([dateAt - 1, dateAt, dateAt + 1, bodyAt, bodyAt + 1])
  return lines.flatMap((line, at) =>
    at > 0 && (starts.has(at) || (at < bodyAt && at > dateAt && labelledLine(line))) ? ['', line] : [line],
  )
}

interface Found {
  document: DatabaseDocument
  /** Lines before the document’s header: a cover page. */
  before: string[]
}

function emptyDocument(): DatabaseDocument {
  return { outlet: null, date: null, headline: null, byline: null, blocks: [], left: [] }
}

/** Headline, outlet, date, labels, `Body`, story, `Classification`. */
function readUni(chunks: Chunk[], bodyAt: number): Found {
  const document = emptyDocument()
  const head = chunks.slice(0, bodyAt)
  // The header’s date is the last line that is one: a cover page has another.
  const dateAt = head.findLastIndex((chunk) => dayOfLine(chunk[0]!) !== null && !labelledLine(chunk[0]!))
  const first = dateAt < 0 ? 0 : Math.max(0, dateAt - 2)
  if (dateAt >= 0) {
    document.date = dayOfLine(head[dateAt]![0]!)
    document.left.push(...head[dateAt]!.slice(1))
    document.outlet = dateAt >= 1 ? normalizeSpace(head[dateAt - 1]!.join(' ')) : null
    document.headline = dateAt >= 2 ? normalizeSpace(head[dateAt - 2]!.join(' ')) : null
  }
  for (const chunk of head.slice(dateAt + 1)) takeHeaderLines(chunk, document)
  const rest = chunks.slice(bodyAt + 1)
  const endAt = rest.findIndex((chunk) => chunk.length === 1 && CLASSIFICATION.test(chunk[0]!))
  takeStory(endAt < 0 ? rest : rest.slice(0, endAt), document)
  if (endAt >= 0) takeNotes(rest.slice(endAt), document)
  return { document, before: head.slice(0, first).flat() }
}

/** Outlet, date with its edition, headline, labels, story, labels. */
function readOld(chunks: Chunk[]): Found {
  const document = emptyDocument()
  const lastLabel = chunks.findLastIndex((chunk) => isHeaderLabel(chunk))
  const isHeaderAt = (at: number) => chunks.slice(0, at + 1).filter(isHeaderLabel).length > 0
  // Labels of the header come one after the other; a later one belongs to the story’s end.
  let storyAt = chunks.findIndex(
    (chunk, at) => isHeaderAt(at) && !isHeaderLabel(chunk) && labelledLine(chunk[0]!)?.field !== 'end',
  )
  if (storyAt < 0) storyAt = lastLabel + 1
  const dateAt = chunks.findIndex(
    (chunk) => dayOfLine(chunk[0]!) !== null || chunk.some((line) => dayOfLine(line) !== null),
  )
  for (const [at, chunk] of chunks.slice(0, storyAt).entries()) {
    if (at === dateAt) takeDate(chunk, document)
    else if (isRights(chunk[0]!)) document.left.push(...chunk)
    else if (labelledLine(chunk[0]!)) takeHeaderLines(chunk, document)
    else if (document.outlet === null && at < dateAt) document.outlet = normalizeSpace(chunk.join(' '))
    else if (document.headline === null && at > dateAt) document.headline = normalizeSpace(chunk.join(' '))
    else document.blocks.push(...paragraphsIn([chunk]))
  }
  takeStory(chunks.slice(storyAt), document)
  return { document, before: [] }
}

function isHeaderLabel(chunk: Chunk): boolean {
  const field = labelledLine(chunk[0]!)?.field
  return field !== undefined && /^(?:headline|byline|deck|length|other|outlet|date)$/.test(field)
}

function takeDate(chunk: Chunk, document: DatabaseDocument): void {
  for (const line of chunk) {
    const day = dayOfLine(line)
    if (document.date === null && day !== null) document.date = day
    else if (document.date === null) document.outlet ??= line
    else document.left.push(line)
  }
}

function takeHeaderLines(chunk: Chunk, document: DatabaseDocument): void {
  const labelled = labelledLine(chunk[0]!)
  const value = labelled && normalizeSpace([labelled.value, ...chunk.slice(1)].join(' '))
  if (labelled?.field === 'headline') document.headline = value
  else if (labelled?.field === 'byline')
    document.byline = value && (value.includes(';') ? namesInOrder(value) : value)
  else if (labelled?.field === 'outlet') document.outlet ??= value
  else if (labelled?.field === 'date') document.date ??= dayOfLine(labelled.value)
  else if (labelled?.field === 'deck' && value) document.blocks.push({ type: 'paragraph', text: value })
  else document.left.push(...chunk)
}

/** The story, and what stands below it. */
function takeStory(chunks: Chunk[], document: DatabaseDocument): void {
  const endAt = chunks.findIndex(
    (chunk, at) =>
      labelledLine(chunk[0]!)?.field === 'end' || (at > 0 && (isRights(chunk[0]!) || isDateLabel(chunk[0]!))),
  )
  const story = endAt < 0 ? chunks : chunks.slice(0, endAt)
  document.blocks.push(...paragraphsIn(story))
  if (endAt >= 0) takeNotes(chunks.slice(endAt), document)
}

/** A label in capitals with a day, as the database writes it below a story. */
function isDateLabel(line: string): boolean {
  const found = labelledLine(line)
  return (
    found?.field === 'date' && found.label === found.label.toUpperCase() && dayOfLine(found.value) !== null
  )
}

/** Corrections and captions below a story belong to it; other labels are the database’s. */
function takeNotes(chunks: Chunk[], document: DatabaseDocument): void {
  for (const chunk of chunks) {
    if (labelledLine(chunk[0]!)?.field === 'note') document.blocks.push(...paragraphsIn([chunk]))
    else document.left.push(...chunk)
  }
}
