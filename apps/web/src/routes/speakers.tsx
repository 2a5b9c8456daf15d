import type { ActorEntry } from '@hearsay/archive'
import { Hono } from 'hono'
import type { Desk } from '../desk.ts'
import { lookedAt } from '../tallies.ts'
import { address, speakerAddress } from '../ui/address.ts'
import { Layout } from '../ui/layout.tsx'
import { MessagePage } from '../ui/message-page.tsx'
import { NameSearch } from '../ui/name-search.tsx'
import { Pager } from '../ui/pager.tsx'
import { isReading } from '../ui/reading-progress.tsx'
import { SpeakerPage } from '../ui/speaker-page.tsx'
import { listSchema, listSize, pageOf, statementsSchema } from './list-view.ts'

/** Who speaks: the names, and a page for each. */
export function speakers({ archive, look, pages, standing }: Desk): Hono {
  const app = new Hono()
  app.get('/speakers', (context) => {
    const { name, page } = listSchema.parse(context.req.query())
    const to = (other: number) => address('/speakers', { name, page: other === 1 ? '' : String(other) })
    return pages.answer(context, to(page), standing.version, async () => {
      const asked = { name, offset: (page - 1) * listSize, limit: listSize + 1 }
      const [found, progress] = await Promise.all([archive.actors(asked), archive.progress()])
      const { rows, total } = pageOf(found, page)
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
            <Names rows={rows} />
          ) : (
            <p class="message" role="status">
              {name ? 'No name that speaks begins so.' : 'Nobody has been found to speak yet.'}
            </p>
          )}
          <Pager {...{ page, total, size: listSize, shown: rows.length, to }} />
        </Layout>
      )
      return { body: String(await drawn), passing: isReading(progress) }
    })
  })
  app.get('/speakers/:name{[\\s\\S]+}', (context) => {
    const name = context.req.param('name')
    const { order, page } = statementsSchema.parse(context.req.query())
    const to = (asked: string, other: number) =>
      address(speakerAddress(name), {
        order: asked === 'latest' ? '' : asked,
        page: other === 1 ? '' : String(other),
      })
    return pages.answer(context, to(order, page), standing.version, async () => {
      const [found, all, progress] = await Promise.all([
        archive.statementsOf(name, { order, offset: (page - 1) * listSize, limit: listSize }),
        archive.statementsOf(name, { limit: lookedAt }),
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
      return { body: String(await drawn), passing: isReading(progress) }
    })
  })
  return app
}

function Names({ rows }: { rows: ActorEntry[] }) {
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
