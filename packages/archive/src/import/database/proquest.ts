// Exports of ProQuest as text: documents between lines of `_`, every field with a label. In: lines. Out: its documents, or null
// where it is no such export.

import { anyOf } from '../../lexicon/any-of.ts'
import type { DatabaseField } from '../../lexicon/databases.ts'
import { countWords, numberLabels } from '../../lexicon/databases.ts'
import { normalizeSpace } from '../clip.ts'
import { dayOfLine, writtenDay } from '../written-day.ts'
import type { DatabaseDocument, DatabaseExport } from './database.ts'
import { chunksIn, cutAt, namesInOrder, paragraphsIn } from './database.ts'
import { labelledLine } from './labels.ts'

const RULE = /^_{10,}$/
const NUMBER = new RegExp(String.raw`^(?:${anyOf(numberLabels)}) \d+ (?:${anyOf(countWords)}) \d+$`, 'i')

/** Reads the documents of an export. */
export function readProquest(lines: string[]): DatabaseExport | null {
  const fields = new Set(lines.map((line) => labelledLine(line)?.field))
  const isParted = lines.some((line) => RULE.test(line)) || lines.some((line) => NUMBER.test(line))
  if (
    !isParted ||
    !(fields.has('text') || fields.has('abstract')) ||
    !(fields.has('info') || fields.has('outlet'))
  )
    return null
  const isCut = lines.some((line) => RULE.test(line)) ? RULE : NUMBER
  const documents: DatabaseDocument[] = []
  const cover: string[] = []
  for (const part of cutAt(lines, (line) => isCut.test(line))) {
    const document = documentOf(part)
    if (document.blocks.length || (document.headline && document.outlet)) documents.push(document)
    else cover.push(...part.filter(Boolean))
  }
  return documents.length ? { documents, cover } : null
}

function documentOf(lines: string[]): DatabaseDocument {
  const values = new Map<DatabaseField, string[]>()
  const left: string[] = []
  const top: string[] = []
  let open: string[] | null = null
  for (const line of lines) {
    const labelled = labelledLine(line)
    if (labelled) {
      const { field, value } = labelled
      open = [value]
      if (field === 'end' || field === 'other' || values.has(field)) left.push(line)
      else values.set(field, open)
    } else if (open) open.push(line)
    else if (line && !NUMBER.test(line)) top.push(line)
    else if (line) left.push(line)
  }
  const value = (field: DatabaseField) => normalizeSpace((values.get(field) ?? []).join(' ')) || null
  const byline = value('byline')
  const info = value('info')
  const text = values.get('text') ?? values.get('abstract') ?? []
  return {
    // `Marrow Bay Herald; Marrow Bay`: the place follows the name.
    outlet: (value('outlet') ?? info)?.split(/\s*[;,]\s*|\s+\[/)[0] ?? null,
    date: writtenDay(value('date')) ?? dayInInfo(info),
    headline: value('headline') ?? (normalizeSpace(top.join(' ')) || null),
    byline: byline && namesInOrder(byline),
    blocks: paragraphsIn(chunksIn(text)),
    left,
  }
}

/** `Marrow Bay Herald ; Marrow Bay [Marrow Bay]. 14 Mar 2024: A.3.` */
function dayInInfo(info: string | null): string | null {
  const written = /\.\s+([^.:]*\d{4})\b/.exec(info ?? '')?.[1]
  return written ? dayOfLine(written) : null
}
