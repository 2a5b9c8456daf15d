// GET /trash: what was removed in the last thirty days; POST /trash brings one back.

import { TRASH_DAYS } from '@hearsay/archive'
import { Hono } from 'hono'
import { seedAddress } from '../../address.ts'
import { Layout } from '../../components/layout.tsx'
import type { Desk } from '../../desk.ts'

/** The page of what was removed, and the way back. */
export function trashRoutes({ archive, look }: Desk): Hono {
  const app = new Hono()
  app.get('/trash', async (context) => {
    const trashed = await archive.trash()
    return context.html(
      <Layout look={look} title="Removed clippings">
        <div class="message">
          <h1>Removed clippings</h1>
          <p class="quiet">
            {trashed.length === 0
              ? `Nothing was removed in the last ${TRASH_DAYS} days.`
              : `For ${TRASH_DAYS} days they come back with their originals, their versions and what was decided about them.`}
          </p>
          <ul class="trash">
            {trashed.map(({ id, removed, until }) => (
              <li>
                <form method="post">
                  <bdi>{id}</bdi>{' '}
                  <span class="quiet">
                    removed <time datetime={removed}>{removed.slice(0, 10)}</time>, here until{' '}
                    <time datetime={until}>{until.slice(0, 10)}</time>
                  </span>{' '}
                  <button type="submit" name="id" value={id} aria-label={`Bring back ${id}`}>
                    Bring back
                  </button>
                </form>
              </li>
            ))}
          </ul>
          <p>
            <a href="/">Back to the shelf</a>
          </p>
        </div>
      </Layout>,
    )
  })
  app.post('/trash', async (context) => {
    const { id } = await context.req.parseBody()
    const wanted = typeof id === 'string' ? id : ''
    await archive.restore(wanted)
    return context.redirect(seedAddress(wanted), 303)
  })
  return app
}
