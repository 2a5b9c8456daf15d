// `publish`: clippings that an editor chose, or that a query finds, as a press review in a folder.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Archive, Clipping, ClippingSelector } from '@hearsay/archive'
import { selectClippings } from '@hearsay/archive/clippings'
import type { PrintProblem } from '@hearsay/archive/print'
import { printPdf } from '@hearsay/archive/print'
import { counted } from '@hearsay/desk'
import type { ReviewOptions, ReviewPart, ReviewPlan } from '@hearsay/exchange'
import { entryOf, parseReviewPlan, reviewFiles, reviewOf } from '@hearsay/exchange'
import { reasonOf, writeFileWhole } from '../term/output-file.ts'
import { writeFolderWhole } from '../term/output-folder.ts'
import { oneLine } from '../term/safe.ts'
import type { Status, Terminal } from '../term/terminal.ts'
import type { CommandServices } from './command.ts'
import { ProgressLine } from './progress-line.ts'
import { queryStatus, reportQueryDiagnostics } from './query-diagnostics.ts'
import { failure, usageError } from './report-error.ts'
import { selectorOf } from './selector-of.ts'
import { withArchive } from './with-archive.ts'

interface PublishOptions {
  plan: string | undefined
  title: string | undefined
  words: number | undefined
  full: boolean
  statements: number | undefined
  since: string | undefined
  theme: string | undefined
  from: string | undefined
  desk: string | undefined
}

/** Words of a clipping that are shown where an editor gives no number: enough to see what it is. */
const EXCERPT_WORDS = 60
/** Statements of a clipping that are shown where an editor gives no number. */
const MAX_STATEMENTS = 5
const SENDER = 'Hearsay <press-review@hearsay.invalid>'
const TITLE = 'Press review'
/** The file that says until when clippings were published. */
const PUBLISHED_FILE = 'published.json'

/** Publishes a review. */
export async function publishReview(
  [folder = '', ...operands]: string[],
  options: PublishOptions,
  terminal: Terminal,
  services: CommandServices,
): Promise<Status> {
  const read = (file: string | undefined) =>
    file === undefined
      ? null
      : readFile(file, 'utf8').catch((error) => new Error(`${file}: ${reasonOf(error)}`))
  const [plan, theme] = await Promise.all([read(options.plan), read(options.theme)])
  for (const one of [plan, theme]) if (one instanceof Error) return failure(terminal, `${one.message}.`)
  const since = await sinceOf(options.since, folder)
  if (since instanceof Error) return usageError(terminal, since.message, 'publish')
  return withArchive(options.desk, terminal, services, (archive) =>
    new Publishing(archive, options, since, terminal).publish(
      folder,
      operands,
      typeof plan === 'string' ? parseReviewPlan(plan) : null,
      typeof theme === 'string' ? theme : null,
    ),
  )
}

/** The moment after which clippings are new, an ISO prefix; null for all. */
async function sinceOf(since: string | undefined, folder: string): Promise<string | null | Error> {
  if (since === undefined) return null
  if (/^\d{4}-\d\d-\d\d$/.test(since)) return since
  if (since !== 'last') return new Error('--since takes a day, as 2022-06-29, or “last”.')
  const text = await readFile(join(folder, PUBLISHED_FILE), 'utf8').catch(() => null)
  if (text === null) return null
  try {
    const { until } = JSON.parse(text) as { until?: unknown }
    if (typeof until === 'string') return until
  } catch {}
  return new Error(
    `${oneLine(join(folder, PUBLISHED_FILE))} doesn’t say until when clippings were published.`,
  )
}

/** What is said of the PDF. */
const pdfWords: Record<PrintProblem | 'printed', string> = {
  printed: ', with a PDF',
  'no-browser': '; no PDF, since there is no Chromium',
  failed: '; no PDF, since Chromium failed',
}

class Publishing {
  readonly #archive: Archive
  readonly #options: PublishOptions
  readonly #since: string | null
  readonly #terminal: Terminal
  readonly #stop: AbortSignal
  readonly #progress: ProgressLine
  readonly #shown: ReviewOptions
  readonly #parts: ReviewPart[] = []
  readonly #ids = new Set<string>()
  #until: string

  constructor(archive: Archive, options: PublishOptions, since: string | null, terminal: Terminal) {
    this.#archive = archive
    this.#options = options
    this.#since = since
    this.#terminal = terminal
    this.#until = since ?? ''
    this.#stop = terminal.interruptSignal()
    this.#progress = new ProgressLine(terminal)
    this.#shown = {
      words: options.full ? null : (options.words ?? EXCERPT_WORDS),
      statements: options.statements ?? MAX_STATEMENTS,
    }
  }

  async publish(
    folder: string,
    operands: string[],
    plan: ReviewPlan | null,
    theme: string | null,
  ): Promise<Status> {
    try {
      if (!(await this.#select(operands, plan))) return 1
    } finally {
      this.#progress.clear()
    }
    const where = oneLine(folder)
    if (this.#stop.aborted) return failure(this.#terminal, `${where}: stopped; nothing was written.`)
    if (this.#ids.size === 0) {
      const what = this.#since === null ? 'No clipping' : `No clipping since ${this.#since}`
      this.#terminal.err(`hearsay: ${what} was found; nothing was written.\n`)
      return 1
    }
    const title = this.#options.title ?? plan?.title ?? TITLE
    const review = reviewOf(title, plan?.introduction ?? [], this.#parts)
    const files = reviewFiles(review, { from: this.#options.from ?? SENDER, theme })
    files.push({ file: PUBLISHED_FILE, data: `${JSON.stringify({ until: this.#until })}\n` })
    const failed = await writeFolderWhole(folder, streamOf(files))
    if (failed) return failure(this.#terminal, `${where}: ${failed}.`)
    const pdf = await printPdf(join(folder, 'index.html'), this.#terminal.env)
    const unwritten =
      typeof pdf === 'string' ? null : await writeFileWhole(join(folder, 'review.pdf'), streamOf([pdf]))
    if (unwritten) return failure(this.#terminal, `${where}: review.pdf: ${unwritten}.`)
    const printed = pdfWords[typeof pdf === 'string' ? pdf : 'printed']
    this.#terminal.err(`${where}: ${counted(this.#ids.size, 'clipping')}${printed}.\n`)
    return 0
  }

  /** Takes what a plan lists, then what operands select; false where a query has an error. */
  async #select(operands: string[], plan: ReviewPlan | null): Promise<boolean> {
    for (const item of plan?.items ?? []) {
      if (item.type === 'clipping' && !(await this.#take({ ids: [item.id] }, item.note))) return false
      if (item.type === 'query' && !(await this.#take({ query: item.query }, item.note))) return false
      if (item.type === 'heading' || item.type === 'note') this.#parts.push(item)
    }
    if (operands.length === 0 && plan) return true
    return this.#take(await selectorOf(this.#archive, operands), '')
  }

  /** Takes clippings; one that is there already is not taken again. The note is on the first of them. */
  async #take(selector: ClippingSelector, note: string): Promise<boolean> {
    const selected = await selectClippings(this.#archive, selector, this.#stop)
    if ('query' in selector) reportQueryDiagnostics(selector.query, selected.diagnostics, this.#terminal)
    if (queryStatus(selected.diagnostics)) return false
    let first = note
    for await (const clipping of selected.clippings()) {
      if (!this.#isNew(clipping)) continue
      this.#ids.add(clipping.id)
      this.#progress.show(`${counted(this.#ids.size, 'clipping')} read`)
      if (clipping.changed > this.#until) this.#until = clipping.changed
      this.#parts.push({ type: 'entry', entry: entryOf(clipping, first, this.#shown) })
      first = ''
    }
    return true
  }

  #isNew({ id, changed }: Clipping): boolean {
    return !this.#ids.has(id) && (this.#since === null || changed > this.#since)
  }
}

async function* streamOf<Value>(values: readonly Value[]): AsyncGenerator<Value> {
  yield* values
}
