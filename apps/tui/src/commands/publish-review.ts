// `publish`: clippings that an editor chose, or that a query finds, as a press review in a folder.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Archive, SavedPressReview } from '@hearsay/archive'
import { markPublished, savedName } from '@hearsay/archive'
import { selectClippings } from '@hearsay/archive/clippings'
import type { PrintProblem } from '@hearsay/archive/print'
import { printPdf } from '@hearsay/archive/print'
import { compareOnDesk, counted, notComparedMessages } from '@hearsay/desk'
import type { PlanItem, ReviewPlan } from '@hearsay/exchange'
import { composeReview, parseReviewPlan, reviewDefaults, reviewFiles, reviewOf } from '@hearsay/exchange'
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
  saved: string | undefined
  title: string | undefined
  words: number | undefined
  full: boolean
  statements: number | undefined
  since: string | undefined
  theme: string | undefined
  from: string | undefined
  desk: string | undefined
}

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
  const since =
    options.saved !== undefined && options.since === 'last' ? null : await sinceOf(options.since, folder)
  if (since instanceof Error) return usageError(terminal, since.message, 'publish')
  const asked: Asked = {
    saved: null,
    plan: typeof plan === 'string' ? parseReviewPlan(plan) : null,
    theme: typeof theme === 'string' ? theme : null,
    since,
    options,
  }
  return withArchive(options.desk, terminal, services, async (archive) => {
    const { saved: name } = options
    const saved = name === undefined ? null : await savedReview(archive, name)
    if (name !== undefined && !saved)
      return failure(terminal, `there is no press review “${oneLine(name)}” on this desk.`)
    const all = saved ? withSaved(asked, saved) : asked
    return publish(archive, folder, await itemsOf(archive, all.plan, operands), all, terminal)
  })
}

/** A press review that was saved on the desk. */
async function savedReview(archive: Archive, name: string): Promise<SavedPressReview | null> {
  return (await archive.pressReviews.list()).find((one) => one.name === savedName(name)) ?? null
}

/** What is published of a saved review: its plan and its settings, where the command gives no others. */
function withSaved({ plan, theme, since, options }: Asked, saved: SavedPressReview): Asked {
  return {
    saved: saved.name,
    plan: plan ?? parseReviewPlan(saved.plan),
    theme: theme ?? (saved.theme.trim() ? saved.theme : null),
    since: options.since === 'last' ? saved.until : since,
    options: {
      ...options,
      full: options.full || (saved.words === null && options.words === undefined),
      words: options.words ?? saved.words ?? undefined,
      statements: options.statements ?? saved.statements,
      from: options.from ?? (saved.from || undefined),
    },
  }
}

/** What is published, and how. */
interface Asked {
  /** The name of the review on the desk; null for one that isn’t saved there. */
  saved: string | null
  plan: ReviewPlan | null
  theme: string | null
  since: string | null
  options: PublishOptions
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

/** Operands as the last part of a plan; all clippings without a plan and operands. */
async function itemsOf(archive: Archive, plan: ReviewPlan | null, operands: string[]): Promise<PlanItem[]> {
  const items = plan?.items ?? []
  if (operands.length === 0 && plan) return items
  const selector = await selectorOf(archive, operands)
  const chosen: PlanItem[] =
    'ids' in selector
      ? selector.ids.map((id) => ({ type: 'clipping', id, note: '' }))
      : [{ type: 'query', query: selector.query, note: '' }]
  return [...items, ...chosen]
}

async function publish(
  archive: Archive,
  folder: string,
  items: PlanItem[],
  { saved, plan, theme, since, options }: Asked,
  terminal: Terminal,
): Promise<Status> {
  const stop = terminal.interruptSignal()
  const progress = new ProgressLine(terminal)
  const { parts, clippings, until, diagnostics, notCompared } = await composeReview(
    items,
    {
      select: (selector) => selectClippings(archive, selector, stop),
      compare: (request) => compareOnDesk(archive, request),
    },
    {
      words: options.full ? null : (options.words ?? reviewDefaults.words),
      statements: options.statements ?? reviewDefaults.statements,
      since,
      most: Number.POSITIVE_INFINITY,
      onClipping: (count) => progress.show(`${counted(count, 'clipping')} read`),
    },
  ).finally(() => progress.clear())
  for (const one of diagnostics) reportQueryDiagnostics(one.query, one.diagnostics, terminal)
  if (diagnostics.some((one) => queryStatus(one.diagnostics))) return 1
  for (const { query, why } of notCompared)
    terminal.err(`hearsay: = ${oneLine(query)}: ${notComparedMessages[why]}\n`)
  const where = oneLine(folder)
  if (stop.aborted) return failure(terminal, `${where}: stopped; nothing was written.`)
  if (clippings === 0) {
    const what = since === null ? 'No clipping' : `No clipping since ${since}`
    terminal.err(`hearsay: ${what} was found; nothing was written.\n`)
    return 1
  }
  const title = options.title ?? plan?.title ?? reviewDefaults.title
  const review = reviewOf(title, plan?.introduction ?? [], parts)
  const files = reviewFiles(review, { from: options.from ?? reviewDefaults.sender, theme })
  files.push({ file: PUBLISHED_FILE, data: `${JSON.stringify({ until })}\n` })
  const failed = await writeFolderWhole(folder, streamOf(files))
  if (failed) return failure(terminal, `${where}: ${failed}.`)
  if (saved !== null) await markPublished(archive.pressReviews, saved, until)
  const pdf = await printPdf(join(folder, 'index.html'), terminal.env)
  const unwritten =
    typeof pdf === 'string' ? null : await writeFileWhole(join(folder, 'review.pdf'), streamOf([pdf]))
  if (unwritten) return failure(terminal, `${where}: review.pdf: ${unwritten}.`)
  const printed = pdfWords[typeof pdf === 'string' ? pdf : 'printed']
  terminal.err(`${where}: ${counted(clippings, 'clipping')}${printed}.\n`)
  return 0
}

async function* streamOf<Value>(values: readonly Value[]): AsyncGenerator<Value> {
  yield* values
}
