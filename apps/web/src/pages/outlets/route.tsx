import type { OutletEntry } from '@hearsay/archive'
import { Hono } from 'hono'
import { address, outletAddress } from '../../address.ts'
import { Layout } from '../../components/layout.tsx'
import { MessagePage } from '../../components/message-page.tsx'
import { NameSearch } from '../../components/name-search.tsx'
import { Pager } from '../../components/pager.tsx'
import { isReading } from '../../components/reading-progress.tsx'
import { RelayPicture } from '../../components/relay-picture.tsx'
import type { Desk } from '../../desk.ts'
import { MAX_TALLIED_STATEMENTS, outletTallies, relaysBetween } from '../../tallies.ts'
import { namesQuery, PAGE_SIZE, pageOfRows, statementsQuery } from '../list-view.ts'
import { OutletPage } from './outlet-page.tsx'

/** The outlets, and a page for each. */
export function outletRoutes({ archive, look, pageCache, versions }: Desk): Hono {
  const app = new Hono()
  app.get('/outlets', (context) => {
    const { name, page } = namesQuery.parse(context.req.query())
    const to = (other: number) => address('/outlets', { name, page: other === 1 ? '' : String(other) })
    return pageCache.respond(context, to(page), versions.version, async () => {
      const asked = { name, offset: (page - 1) * PAGE_SIZE, limit: PAGE_SIZE + 1 }
      const [found, progress] = await Promise.all([archive.outlets(asked), archive.progress()])
      const { rows, total } = pageOfRows(found, page)
      const { relays, outlets } = await relaysBetween(archive, page > 1 ? [] : rows)
      const drawn = (
        <Layout look={look} title="Outlets" here="outlets">
          <div class="shelf-head">
            <h1>Outlets</h1>
            <NameSearch action="/outlets" label="A name, or how a word of it begins" name={name} />
          </div>
          <RelayPicture relays={relays}>
            Who relays whom: at the left what is passed on, at the right where; a thicker line is more
            statements. From the latest statements in the {outlets} outlets that hold most.
          </RelayPicture>
          {rows.length > 0 ? (
            <OutletTable rows={rows} />
          ) : (
            <p class="message" role="status">
              {name ? 'No outlet’s name begins so.' : 'No seed names its outlet yet.'}
            </p>
          )}
          <Pager {...{ page, total, size: PAGE_SIZE, shown: rows.length, to }} />
        </Layout>
      )
      return { body: String(await drawn), inProgress: isReading(progress) }
    })
  })
  app.get('/outlets/:name{[\\s\\S]+}', (context) => {
    const name = context.req.param('name')
    const { order, page } = statementsQuery.parse(context.req.query())
    const to = (asked: string, other: number) =>
      address(outletAddress(name), {
        order: asked === 'latest' ? '' : asked,
        page: other === 1 ? '' : String(other),
      })
    return pageCache.respond(context, to(order, page), versions.version, async () => {
      const [found, all, progress] = await Promise.all([
        archive.statementsIn(name, { order, offset: (page - 1) * PAGE_SIZE, limit: PAGE_SIZE }),
        archive.statementsIn(name, { limit: MAX_TALLIED_STATEMENTS }),
        archive.progress(),
      ])
      if (!found.outlet) {
        const drawn = (
          <MessagePage look={look} title="There is no such outlet">
            <p>
              No seed on this desk is from <bdi>{name}</bdi>.{' '}
              <a href={address('/outlets', { name })}>Look for names like it</a>.
            </p>
          </MessagePage>
        )
        return { body: String(await drawn), status: 404 }
      }
      const drawn = (
        <OutletPage
          {...{ look, found, order, page, to }}
          outlet={found.outlet}
          tallies={outletTallies(all.statements)}
        />
      )
      return { body: String(await drawn), inProgress: isReading(progress) }
    })
  })
  return app
}

function OutletTable({ rows }: { rows: OutletEntry[] }) {
  return (
    <table class="names">
      <caption class="unseen">Outlets</caption>
      <thead>
        <tr>
          <th scope="col">Outlet</th>
          <th scope="col" class="count">
            Seeds
          </th>
          <th scope="col" class="count">
            Statements
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, statements, seeds }) => (
          <tr>
            <th scope="row">
              <a href={outletAddress(key)}>
                <bdi>{name}</bdi>
              </a>
            </th>
            <td class="count">{seeds.toLocaleString('en')}</td>
            <td class="count">{statements.toLocaleString('en')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
