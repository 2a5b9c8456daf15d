import { Hono } from 'hono'
import { KeyList } from '../../components/key-list.tsx'
import type { Look } from '../../components/layout.tsx'
import { Layout } from '../../components/layout.tsx'

/** A page with every key, and the switch that turns them off. */
export function keysRoutes(look: Look): Hono {
  const app = new Hono()
  app.get('/keys', (context) =>
    context.html(
      <Layout look={look} title="Keys">
        <div class="keys-page" data-keys>
          <h1>Keys</h1>
          <p class="quiet">Keys are off while you type, and while Ctrl, Alt or Command is held.</p>
          <noscript>
            <p class="message">Keys need JavaScript, which is off in this browser.</p>
          </noscript>
          <KeyList />
        </div>
      </Layout>,
    ),
  )
  return app
}
