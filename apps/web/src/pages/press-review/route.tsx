// The page that makes a press review: an editor’s plan, a preview, and the files. A review can be saved on the desk under a name, and goes
// on each week after what was published last; a plan is also a file of the editor’s.

import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { SavedPressReview } from '@hearsay/archive'
import { ArchiveError, markPublished, savedName, savePressReview } from '@hearsay/archive'
import { selectClippings } from '@hearsay/archive/clippings'
import { oneLine } from '@hearsay/core'
import { compareOnDesk } from '@hearsay/desk'
import type { Composed, PlanItem, Review } from '@hearsay/exchange'
import {
  composeReview,
  formatReviewPlan,
  parseReviewPlan,
  reviewDefaults,
  reviewFiles,
  reviewOf,
  zipFiles,
} from '@hearsay/exchange'
import type { Context } from 'hono'
import { Hono } from 'hono'
import * as z from 'zod'
import { savedReviewAddress } from '../../address.ts'
import { MAX_EXPORTED_IDS } from '../../api/export.ts'
import type { Desk, PrintPage } from '../../desk.ts'
import { networkOf } from '../../http/client-address.ts'
import { grantOf } from '../../http/grants.ts'
import { requestSignal } from '../../http/limits.ts'
import type { ReviewForm } from './review-page.tsx'
import { ReviewPage } from './review-page.tsx'

/** The most clippings that a review made here has; the command takes any number. */
const MAX_CLIPPINGS = 200

// Forms send every line break as CR LF.
const words = z
  .string()
  .max(1_000_000)
  .transform((text) => text.replace(/\r\n?/g, '\n'))
  .catch('')
const count = (missing: number) => z.coerce.number().int().min(0).max(5000).catch(missing)
const moment = z
  .string()
  .regex(/^\d{4}-\d\d-\d\d(T[\d:.]+Z)?$/)
  .catch('')
const formSchema = z.object({
  plan: words,
  words: count(reviewDefaults.words),
  full: z.literal('true').optional().catch(undefined),
  statements: count(reviewDefaults.statements),
  since: moment,
  from: z.string().max(500).catch(''),
  name: z.string().transform(savedName).catch(''),
  theme: words,
  until: moment,
  do: z
    .enum(['preview', 'list', 'site', 'feed', 'mail', 'pdf', 'plan', 'save', 'published', 'remove'])
    .catch('preview'),
})
type Asked = z.infer<typeof formSchema>

/** The files of one piece, each with its name and media type. */
const files = {
  feed: ['feed.atom', 'application/atom+xml; charset=utf-8'],
  mail: ['review.eml', 'message/rfc822'],
} as const

/** `/press-review`. */
export function pressReviewRoutes({ archive, look, clientAddress, exports, print, personOf }: Desk): Hono {
  const app = new Hono()
  const page = async (
    context: Context,
    form: ReviewForm,
    shown: Partial<Shown> = {},
    status: 200 | 404 | 422 | 503 = 200,
  ) => {
    const saved = await archive.pressReviews.list()
    return context.html(
      <ReviewPage {...{ look, form, saved, canPrint: print !== undefined, ...shown }} />,
      status,
    )
  }

  app.get('/press-review', async (context) => {
    const { q = '', saved } = context.req.query()
    if (saved !== undefined) {
      const found = (await archive.pressReviews.list()).find(({ name }) => name === saved)
      if (found) return page(context, formOf(found))
      const problem = `There is no press review “${oneLine(saved)}” on this desk.`
      return page(context, formSchema.parse({}), { problem }, 404)
    }
    const ids = (context.req.queries('id') ?? []).slice(0, MAX_EXPORTED_IDS)
    const items: PlanItem[] = ids.length
      ? ids.map((id) => ({ type: 'clipping', id, note: '' }))
      : q.trim()
        ? [{ type: 'query', query: oneLine(q), note: '' }]
        : []
    const plan = formatReviewPlan({ title: reviewDefaults.title, introduction: [], items })
    return page(context, formSchema.parse({ plan }))
  })
  app.post('/press-review/saved', async (context) => {
    const form = await sent(context)
    const { name, plan, words, full, statements, from, theme, until } = form
    const { pressReviews } = archive
    if (name === '') return page(context, form, { problem: 'Give the press review a name.' }, 422)
    if (form.do === 'remove') {
      await pressReviews.change(name, () => null)
      return context.redirect('/press-review', 303)
    }
    if (form.do === 'published') {
      if (until === '')
        return page(context, form, { problem: 'Look at it first: nothing is published.' }, 422)
      await markPublished(pressReviews, name, until)
    } else {
      const by = personOf(context).name
      const length = full ? null : words
      await savePressReview(pressReviews, { name, plan, words: length, statements, from, theme, by })
    }
    return context.redirect(savedReviewAddress(name), 303)
  })
  app.post('/press-review', async (context) => {
    const form = await sent(context)
    if (form.do === 'plan') return file('review.md', 'text/markdown; charset=utf-8', form.plan)
    const release = exports.take(grantOf(context)?.holder ?? null, networkOf(clientAddress(context)))
    if (!release) return page(context, form, { problem: 'Too many exports are running; try later.' }, 503)
    try {
      return await answer(context, form)
    } catch (error) {
      if (!(error instanceof ArchiveError) || error.code !== 'seed-unknown') throw error
      return page(context, form, { problem: error.message }, 422)
    } finally {
      release()
    }
  })
  return app

  /** What a form has, files in place of what is written. */
  async function sent(context: Context): Promise<Asked> {
    const body = await context.req.parseBody()
    const asked = formSchema.parse(body)
    const chosen = await Promise.all([fileIn(body.file), fileIn(body.style)])
    return { ...asked, plan: chosen[0] ?? asked.plan, theme: chosen[1] ?? asked.theme }
  }

  async function answer(context: Context, form: Asked): Promise<Response> {
    const plan = parseReviewPlan(form.plan)
    if (form.do === 'list') {
      const items = await listed(plan.items, requestSignal(context))
      return page(context, { ...form, plan: formatReviewPlan({ ...plan, items }) })
    }
    const composed = await composeReview(plan.items, sourceOf(requestSignal(context)), {
      words: form.full ? null : form.words,
      statements: form.statements,
      since: form.since || null,
      most: MAX_CLIPPINGS,
    })
    const review = reviewOf(plan.title ?? reviewDefaults.title, plan.introduction, composed.parts)
    if (form.do === 'preview' || composed.clippings === 0 || isWrong(composed))
      return page(context, form, { composed, review })
    return filesOf(context, form, composed, review)
  }

  async function filesOf(
    context: Context,
    form: Asked,
    composed: Composed,
    review: Review,
  ): Promise<Response> {
    const written = reviewFiles(review, {
      from: form.from || reviewDefaults.sender,
      theme: form.theme.trim() ? form.theme : null,
    })
    if (form.do === 'site') {
      written.push({ file: 'published.json', data: `${JSON.stringify({ until: composed.until })}\n` })
      const pieces: Uint8Array[] = []
      for await (const piece of zipFiles(written)) pieces.push(piece)
      return file('review.zip', 'application/zip', new Blob(pieces as Uint8Array<ArrayBuffer>[]))
    }
    if (form.do === 'pdf') {
      const pdf = print ? await printed(written, print) : null
      if (pdf) return file('review.pdf', 'application/pdf', new Blob([pdf as Uint8Array<ArrayBuffer>]))
      return page(context, form, { composed, review, problem: 'Chromium couldn’t print the review.' }, 503)
    }
    const [name, type] = files[form.do === 'mail' ? 'mail' : 'feed']
    return file(name, type, String(written.find((one) => one.file === name)?.data))
  }

  function sourceOf(signal: AbortSignal) {
    return {
      select: (selector: Parameters<typeof selectClippings>[1]) => selectClippings(archive, selector, signal),
      compare: (request: Parameters<typeof compareOnDesk>[1]) => compareOnDesk(archive, request),
    }
  }

  /** Queries as what they find, so that an editor can put it in another order. */
  async function listed(items: PlanItem[], signal: AbortSignal): Promise<PlanItem[]> {
    const all: PlanItem[] = []
    for (const item of items) {
      if (item.type !== 'query') {
        all.push(item)
        continue
      }
      const { entries, diagnostics } = await archive.shelf({ query: item.query, limit: MAX_CLIPPINGS })
      const found = entries.filter(({ problem }) => !problem)
      if (found.length === 0 || diagnostics.length > 0 || signal.aborted) all.push(item)
      else
        all.push(
          ...found.map(({ id }, at): PlanItem => ({ type: 'clipping', id, note: at === 0 ? item.note : '' })),
        )
    }
    return all
  }
}

/** A saved review in the form: it goes on after what was published. */
function formOf(saved: SavedPressReview): ReviewForm {
  const { words, until, ...form } = saved
  return {
    ...form,
    words: words ?? reviewDefaults.words,
    full: words === null ? 'true' : undefined,
    since: until ?? '',
  }
}

/** What is shown below the form. */
export interface Shown {
  composed: Composed
  review: Review
  problem: string
}

function isWrong({ diagnostics }: Composed): boolean {
  return diagnostics.some((one) => one.diagnostics.some(({ severity }) => severity === 'error'))
}

async function fileIn(value: unknown): Promise<string | null> {
  return value instanceof File && value.size > 0 ? value.text() : null
}

function file(name: string, type: string, data: string | Blob): Response {
  const headers = { 'Content-Type': type, 'Content-Disposition': `attachment; filename="${name}"` }
  return new Response(data, { headers })
}

/** The page of a review as PDF; null where Chromium fails. */
async function printed(
  written: { file: string; data: string | Uint8Array }[],
  print: PrintPage,
): Promise<Uint8Array | null> {
  const folder = await mkdtemp(join(tmpdir(), 'hearsay-review-'))
  try {
    for (const one of written) await writeFile(join(folder, one.file), one.data)
    const pdf = await print(join(folder, 'index.html'))
    return typeof pdf === 'string' ? null : pdf
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
