// `add`: files into a desk, a batch at a time. What the desk acknowledged is saved, whatever happens after; a second run finds
// it there and goes on.
import type { Added, Archive, Corrections, Import, LayoutMemory, Offer, Problem } from '@hearsay/archive'
import {
  ArchiveError,
  correctableFields,
  correctedImport,
  importMessage,
  learnedFrom,
  mergedMemory,
  problemMessage,
  rememberedCorrections,
} from '@hearsay/archive'
import { readDate } from '@hearsay/core'
import { formatNumber } from '@hearsay/desk'
import { oneLine, safeJson } from '../term/safe.ts'
import type { Status, Terminal } from '../term/terminal.ts'
import type { CommandServices } from './command.ts'
import { reportDiagnostics, reportSkipped, withMessages } from './import-diagnostics.ts'
import { listImportable, readImport } from './import-files.ts'
import { ProgressLine, timeLeft } from './progress-line.ts'
import { displayName } from './read-file.ts'
import { usageError } from './report-error.ts'
import { withArchive } from './with-archive.ts'

/** A batch is saved once it has this many seeds, or this many bytes. */
const MAX_BATCH_SEEDS = 100
const MAX_BATCH_BYTES = 8_000_000

/** Problems of a file, rather than of the desk. */
const FILE_PROBLEMS: ReadonlySet<string> = new Set<Problem['code']>(['not-text', 'file-too-big', 'disk-full'])

/** How to add, and where: a desk’s address, undefined for the default one. */
interface AddOptions {
  desk: string | undefined
  again: boolean
  /** Whether pages on this machine and in its network may be fetched. */
  intranet: boolean
  json: boolean
  /** Whether what was understood is saved unasked. */
  yes: boolean
  outlet: string | undefined
  date: string | undefined
  headline: string | undefined
  byline: string | undefined
  language: string | undefined
}

/** Adds files to a desk. */
export function addFiles(
  names: string[],
  options: AddOptions,
  terminal: Terminal,
  services: CommandServices,
): Promise<Status> {
  const date = options.date === undefined ? undefined : readDate(options.date)?.value
  if (date === null || (date === undefined && options.date !== undefined))
    return Promise.resolve(
      usageError(terminal, `“${options.date}” is no date; write it as 2024-03-14.`, 'add'),
    )
  return withArchive(options.desk, terminal, services, (archive) =>
    new AddRun(archive, { ...options, date }, terminal).all(names),
  )
}

/** A clipping that waits to be saved. */
interface QueuedOffer {
  file: string
  /** The file as it was understood. */
  imported: Import
  /** Its index among the file's clippings. */
  at: number
  source: { name: string; bytes: Uint8Array }
  /** What is remembered of its layout, and what it is to be corrected to. */
  remembered: Corrections
  corrections: Corrections
  /** The clipping with corrections. */
  seedWith(corrections: Corrections): Import['seeds'][number]
}

class AddRun {
  readonly #archive: Archive
  readonly #options: AddOptions
  readonly #terminal: Terminal
  readonly #progress: ProgressLine
  readonly #counts = { kept: 0, same: 0, nearly: 0, refused: 0, unread: 0, empty: 0 }
  readonly #results: object[] = []
  #queue: QueuedOffer[] = []
  #memory: LayoutMemory = {}
  /** Whether somebody is asked before a batch is saved. */
  #asks = false
  #ended = false
  /** Why it can't go on; null where it can. */
  #fatal: ArchiveError | null = null

  constructor(archive: Archive, options: AddOptions, terminal: Terminal) {
    this.#archive = archive
    this.#options = options
    this.#terminal = terminal
    this.#progress = new ProgressLine(terminal)
  }

  async all(names: string[]): Promise<Status> {
    const stop = this.#terminal.interruptSignal()
    this.#memory = await this.#archive.layouts()
    const { interactive, columns } = this.#terminal
    const { yes, json } = this.#options
    this.#asks = interactive && columns !== null && !yes && !json && !names.includes('-')
    const { files, skipped } = await listImportable(names)
    const started = this.#terminal.now()
    let done = 0
    for (const file of files) {
      if (stop.aborted || this.#fatal || this.#ended) break
      await this.#addFile(file)
      done++
      this.#showProgress(done, files.length, (this.#terminal.now() - started) / 1000)
    }
    await this.#saveBatch()
    this.#progress.clear()
    reportSkipped(skipped, this.#terminal)
    const stopped = done < files.length
    if (this.#options.json) {
      const { kept, same, nearly } = this.#counts
      const counts = { kept, same, nearly, files: files.length, done, left: skipped.length }
      this.#terminal.out(
        `${safeJson({ ...counts, stopped, seeds: this.#results }, this.#terminal.columns ? 2 : 0)}\n`,
      )
    } else this.#summarize(done, files.length)
    const { refused, unread, empty } = this.#counts
    return refused || unread || stopped ? 3 : empty ? 1 : 0
  }

  async #addFile(file: string): Promise<void> {
    const read = await readImport(file, this.#terminal, this.#options.intranet)
    if (typeof read === 'string') {
      this.#counts.unread++
      this.#print('err', `hearsay: ${read}\n`)
      this.#results.push({ file, kept: false, same: null, message: read })
      return
    }
    const { imported } = read
    const { problem, offers, diagnostics } = imported
    reportDiagnostics(file, imported, false, {
      err: (words) => this.#print('err', words),
      errColumns: this.#terminal.errColumns,
    })
    if (problem) this.#reportRefused(file, 0, problem)
    else if (offers.length === 0) {
      this.#counts.empty++
      this.#results.push({ file, kept: false, same: null, diagnostics: withMessages(diagnostics) })
    }
    for (const at of offers.keys()) {
      this.#queue.push(this.#queued(file, imported, at, read.bytes))
      if (this.#isBatchFull()) await this.#saveBatch()
    }
  }

  #queued(file: string, imported: Import, at: number, bytes: Uint8Array): QueuedOffer {
    const source = { name: file.split(/[/\\]/).at(-1) || '-', bytes }
    const remembered = rememberedCorrections(this.#memory, imported, at)
    const corrections = { ...remembered }
    for (const field of correctableFields) {
      const value = this.#options[field]
      if (value !== undefined) corrections[field] = value
    }
    const seedWith = (wanted: Corrections) => correctedImport(imported, at, wanted, source, false).seeds[at]!
    return { file, imported, at, source, remembered, corrections, seedWith }
  }

  /** The offer of a clipping with its corrections, and what they say about its layout. */
  #corrected({ imported, at, source, remembered, corrections }: QueuedOffer): { offer: Offer; file: Import } {
    const isRemembered = corrections === remembered || !differs(corrections, remembered)
    const file = correctedImport(imported, at, corrections, source, isRemembered)
    return { offer: { ...file.offers[at]!, again: this.#options.again }, file }
  }

  /** Remembers what the corrections of a batch say about layouts. */
  async #learn(batch: QueuedOffer[]): Promise<void> {
    const learned = batch.reduce<LayoutMemory>(
      (known, one) => mergedMemory(known, learnedFrom(one.imported, one.at, one.corrections, one.remembered)),
      {},
    )
    if (Object.keys(learned).length === 0) return
    this.#memory = mergedMemory(this.#memory, learned)
    await this.#archive.rememberLayouts(learned)
  }

  /** Asks about a batch; gives what is to be saved of it. */
  async #review(batch: QueuedOffer[]): Promise<QueuedOffer[]> {
    this.#progress.clear()
    const { review } = await import('./add-review.ts')
    const { save, goOn } = await review(batch, this.#terminal)
    this.#asks = goOn === 'ask'
    this.#ended = goOn === 'stop'
    return save
  }

  #isBatchFull(): boolean {
    const bytes = this.#queue.reduce((sum, { imported, at }) => sum + imported.offers[at]!.seed.length, 0)
    return this.#queue.length >= MAX_BATCH_SEEDS || bytes >= MAX_BATCH_BYTES
  }

  async #saveBatch(): Promise<void> {
    const queued = this.#queue
    this.#queue = []
    if (queued.length === 0) return
    const batch = this.#asks && !this.#fatal ? await this.#review(queued) : queued
    if (batch.length === 0) return
    try {
      if (this.#fatal) throw this.#fatal
      await this.#learn(batch)
      const corrected = batch.map((one) => this.#corrected(one))
      const added = await this.#archive.add(corrected.map(({ offer }) => offer))
      for (const [at, one] of added.entries()) this.#report(batch[at]!, corrected[at]!.file, one)
    } catch (error) {
      if (!(error instanceof ArchiveError)) throw error
      this.#fatal = error
      for (const { file, at } of batch) this.#reportRefused(file, at, error.problem)
    }
  }

  #report({ file, at }: QueuedOffer, imported: Import, added: Added): void {
    const seed = imported.seeds[at]
    const remembered = seed?.diagnostics.find(({ code }) => code === 'corrected-as-before')
    if (remembered) this.#print('err', `${oneLine(displayName(file))}: ${importMessage(remembered)}\n`)
    const about = { file, seed: at + 1, kind: imported.format }
    const notes = withMessages([...imported.diagnostics, ...(seed?.diagnostics ?? [])])
    if (added.kept) {
      this.#counts.kept++
      this.#printLine(added.version ? 'version' : 'kept', added.id, file, relationWords(added))
      this.#results.push({ ...about, ...added, diagnostics: notes })
    } else if (added.same) {
      this.#counts[added.same === 'text' ? 'same' : 'nearly']++
      this.#printLine(added.same === 'text' ? 'same' : 'nearly', added.id, file, besideWords(added.version))
      this.#results.push({ ...about, ...added, diagnostics: notes })
    } else {
      const { problem } = added
      const isFatal = problem.code === 'disk-full' || problem.code === 'desk-unwritable'
      if (isFatal) this.#fatal ??= new ArchiveError(problem, problemMessage(problem))
      this.#reportRefused(file, at, problem)
    }
  }

  #reportRefused(file: string, at: number, problem: Problem): void {
    this.#counts.refused++
    // The desk knows a clipping by its offered name, people by the file they named.
    const message = problemMessage(
      FILE_PROBLEMS.has(problem.code) ? { ...problem, about: displayName(file) } : problem,
    )
    this.#print('err', `hearsay: ${oneLine(message)}\n`)
    this.#printLine('refused', '', file)
    this.#results.push({ file, seed: at + 1, kept: false, same: null, problem, message })
  }

  #printLine(
    result: 'kept' | 'version' | 'same' | 'nearly' | 'refused',
    id: string,
    file: string,
    relation = '',
  ): void {
    if (this.#options.json) return
    const name = oneLine(displayName(file))
    if (!this.#terminal.columns) this.#print('out', `${[result, oneLine(id), name].join('\t')}\n`)
    else if (result === 'kept' || result === 'version')
      this.#print('out', `saved    ${oneLine(id)}${relation}\n`)
    else if (result === 'same')
      this.#print('out', `present  ${oneLine(id)}, the same text as ${name}${relation}\n`)
    else if (result === 'nearly')
      this.#print(
        'out',
        `present  ${oneLine(id)}, nearly the same as ${name}${relation}; --again makes it a clipping\n`,
      )
  }

  #print(where: 'out' | 'err', words: string): void {
    this.#progress.clear()
    this.#terminal[where](words)
  }

  #showProgress(done: number, all: number, seconds: number): void {
    if (all < 2) return
    const rate = done / Math.max(seconds, 0.001)
    const parts = [
      `${formatNumber(done)} of ${formatNumber(all)} files`,
      `${rate.toFixed(rate < 10 ? 1 : 0)} a second`,
    ]
    this.#progress.show([...parts, timeLeft((all - done) / rate)].filter(Boolean).join(', '))
  }

  /** The result as a whole, on a terminal. */
  #summarize(done: number, all: number): void {
    const { kept, same, nearly, refused, unread, empty } = this.#counts
    if (done < all)
      this.#terminal.err(
        `hearsay: stopped after ${formatNumber(done)} of ${formatNumber(all)} files; the same command goes on from there.\n`,
      )
    if (!this.#terminal.columns) return
    const near = nearly ? ` (${formatNumber(nearly)} nearly the same)` : ''
    const here = same + nearly ? `${formatNumber(same + nearly)} on the desk already${near}` : ''
    const not = refused + unread + empty ? `${formatNumber(refused + unread + empty)} not added` : ''
    this.#terminal.err(`${[`${formatNumber(kept)} saved`, here, not].filter(Boolean).join(', ')}.\n`)
  }
}

function differs(a: Corrections, b: Corrections): boolean {
  return correctableFields.some((field) => a[field] !== b[field])
}

/** Where what came as other bytes is, for the line of a clipping that is here. */
function besideWords(version: number | undefined): string {
  return version ? `, saved as version ${version}` : ''
}

/** How a saved clipping is related to another, for its line. */
function relationWords({
  copyOf,
  version,
}: {
  copyOf?: string | undefined
  version?: number | undefined
}): string {
  if (version) return `, version ${version}: the page has changed`
  return copyOf ? `, with the text of ${oneLine(copyOf)}` : ''
}
