import type { Child } from 'hono/jsx'
import type { Look } from './layout.tsx'
import { Layout } from './layout.tsx'

/** A page with one message: what is wrong, and where to go on. */
export function MessagePage({ look, title, children }: { look: Look; title: string; children: Child }) {
  return (
    <Layout look={look} title={title}>
      <div class="message">
        <h1>{title}</h1>
        {children}
        <p>
          <a href="/">Back to the shelf</a>
        </p>
      </div>
    </Layout>
  )
}
