import { createHash } from 'node:crypto'
import type { Document } from '@hearsay/core'
import { decode, formatDiagnostics, parse } from '@hearsay/core'
import { counted } from '@hearsay/desk'
import type { ModelName, Reading } from '@hearsay/reading'
import { loadModel, read as readDocument } from '@hearsay/reading'
import { oneLine, safeJson } from '../term/safe.ts'
import type { Status, Terminal } from '../term/terminal.ts'
import { printedRows } from '../ui/paint.ts'
import { MARGIN_COLUMNS, MAX_PROSE_COLUMNS, proseRows } from '../ui/prose-rows.ts'
import { bodyRows } from '../ui/reading-rows.ts'
import type { ReaderRow } from '../ui/row.ts'
import { statementRecords, statementWithEvidence } from '../ui/statement-record.ts'
import { statementRows } from '../ui/statement-rows.ts'
import { fileClipping } from './file-clippings.ts'
import { displayName, readBytes } from './read-file.ts'
import type { DeskOfIds, FileClipping } from './saved-clipping.ts'

/** The options of `read`. */
interface ReadOptions {
  json: boolean
  plain: boolean
  /** The number of the statement to explain, from 1; null for the whole clipping. */
  why: number | null
  model: ModelName
  /** The number of the clipping in a file with several, from 1; null for the first. */
  clipping: number | null
}

/** Prints a clipping with its voices, or one of its statements with its evidence. */
export async function readSeed(
  file: string,
  { json: asJson, plain, why, model: name, clipping }: ReadOptions,
  terminal: Terminal,
  desk: DeskOfIds,
): Promise<Status> {
  const decoded = plain ? await wholeFile(file, terminal) : await fileClipping(file, clipping, terminal, desk)
  if (typeof decoded === 'string') {
    terminal.err(`hearsay: ${decoded}\n`)
    return 3
  }
  const hash = createHash('sha256').update(decoded.bytes).digest('hex')
  const { document, diagnostics } = parse(decoded.text, { today: terminal.today, bodyOnly: plain })
  const errors = [...decoded.diagnostics, ...diagnostics].filter((one) => one.severity === 'error')
  await loadModel(name)
  const reading = readDocument(document, { model: name })
  const count = reading.attributions.length
  if (why !== null && why > count) {
    const range = count ? `its statements are 1 to ${count}` : 'it has no statements'
    terminal.err(`hearsay: There is no statement ${why} in ${oneLine(file)}; ${range}.\n`)
    return 2
  }
  const columns = terminal.columns ?? Number.POSITIVE_INFINITY
  if (asJson) {
    const data =
      why === null
        ? { document, reading, statements: statementRecords(file, hash, document, reading) }
        : { number: why, of: count, statement: statementWithEvidence(file, hash, document, reading, why - 1) }
    terminal.out(`${safeJson(data, terminal.columns ? 2 : 0)}\n`)
  } else {
    const rows =
      why === null ? seedRows(document, reading, columns) : statementRows(document, reading, why - 1, columns)
    terminal.out(printedRows(rows, terminal.colour))
    terminal.err(
      formatDiagnostics(errors, decoded.text, { file: displayName(file), colour: terminal.colour }),
    )
  }
  return errors.length ? 1 : 0
}

/** A file as it is, without a header. */
async function wholeFile(file: string, terminal: Terminal): Promise<FileClipping | string> {
  const bytes = await readBytes(file, terminal)
  return typeof bytes === 'string' ? bytes : { ...decode(bytes), bytes }
}

/** Outlet, date and headline where they are known, the text, how it is sourced, and how to see more. */
function seedRows(document: Document, reading: Reading, columns: number): ReaderRow[] {
  const { header, headline } = document
  // Piped there is no width: every sentence is a line.
  const width = Math.max(
    8,
    columns === Number.POSITIVE_INFINITY ? columns : Math.min(MAX_PROSE_COLUMNS, columns - MARGIN_COLUMNS),
  )
  const imprint = [header.outlet?.text, header.date?.value ?? header.date?.text].filter(
    (one) => one !== undefined,
  )
  const rows = imprint.length ? proseRows(0, oneLine(imprint.join(', ')), 'label', width) : []
  if (headline) rows.push(...proseRows(0, oneLine(headline.text), 'strong', width))
  for (const row of bodyRows(document, reading, width)) rows.push(row)
  if (reading.attributions.length) {
    const words = `${counted(reading.attributions.length, 'statement')}. --why N shows how one was found.`
    rows.push(...proseRows(document.text.length, words, 'quiet', width))
  }
  while (rows[0]?.parts.length === 0) rows.shift()
  return rows
}
