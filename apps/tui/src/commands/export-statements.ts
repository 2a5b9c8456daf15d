// `export`: the statements of a desk, or of some of its clippings, written in a format.
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Archive, Clipping, SelectedClippings } from '@hearsay/archive'
import { selectClippings, stampOf } from '@hearsay/archive/clippings'
import { counted, formatNumber } from '@hearsay/desk'
import type { WriterState } from '@hearsay/exchange'
import {
  ExportRefused,
  filesInTurn,
  isFolderFormat,
  isResumable,
  newState,
  refusalMessage,
  writeExport,
  writeExportFolder,
} from '@hearsay/exchange'
import type { ExportFormatName } from '@hearsay/exchange/formats'
import { exportFormatNames, exportFormatOf, exportFormats } from '@hearsay/exchange/formats'
import { readerVersion } from '@hearsay/reading/shape'
import { writeFileWhole } from '../term/output-file.ts'
import { writeFolderWhole } from '../term/output-folder.ts'
import { outputKey, ResumableOutput } from '../term/resumable-output.ts'
import { oneLine, safe } from '../term/safe.ts'
import type { Status, Terminal } from '../term/terminal.ts'
import type { CommandServices } from './command.ts'
import { ProgressLine, timeLeft } from './progress-line.ts'
import { queryStatus, reportQueryDiagnostics } from './query-diagnostics.ts'
import { failure } from './report-error.ts'
import { selectorOf } from './selector-of.ts'
import { VERSION } from './version.ts'
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
  const asked = outputKey(VERSION, readerVersion, name, archive.address, ...operands, terminal.today)
  const run = new ExportRun(selected, asked, stop, terminal)
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

/** How far an export is. */
interface ExportProgress {
  clippings: number
  statements: number
  /** Of what tells each of the clippings from what it was. */
  digest: string
  state: WriterState
}

/** An export of nothing yet. */
const beginning = (): ExportProgress => ({ clippings: 0, statements: 0, digest: '', state: newState() })

/** An export under way. */
class ExportRun {
  readonly #selected: SelectedClippings
  /** What is exported, and by what. */
  readonly #asked: string
  readonly #stop: AbortSignal
  readonly #terminal: Terminal
  readonly #line: ProgressLine
  #progress = beginning()
  /** When this process began, and after how many clippings. */
  #began = { at: 0, after: 0 }

  constructor(selected: SelectedClippings, asked: string, stop: AbortSignal, terminal: Terminal) {
    this.#selected = selected
    this.#asked = asked
    this.#stop = stop
    this.#terminal = terminal
    this.#line = new ProgressLine(terminal)
  }

  /**
   * The clippings after those that are written, counted as they go by and noted in the journal of the output. Stopped, they throw:
   * half an export must not pass for a whole one.
   */
  async *#clippings(from: number, output: ResumableOutput<ExportProgress> | null): AsyncGenerator<Clipping> {
    this.#began = { at: this.#terminal.now(), after: this.#progress.clippings }
    for await (const clipping of this.#selected.clippings(from)) {
      this.#progress.clippings++
      this.#progress.statements += clipping.statements.length
      this.#show()
      yield clipping
      this.#progress.digest = outputKey(this.#progress.digest, stampOf(clipping))
      await output?.note(this.#progress)
    }
    if (!this.#stop.aborted) return
    await output?.note(this.#progress, true)
    throw new Interrupted()
  }

  #show(): void {
    const { clippings } = this.#progress
    const { at, after } = this.#began
    const { count } = this.#selected
    const seconds = (this.#terminal.now() - at) / 1000
    const left = seconds > 2 ? timeLeft((seconds / (clippings - after)) * (count - clippings)) : ''
    const done = `${formatNumber(clippings)} of ${counted(count, 'clipping')} exported`
    this.#line.show([done, left].filter(Boolean).join(', '))
  }

  /** Every clipping from the first: an archive of tables reads them once a table. */
  #all(): AsyncGenerator<Clipping> {
    this.#progress = beginning()
    return this.#clippings(0, null)
  }

  /** Writes to a file, a folder or standard output; gives the reason, in words, where that fails. */
  async write(name: ExportFormatName, out: string): Promise<string | null> {
    try {
      if (out === '-') return await this.#print(name)
      const isArchive = isFolderFormat(name) && /\.zip$/i.test(out)
      const output =
        isArchive || !isResumable(name)
          ? null
          : await ResumableOutput.open<ExportProgress>(out, this.#asked, await filesInTurn(name))
      if (typeof output === 'string') return output
      if (output) return await this.#resume(name, output)
      return isFolderFormat(name) && !isArchive
        ? await writeFolderWhole(
            out,
            writeExportFolder(name, () => this.#all()),
          )
        : await writeFileWhole(
            out,
            writeExport(name, () => this.#all()),
          )
    } catch (error) {
      if (error instanceof ExportRefused) return refusalMessage(error)
      if (!(error instanceof Interrupted)) throw error
      const rest = error.isKept ? '; the same command goes on from there' : '; nothing was written'
      return `stopped after ${counted(this.#progress.clippings, 'clipping')}${out === '-' ? '' : rest}`
    } finally {
      this.#line.clear()
    }
  }

  /** Writes to standard output, piece by piece. */
  async #print(name: ExportFormatName): Promise<null> {
    for await (const piece of writeExport(name, () => this.#all()))
      this.#terminal.out(
        this.#terminal.columns === null || typeof piece !== 'string' ? piece : displayed(piece),
      )
    return null
  }

  /** Goes on with an output where an earlier process ended, if the clippings until there are what they were. */
  async #resume(name: ExportFormatName, output: ResumableOutput<ExportProgress>): Promise<string | null> {
    const from = output.from && (await this.#placeAfter(output.from))
    if (output.from && from) {
      this.#progress = output.from
      const done = counted(output.from.clippings, 'clipping')
      this.#terminal.err(`hearsay: going on after ${done}, where this export was ended.\n`)
    } else if (output.from) await output.begin()
    let isKept = false
    try {
      const failed = await output.write(this.#pieces(name, output, from || 0))
      return failed ?? (await output.finish())
    } catch (error) {
      isKept = error instanceof Interrupted && this.#progress.clippings > 0
      if (error instanceof Interrupted) error.isKept = isKept
      throw error
    } finally {
      await (isKept ? output.leave() : output.discard())
    }
  }

  async *#pieces(name: ExportFormatName, output: ResumableOutput<ExportProgress>, from: number) {
    const { state } = this.#progress
    const clippings = () => this.#clippings(from, output)
    if (isFolderFormat(name)) yield* writeExportFolder(name, clippings, state)
    else for await (const data of writeExport(name, clippings, state)) yield { file: output.file, data }
  }

  /** The place in the list after the clippings that were written; null where they are no longer what they were. */
  async #placeAfter({ clippings, digest }: ExportProgress): Promise<number | null> {
    let [place, passed, now] = [0, 0, '']
    for await (const stamp of this.#selected.stamps()) {
      place++
      if (stamp === null) continue
      now = outputKey(now, stamp)
      if (++passed === clippings) return now === digest ? place : null
      this.#line.show(`${formatNumber(passed)} of ${counted(clippings, 'clipping')} looked at again`)
    }
    return null
  }

  /** Says what was exported, and whether that is all. */
  end(out: string): Status {
    const { clippings, statements } = this.#progress
    const file = out === '-' ? '' : `${oneLine(out)}: `
    const said = `${file}${counted(statements, 'statement')} of ${counted(clippings, 'clipping')}`
    if (out !== '-' || this.#terminal.columns !== null) this.#terminal.err(`${said}.\n`)
    if (this.#selected.isComplete) return 0
    this.#terminal.err(
      'hearsay: only the newest clippings were searched for this query; older ones may match too. Narrow it by date: to export them all.\n',
    )
    return 3
  }
}

class Interrupted extends Error {
  /** Whether what was written waits for the same command. */
  isKept = false
}

/** A piece as a terminal may get it. */
function displayed(piece: string): string {
  return piece.replaceAll('\r\n', '\n').split('\n').map(safe).join('\n')
}
