import { Hono } from 'hono'
import { KeyList } from '../ui/key-list.tsx'
import type { Look } from '../ui/layout.tsx'
import { Layout } from '../ui/layout.tsx'

/** A page with every key, where they can be switched off. */
export function keysPage(look: Look): Hono {
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
