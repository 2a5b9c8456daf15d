// `add`: files into a desk, a batch at a time. What the desk acknowledged is kept, whatever happens after; a second run
// finds it there and goes on.
import type { Added, Archive, Import, Offer, Problem } from '@hearsay/archive'
import { ArchiveError, problemMessage } from '@hearsay/archive'
import { formatNumber } from '@hearsay/desk'
import { oneLine, safeJson } from '../term/safe.ts'
import type { Status, Terminal } from '../term/terminal.ts'
import { reportDiagnostics, reportSkipped, withMessages } from './import-diagnostics.ts'
import { listImportable, readImport } from './import-files.ts'
import { ProgressLine, timeLeft } from './progress-line.ts'
import { displayName } from './read-file.ts'
import { withArchive } from './with-archive.ts'

/** A batch is handed over once it has so many seeds, or seeds of so many bytes. */
const MAX_BATCH = { seeds: 100, bytes: 8_000_000 }

/** Problems with what came, rather than with the desk. */
const FILE_PROBLEMS: ReadonlySet<string> = new Set<Problem['code']>(['not-text', 'file-too-big', 'disk-full'])

/** How to take in. */
interface AddOptions {
  again: boolean
  json: boolean
}

/** Takes files into the desk at an address. */
export function addFiles(
  address: string | undefined,
  names: string[],
  settings: AddOptions,
  terminal: Terminal,
): Promise<Status> {
  return withArchive(address, terminal, (archive) => new AddRun(archive, settings, terminal).all(names))
}

interface QueuedOffer {
  file: string
  imported: Import
  /** Which of the file's seeds. */
  at: number
  offer: Offer
}

class AddRun {
  readonly #archive: Archive
  readonly #settings: AddOptions
  readonly #terminal: Terminal
  readonly #progress: ProgressLine
  readonly #counts = { kept: 0, same: 0, nearly: 0, refused: 0, unread: 0, empty: 0 }
  readonly #told: object[] = []
  #waiting: QueuedOffer[] = []
  /** Why going on is of no use. */
  #stuck: ArchiveError | null = null

  constructor(archive: Archive, settings: AddOptions, terminal: Terminal) {
    this.#archive = archive
    this.#settings = settings
    this.#terminal = terminal
    this.#progress = new ProgressLine(terminal)
  }

  async all(names: string[]): Promise<Status> {
    const stop = this.#terminal.interruptSignal()
    const { files, skipped } = await listImportable(names)
    const began = this.#terminal.now()
    let done = 0
    for (const file of files) {
      if (stop.aborted || this.#stuck) break
      await this.#one(file)
      done++
      this.#show(done, files.length, (this.#terminal.now() - began) / 1000)
    }
    await this.#handOver()
    this.#progress.clear()
    reportSkipped(skipped, this.#terminal)
    const stopped = done < files.length
    if (this.#settings.json) {
      const { kept, same, nearly } = this.#counts
      const counts = { kept, same, nearly, files: files.length, done, left: skipped }
      this.#terminal.out(
        `${safeJson({ ...counts, stopped, seeds: this.#told }, this.#terminal.columns ? 2 : 0)}\n`,
      )
    } else this.#sum(done, files.length)
    const { refused, unread, empty } = this.#counts
    return refused || unread || stopped ? 3 : empty ? 1 : 0
  }

  async #one(file: string): Promise<void> {
    const read = await readImport(file, this.#terminal)
    if (typeof read === 'string') {
      this.#counts.unread++
      this.#say('err', `hearsay: ${read}\n`)
      this.#told.push({ file, kept: false, same: null, message: read })
      return
    }
    const { imported } = read
    const { problem, offers, diagnostics } = imported
    reportDiagnostics(file, imported, false, { err: (words) => this.#say('err', words) })
    if (problem) this.#refused(file, 0, problem)
    else if (offers.length === 0) {
      this.#counts.empty++
      this.#told.push({ file, kept: false, same: null, diagnostics: withMessages(diagnostics) })
    }
    for (const [at, offer] of offers.entries()) {
      this.#waiting.push({ file, imported, at, offer: { ...offer, again: this.#settings.again } })
      if (this.#full()) await this.#handOver()
    }
  }

  #full(): boolean {
    const bytes = this.#waiting.reduce((sum, { offer }) => sum + offer.seed.length, 0)
    return this.#waiting.length >= MAX_BATCH.seeds || bytes >= MAX_BATCH.bytes
  }

  async #handOver(): Promise<void> {
    const batch = this.#waiting
    this.#waiting = []
    if (batch.length === 0) return
    try {
      if (this.#stuck) throw this.#stuck
      const added = await this.#archive.add(batch.map(({ offer }) => offer))
      for (const [at, one] of added.entries()) this.#settle(batch[at]!, one)
    } catch (error) {
      if (!(error instanceof ArchiveError)) throw error
      this.#stuck = error
      for (const { file, at } of batch) this.#refused(file, at, error.problem)
    }
  }

  #settle({ file, imported, at }: QueuedOffer, added: Added): void {
    const piece = imported.seeds[at]
    const said = { file, seed: at + 1, kind: imported.format }
    const notes = withMessages([...imported.diagnostics, ...(piece?.diagnostics ?? [])])
    if (added.kept) {
      this.#counts.kept++
      this.#line('kept', added.id, file)
      this.#told.push({ ...said, ...added, diagnostics: notes })
    } else if (added.same) {
      this.#counts[added.same === 'text' ? 'same' : 'nearly']++
      this.#line(added.same === 'text' ? 'same' : 'nearly', added.id, file)
      this.#told.push({ ...said, ...added, diagnostics: notes })
    } else {
      const { problem } = added
      const hopeless = problem.code === 'disk-full' || problem.code === 'desk-unwritable'
      if (hopeless) this.#stuck ??= new ArchiveError(problem, problemMessage(problem))
      this.#refused(file, at, problem)
    }
  }

  #refused(file: string, at: number, problem: Problem): void {
    this.#counts.refused++
    // The desk knows the name it was offered, people the file they named.
    const message = problemMessage(
      FILE_PROBLEMS.has(problem.code) ? { ...problem, about: displayName(file) } : problem,
    )
    this.#say('err', `hearsay: ${oneLine(message)}\n`)
    this.#line('refused', '', file)
    this.#told.push({ file, seed: at + 1, kept: false, same: null, problem, message })
  }

  #line(became: 'kept' | 'same' | 'nearly' | 'refused', id: string, file: string): void {
    if (this.#settings.json) return
    const name = oneLine(displayName(file))
    if (!this.#terminal.columns) this.#say('out', `${[became, oneLine(id), name].join('\t')}\n`)
    else if (became === 'kept') this.#say('out', `kept     ${oneLine(id)}\n`)
    else if (became === 'same') this.#say('out', `here     ${oneLine(id)}, the same text as ${name}\n`)
    else if (became === 'nearly')
      this.#say('out', `here     ${oneLine(id)}, nearly the same as ${name}; --again keeps it too\n`)
  }

  #say(where: 'out' | 'err', words: string): void {
    this.#progress.clear()
    this.#terminal[where](words)
  }

  #show(done: number, all: number, seconds: number): void {
    if (all < 2) return
    const rate = done / Math.max(seconds, 0.001)
    const parts = [
      `${formatNumber(done)} of ${formatNumber(all)} files`,
      `${rate.toFixed(rate < 10 ? 1 : 0)} a second`,
    ]
    this.#progress.show([...parts, timeLeft((all - done) / rate)].filter(Boolean).join(', '))
  }

  /** What became of all of it, on a terminal. */
  #sum(done: number, all: number): void {
    const { kept, same, nearly, refused, unread, empty } = this.#counts
    if (done < all)
      this.#terminal.err(
        `hearsay: stopped after ${formatNumber(done)} of ${formatNumber(all)} files; the same command goes on from there.\n`,
      )
    if (!this.#terminal.columns) return
    const near = nearly ? ` (${formatNumber(nearly)} nearly the same)` : ''
    const here = same + nearly ? `${formatNumber(same + nearly)} here already${near}` : ''
    const not = refused + unread + empty ? `${formatNumber(refused + unread + empty)} not taken` : ''
    this.#terminal.err(`${[`${formatNumber(kept)} kept`, here, not].filter(Boolean).join(', ')}.\n`)
  }
}
