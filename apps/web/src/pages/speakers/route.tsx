import type { ActorEntry } from '@hearsay/archive'
import { Hono } from 'hono'
import { address, speakerAddress } from '../../address.ts'
import { Layout } from '../../components/layout.tsx'
import { MessagePage } from '../../components/message-page.tsx'
import { NameSearch } from '../../components/name-search.tsx'
import { Pager } from '../../components/pager.tsx'
import { isReading } from '../../components/reading-progress.tsx'
import type { Desk } from '../../desk.ts'
import { MAX_TALLIED_STATEMENTS } from '../../tallies.ts'
import { namesQuery, PAGE_SIZE, pageOfRows, statementsQuery } from '../list-view.ts'
import { SpeakerPage } from './speaker-page.tsx'

/** Who speaks: the names, and a page for each. */
export function speakerRoutes({ archive, look, pageCache, versions }: Desk): Hono {
  const app = new Hono()
  app.get('/speakers', (context) => {
    const { name, page } = namesQuery.parse(context.req.query())
    const to = (other: number) => address('/speakers', { name, page: other === 1 ? '' : String(other) })
    return pageCache.respond(context, to(page), versions.version, async () => {
      const asked = { name, offset: (page - 1) * PAGE_SIZE, limit: PAGE_SIZE + 1 }
      const [found, progress] = await Promise.all([archive.actors(asked), archive.progress()])
      const { rows, total } = pageOfRows(found, page)
      const drawn = (
        <Layout look={look} title="Speakers" here="speakers">
          <div class="shelf-head">
            <h1>Speakers</h1>
            <NameSearch action="/speakers" label="A name, or how a word of it begins" name={name} />
          </div>
          <p class="quiet">
            Every name that says something in the seeds, as it is written; nothing is merged. A source without
            a name belongs to its seed alone and has no page here.
          </p>
          {rows.length > 0 ? (
            <SpeakerTable rows={rows} />
          ) : (
            <p class="message" role="status">
              {name ? 'No name that speaks begins so.' : 'Nobody has been found to speak yet.'}
            </p>
          )}
          <Pager {...{ page, total, size: PAGE_SIZE, shown: rows.length, to }} />
        </Layout>
      )
      return { body: String(await drawn), inProgress: isReading(progress) }
    })
  })
  app.get('/speakers/:name{[\\s\\S]+}', (context) => {
    const name = context.req.param('name')
    const { order, page } = statementsQuery.parse(context.req.query())
    const to = (asked: string, other: number) =>
      address(speakerAddress(name), {
        order: asked === 'latest' ? '' : asked,
        page: other === 1 ? '' : String(other),
      })
    return pageCache.respond(context, to(order, page), versions.version, async () => {
      const [found, all, progress] = await Promise.all([
        archive.statementsOf(name, { order, offset: (page - 1) * PAGE_SIZE, limit: PAGE_SIZE }),
        archive.statementsOf(name, { limit: MAX_TALLIED_STATEMENTS }),
        archive.progress(),
      ])
      if (!found.actor) {
        const drawn = (
          <MessagePage look={look} title="Nobody of that name speaks here">
            <p>
              No seed on this desk has <bdi>{name}</bdi> say anything.{' '}
              <a href={address('/speakers', { name })}>Look for names like it</a>.
            </p>
          </MessagePage>
        )
        return { body: String(await drawn), status: 404 }
      }
      const drawn = (
        <SpeakerPage {...{ look, found, all: all.statements, order, page, to }} actor={found.actor} />
      )
      return { body: String(await drawn), inProgress: isReading(progress) }
    })
  })
  return app
}

function SpeakerTable({ rows }: { rows: ActorEntry[] }) {
  return (
    <table class="names">
      <caption class="unseen">Names that speak</caption>
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">Kind</th>
          <th scope="col" class="count">
            Statements
          </th>
          <th scope="col" class="count">
            Seeds
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, kind, statements, seeds }) => (
          <tr>
            <th scope="row">
              <a href={speakerAddress(key)}>
                <bdi>{name}</bdi>
              </a>
            </th>
            <td>{kind}</td>
            <td class="count">{statements.toLocaleString('en')}</td>
            <td class="count">{seeds.toLocaleString('en')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
