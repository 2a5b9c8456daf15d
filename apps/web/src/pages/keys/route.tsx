import { Hono } from 'hono'
import { KeyList } from '../../components/key-list.tsx'
import type { Look } from '../../components/layout.tsx'
import { Layout } from '../../components/layout.tsx'

/** A page with every key, where they can be switched off. */
export function keysRoutes(look: Look): Hono {
  const app = new Hono()
  app.get('/keys', (context) =>
    context.html(
      <Layout look={look} title="Keys">
        <div class="keys-page" data-keys>
          <h1>Keys</h1>
          <p class="quiet">They do nothing while you write, nor with Ctrl, Alt or Command held.</p>
          <noscript>
            <p class="message">This browser runs no script here, so there are no keys.</p>
          </noscript>
          <KeyList />
        </div>
      </Layout>,
    ),
  )
  return app
}
