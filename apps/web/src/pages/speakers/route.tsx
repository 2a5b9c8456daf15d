import { fieldTerm } from '@hearsay/archive'
import { actorKindLabels } from '@hearsay/desk'
import type { Hono } from 'hono'
import { address, speakerAddress } from '../../address.ts'
import { Layout } from '../../components/layout.tsx'
import { MessagePage } from '../../components/message-page.tsx'
import { NameSearch } from '../../components/name-search.tsx'
import type { Desk } from '../../desk.ts'
import { nameRoutes } from '../names/name-routes.tsx'
import { NamesTable } from '../names/names-table.tsx'
import { LikelyNames, likelyOnDesk } from './same-names.tsx'
import { SpeakerPage } from './speaker-page.tsx'

/** The speakers, and a page for each. */
export function speakerRoutes(desk: Desk): Hono {
  const { archive, look } = desk
  return nameRoutes(desk, {
    path: '/speakers',
    addressOf: speakerAddress,
    list: (asked) => archive.actors(asked),
    find: (name, asked) => archive.statementsOf(name, asked),
    drawList: async ({ rows, name, pager }) => (
      <Layout look={look} title="Speakers" here="speakers">
        <div class="shelf-head">
          <h1>Speakers</h1>
          <NameSearch action="/speakers" label="Find a name" name={name} />
        </div>
        <p class="quiet">
          Every named speaker, as written in the clippings; variants of a name are one only where somebody
          says so. Unnamed sources are listed in their clipping only.
        </p>
        {rows.length > 0 ? (
          <NamesTable
            title="Speakers"
            columns={['Kind', 'Statements', 'Clippings']}
            rows={rows.map(({ key, name: shown, kind, statements, seeds }) => ({
              name: shown,
              address: speakerAddress(key),
              cells: [actorKindLabels[kind], statements, seeds],
            }))}
          />
        ) : (
          <p class="message" role="status">
            {name ? 'No speaker’s name begins with that.' : 'No speakers yet.'}
          </p>
        )}
        {pager}
        {!look.readOnly && name === '' && <LikelyNames groups={await likelyOnDesk(archive)} />}
      </Layout>
    ),
    drawName: (found, latest, view) =>
      found.actor && (
        <SpeakerPage {...{ look, found, view }} actor={found.actor} latest={latest.statements} />
      ),
    drawMissing: (name) => (
      <MessagePage look={look} title="No such speaker">
        <p>
          No clipping on this desk surely quotes <bdi>{name}</bdi>.{' '}
          <a href={address('/find', { q: `${fieldTerm('name', name)} sure:no` })}>Search unsure statements</a>
          . <a href={address('/speakers', { name })}>Find similar names</a>.
        </p>
      </MessagePage>
    ),
  })
}
