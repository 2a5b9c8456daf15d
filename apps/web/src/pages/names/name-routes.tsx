// Lists of names that have statements, and a page for each name: what speakers and outlets have in common.

import type { Count } from '@hearsay/archive'
import type { Context } from 'hono'
import { Hono } from 'hono'
import type { Child } from 'hono/jsx'
import { address } from '../../address.ts'
import { Pager } from '../../components/pager.tsx'
import { isReading } from '../../components/reading-progress.tsx'
import type { Desk } from '../../desk.ts'
import type { RenderedPage } from '../../http/page-cache.ts'
import { MAX_TALLIED_STATEMENTS } from '../../tallies.ts'
import type { StatementOrder } from './list-view.ts'
import { namesQuery, PAGE_SIZE, pageOfRows, statementsQuery } from './list-view.ts'

/** A page of a list of names. */
interface NameList<Row> {
  rows: Row[]
  /** What the names were searched for; empty for all. */
  name: string
  /** From 1. */
  page: number
  pager: Child
}

/** A page of the statements of one name. */
export interface NameView {
  order: StatementOrder
  /** From 1. */
  page: number
  /** The address of the same page in another order, or of another page of it. */
  to(order: StatementOrder, page: number): string
}

/** What differs between speakers and outlets. */
interface NameScreen<Row, Found> {
  /** The path of the list; a name follows it after a slash. */
  path: string
  addressOf(name: string): string
  list(asked: { name: string; offset: number; limit: number }): Promise<Row[]>
  drawList(list: NameList<Row>): Child | Promise<Child>
  /** The statements of a name. */
  find(name: string, asked: { order?: StatementOrder; offset?: number; limit: number }): Promise<Found>
  /** `latest` has the latest statements, for what they have in common; null where there is no such name. */
  drawName(found: Found, latest: Found, view: NameView): Child | Promise<Child> | null
  drawMissing(name: string): Child
}

/** The routes of a list of names and of a page for each. */
export function nameRoutes<Row, Found extends { total: Count }>(
  { archive, pageCache, versions }: Desk,
  screen: NameScreen<Row, Found>,
): Hono {
  const { path } = screen
  const pageNumber = (page: number) => (page === 1 ? '' : String(page))

  async function drawList(name: string, page: number, to: (page: number) => string): Promise<RenderedPage> {
    const asked = { name, offset: (page - 1) * PAGE_SIZE, limit: PAGE_SIZE + 1 }
    const [found, progress] = await Promise.all([screen.list(asked), archive.progress()])
    const { rows, total } = pageOfRows(found, page)
    const pager = <Pager {...{ page, total, size: PAGE_SIZE, shown: rows.length, to }} />
    const drawn = await screen.drawList({ rows, name, page, pager })
    return { body: String(await drawn), inProgress: isReading(progress) }
  }

  async function drawName(name: string, view: NameView): Promise<RenderedPage> {
    const { order, page } = view
    const [found, latest, progress] = await Promise.all([
      screen.find(name, { order, offset: (page - 1) * PAGE_SIZE, limit: PAGE_SIZE }),
      screen.find(name, { limit: MAX_TALLIED_STATEMENTS }),
      archive.progress(),
    ])
    const drawn = await screen.drawName(found, latest, view)
    if (drawn === null) return { body: String(await screen.drawMissing(name)), status: 404 }
    return { body: String(await drawn), inProgress: isReading(progress) }
  }

  const answer = (context: Context, key: string, draw: () => Promise<RenderedPage>) =>
    pageCache.respond(context, key, versions.version, draw)

  return new Hono()
    .get(path, (context) => {
      const { name, page } = namesQuery.parse(context.req.query())
      const to = (other: number) => address(path, { name, page: pageNumber(other) })
      return answer(context, to(page), () => drawList(name, page, to))
    })
    .get(`${path}/:name{[\\s\\S]+}`, (context) => {
      const name = context.req.param('name') ?? ''
      const { order, page } = statementsQuery.parse(context.req.query())
      const to = (other: StatementOrder, number: number) =>
        address(screen.addressOf(name), {
          order: other === 'latest' ? '' : other,
          page: pageNumber(number),
        })
      return answer(context, to(order, page), () => drawName(name, { order, page, to }))
    })
}
