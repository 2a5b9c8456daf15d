import { parse } from '@hearsay/core'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { onlyFromHere } from '../http/security.ts'
import type { Reader } from '../reader.ts'
import { readableSize } from '../ui/day.ts'
import type { Look } from '../ui/layout.tsx'
import { Layout } from '../ui/layout.tsx'
import { MessagePage } from '../ui/message-page.tsx'
import { SeedView } from '../ui/seed-view.tsx'

/** The longest form taken, in bytes; a clipping has some kilobytes. */
const FORM_LIMIT = 2_000_000

/** A page to paste a text and see it parsed; nothing of it is kept. */
export function paste(read: Reader, look: Look, today: (() => string) | undefined): Hono {
  const app = new Hono()
  const limit = bodyLimit({
    maxSize: FORM_LIMIT,
    onError: (context) =>
      context.html(
        <MessagePage look={look} title="That is too long to paste">
          <p>
            A pasted clipping may have {readableSize(FORM_LIMIT)}. Go back, and your text is still there; save
            it as a file in the desk’s folder to read all of it.
          </p>
        </MessagePage>,
        413,
      ),
  })
  app.get('/paste', (context) => context.html(<PastePage look={look} read={read} text={null} />))
  app.post('/paste', onlyFromHere(), limit, async (context) => {
    const { text } = await context.req.parseBody()
    return context.html(
      <PastePage look={look} read={read} text={typeof text === 'string' ? text : ''} today={today?.()} />,
    )
  })
  return app
}

function PastePage({
  look,
  read,
  text,
  today,
}: {
  look: Look
  read: Reader
  text: string | null
  today?: string | undefined
}) {
  const parsed = text?.trim() ? parse(text, today ? { today } : {}) : null
  return (
    <Layout look={look} title="Paste a clipping" here="paste">
      <form class="paste" method="post" action="/paste">
        <label for="text">
          <h1>Paste a clipping</h1>
        </label>
        <p class="quiet" id="how">
          Outlet and date on top, then the headline, then the paragraphs with a blank line between. Nothing is
          kept.
        </p>
        <textarea
          id="text"
          name="text"
          rows={parsed ? 8 : 18}
          spellcheck={false}
          dir="auto"
          aria-describedby="how"
          required
        >
          {/* A browser drops the first line break of a text area. */}
          {`\n${text ?? ''}`}
        </textarea>
        <button type="submit">Read it</button>
        {text !== null && !parsed && (
          <p class="problem" role="alert">
            There was no text to read.
          </p>
        )}
      </form>
      {parsed && (
        <SeedView
          document={parsed.document}
          reading={read(parsed.document)}
          diagnostics={parsed.diagnostics}
          whole={null}
          file={null}
        />
      )}
    </Layout>
  )
}
