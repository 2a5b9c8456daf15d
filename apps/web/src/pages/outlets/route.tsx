import { counted } from '@hearsay/desk'
import type { Hono } from 'hono'
import { address, outletAddress } from '../../address.ts'
import { Layout } from '../../components/layout.tsx'
import { MessagePage } from '../../components/message-page.tsx'
import { NameSearch } from '../../components/name-search.tsx'
import { RelayPicture } from '../../components/relay-picture.tsx'
import type { Desk } from '../../desk.ts'
import { outletTallies } from '../../tallies.ts'
import { nameRoutes } from '../names/name-routes.tsx'
import { NamesTable } from '../names/names-table.tsx'
import { OutletPage } from './outlet-page.tsx'

/** The outlets, and a page for each. */
export function outletRoutes(desk: Desk): Hono {
  const { archive, look } = desk
  return nameRoutes(desk, {
    path: '/outlets',
    addressOf: outletAddress,
    list: (asked) => archive.outlets(asked),
    find: (name, asked) => archive.statementsIn(name, asked),
    async drawList({ rows, name, page, pager }) {
      const { relays, counted: of } = page > 1 ? { relays: [], counted: 0 } : await archive.relays()
      return (
        <Layout look={look} title="Outlets" here="outlets">
          <div class="shelf-head">
            <h1>Outlets</h1>
            <NameSearch action="/outlets" label="Find a name" name={name} />
          </div>
          <RelayPicture relays={relays}>
            Who relays whom. Left: whose reports. Right: who carried them. Thicker lines mean more statements.
            The most frequent among the latest {counted(of, 'relayed statement')}.
          </RelayPicture>
          {rows.length > 0 ? (
            <NamesTable
              title="Outlets"
              columns={['Clippings', 'Statements']}
              rows={rows.map(({ key, name: shown, statements, seeds }) => ({
                name: shown,
                address: outletAddress(key),
                cells: [seeds, statements],
              }))}
            />
          ) : (
            <p class="message" role="status">
              {name ? 'No outlet’s name begins with that.' : 'No outlets yet.'}
            </p>
          )}
          {pager}
        </Layout>
      )
    },
    drawName: (found, latest, view) =>
      found.outlet && (
        <OutletPage
          {...{ look, found, view }}
          outlet={found.outlet}
          tallies={outletTallies(latest.statements)}
        />
      ),
    drawMissing: (name) => (
      <MessagePage look={look} title="No such outlet">
        <p>
          No clipping on this desk is from <bdi>{name}</bdi>.{' '}
          <a href={address('/outlets', { name })}>Find similar names</a>.
        </p>
      </MessagePage>
    ),
  })
}
