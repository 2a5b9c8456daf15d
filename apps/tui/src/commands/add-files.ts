// `add`: files into a desk, a batch at a time. What the desk acknowledged is saved, whatever happens after; a second run finds
// it there and goes on.
import type { Added, Archive, Import, Offer, Problem } from '@hearsay/archive'
import { ArchiveError, problemMessage } from '@hearsay/archive'
import { formatNumber } from '@hearsay/desk'
import { oneLine, safeJson } from '../term/safe.ts'
import type { Status, Terminal } from '../term/terminal.ts'
import type { CommandServices } from './command.ts'
import { reportDiagnostics, reportSkipped, withMessages } from './import-diagnostics.ts'
import { listImportable, readImport } from './import-files.ts'
import { ProgressLine, timeLeft } from './progress-line.ts'
import { displayName } from './read-file.ts'
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
}

/** Adds files to a desk. */
export function addFiles(
  names: string[],
  options: AddOptions,
  terminal: Terminal,
  services: CommandServices,
): Promise<Status> {
  return withArchive(options.desk, terminal, services, (archive) =>
    new AddRun(archive, options, terminal).all(names),
  )
}

/** A clipping that waits to be saved. */
interface QueuedOffer {
  file: string
  imported: Import
  /** Its index among the file's clippings. */
  at: number
  offer: Offer
}

class AddRun {
  readonly #archive: Archive
  readonly #options: AddOptions
  readonly #terminal: Terminal
  readonly #progress: ProgressLine
  readonly #counts = { kept: 0, same: 0, nearly: 0, refused: 0, unread: 0, empty: 0 }
  readonly #results: object[] = []
  #queue: QueuedOffer[] = []
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
    const { files, skipped } = await listImportable(names)
    const started = this.#terminal.now()
    let done = 0
    for (const file of files) {
      if (stop.aborted || this.#fatal) break
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
    reportDiagnostics(file, imported, false, { err: (words) => this.#print('err', words) })
    if (problem) this.#reportRefused(file, 0, problem)
    else if (offers.length === 0) {
      this.#counts.empty++
      this.#results.push({ file, kept: false, same: null, diagnostics: withMessages(diagnostics) })
    }
    for (const [at, offer] of offers.entries()) {
      this.#queue.push({ file, imported, at, offer: { ...offer, again: this.#options.again } })
      if (this.#isBatchFull()) await this.#saveBatch()
    }
  }

  #isBatchFull(): boolean {
    const bytes = this.#queue.reduce((sum, { offer }) => sum + offer.seed.length, 0)
    return this.#queue.length >= MAX_BATCH_SEEDS || bytes >= MAX_BATCH_BYTES
  }

  async #saveBatch(): Promise<void> {
    const batch = this.#queue
    this.#queue = []
    if (batch.length === 0) return
    try {
      if (this.#fatal) throw this.#fatal
      const added = await this.#archive.add(batch.map(({ offer }) => offer))
      for (const [at, one] of added.entries()) this.#report(batch[at]!, one)
    } catch (error) {
      if (!(error instanceof ArchiveError)) throw error
      this.#fatal = error
      for (const { file, at } of batch) this.#reportRefused(file, at, error.problem)
    }
  }

  #report({ file, imported, at }: QueuedOffer, added: Added): void {
    const seed = imported.seeds[at]
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
