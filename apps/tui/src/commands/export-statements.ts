// `export`: the statements of a desk, or of some of its clippings, written in a format.
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Archive, SelectedClippings } from '@hearsay/archive'
import { selectClippings } from '@hearsay/archive/clippings'
import { counted, formatNumber } from '@hearsay/desk'
import {
  ExportRefused,
  isFolderFormat,
  refusalMessage,
  writeExport,
  writeExportFolder,
} from '@hearsay/exchange'
import type { ExportFormatName } from '@hearsay/exchange/formats'
import { exportFormatNames, exportFormatOf, exportFormats } from '@hearsay/exchange/formats'
import { writeFileWhole } from '../term/output-file.ts'
import { writeFolderWhole } from '../term/output-folder.ts'
import { oneLine, safe } from '../term/safe.ts'
import type { Status, Terminal } from '../term/terminal.ts'
import type { CommandServices } from './command.ts'
import { ProgressLine } from './progress-line.ts'
import { queryStatus, reportQueryDiagnostics } from './query-diagnostics.ts'
import { failure } from './report-error.ts'
import { selectorOf } from './selector-of.ts'
import { withArchive } from './with-archive.ts'

interface ExportOptions {
  format: ExportFormatName | undefined
  out: string | undefined
  desk: string | undefined
}

/** Exports statements; `operands` are ids or a query. */
export function exportStatements(
  operands: string[],
  options: ExportOptions,
  terminal: Terminal,
  services: CommandServices,
): Promise<Status> {
  return withArchive(options.desk, terminal, services, (archive) =>
    runExport(archive, operands, options, terminal),
  )
}

async function runExport(
  archive: Archive,
  operands: string[],
  { format, out = '-' }: ExportOptions,
  terminal: Terminal,
): Promise<Status> {
  const stop = terminal.interruptSignal()
  const selector = await selectorOf(archive, operands)
  const selected = await selectClippings(archive, selector, stop)
  reportQueryDiagnostics(operands.join(' '), selected.diagnostics, terminal)
  if (queryStatus(selected.diagnostics)) return 1
  const name = format ?? exportFormatOf(out) ?? exportFormatNames[0]
  const file = await fileFor(name, out)
  if (file === '-' && terminal.columns !== null && !isText(name))
    return failure(terminal, `${name} is no text for a terminal; give it a file or a folder with --out.`)
  const run = new ExportRun(selected, stop, terminal)
  const failed = await run.write(name, file)
  if (failed) return failure(terminal, `${file}: ${failed}.`)
  return run.end(file)
}

/** Where one file of this format goes: into a folder that is there, under a name of its own. */
async function fileFor(name: ExportFormatName, out: string): Promise<string> {
  if (out === '-' || isFolderFormat(name)) return out
  const isFolder = /[/\\]$/.test(out) || (await stat(out).catch(() => null))?.isDirectory()
  return isFolder ? join(out, `statements.${exportFormats[name].extension}`) : out
}

/** Whether a format is text that a terminal can show. */
function isText(name: ExportFormatName): boolean {
  return !['zip', 'xlsx', 'pdf'].includes(exportFormats[name].extension)
}

/** An export under way. */
class ExportRun {
  readonly #selected: SelectedClippings
  readonly #stop: AbortSignal
  readonly #terminal: Terminal
  readonly #progress: ProgressLine
  #clippings = 0
  #statements = 0

  constructor(selected: SelectedClippings, stop: AbortSignal, terminal: Terminal) {
    this.#selected = selected
    this.#stop = stop
    this.#terminal = terminal
    this.#progress = new ProgressLine(terminal)
  }

  /** The clippings from the first, counted as they go by. Stopped, they throw: half an export must not pass for a whole one. */
  async *clippings() {
    this.#clippings = 0
    this.#statements = 0
    for await (const clipping of this.#selected.clippings()) {
      this.#clippings++
      this.#statements += clipping.statements.length
      this.#progress.show(
        `${formatNumber(this.#clippings)} of ${counted(this.#selected.count, 'clipping')} exported`,
      )
      yield clipping
    }
    if (this.#stop.aborted) throw new Interrupted()
  }

  /** Writes to a file, a folder or standard output; gives the reason, in words, where that fails. */
  async write(name: ExportFormatName, out: string): Promise<string | null> {
    const clippings = () => this.clippings()
    try {
      if (out !== '-' && isFolderFormat(name) && !/\.zip$/i.test(out))
        return await writeFolderWhole(out, writeExportFolder(name, clippings))
      const pieces = writeExport(name, clippings)
      if (out !== '-') return await writeFileWhole(out, pieces)
      for await (const piece of pieces)
        this.#terminal.out(
          this.#terminal.columns === null || typeof piece !== 'string' ? piece : displayed(piece),
        )
      return null
    } catch (error) {
      if (error instanceof ExportRefused) return refusalMessage(error)
      if (!(error instanceof Interrupted)) throw error
      return `stopped after ${counted(this.#clippings, 'clipping')}${out === '-' ? '' : '; nothing was written'}`
    } finally {
      this.#progress.clear()
    }
  }

  /** Says what was exported, and whether that is all. */
  end(out: string): Status {
    const file = out === '-' ? '' : `${oneLine(out)}: `
    const said = `${file}${counted(this.#statements, 'statement')} of ${counted(this.#clippings, 'clipping')}`
    if (out !== '-' || this.#terminal.columns !== null) this.#terminal.err(`${said}.\n`)
    if (this.#selected.isComplete) return 0
    this.#terminal.err(
      'hearsay: only the newest clippings were searched for this query; older ones may match too. Narrow it by date: to export them all.\n',
    )
    return 3
  }
}

class Interrupted extends Error {}

/** A piece as a terminal may get it. */
function displayed(piece: string): string {
  return piece.replaceAll('\r\n', '\n').split('\n').map(safe).join('\n')
}
