import { importExtensions } from '@hearsay/archive'
import type { ParseResult } from '@hearsay/core'
import { decode, parse } from '@hearsay/core'
import type { Reading } from '@hearsay/reading'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Look } from '../../components/layout.tsx'
import { Layout } from '../../components/layout.tsx'
import { MessagePage } from '../../components/message-page.tsx'
import type { Desk } from '../../desk.ts'
import { readableSize } from '../../format.ts'
import { requestSignal, withTimeout } from '../../http/limits.ts'
import { ClippingView } from '../clipping/clipping-view.tsx'

/** The largest form, in bytes; a clipping has some kilobytes. */
const MAX_FORM_BYTES = 2_000_000

/** A page that reads a text without saving it: in the browser where it runs scripts, else on the desk. */
export function tryRoutes({ archive, look, today }: Desk, scripts: string[]): Hono {
  const app = new Hono()
  const here = { ...look, scripts: [...(look.scripts ?? []), ...scripts] }
  const limit = bodyLimit({
    maxSize: MAX_FORM_BYTES,
    onError: (context) =>
      context.html(
        <MessagePage look={look} title="That text is too long">
          <p>
            A pasted text may have up to {readableSize(MAX_FORM_BYTES)}. Go back: your text is still there.
            Save it as a file in the desk’s folder instead.
          </p>
        </MessagePage>,
        413,
      ),
  })
  app.get('/paste', (context) => context.html(<TryPage look={here} text={null} />))
  app.post('/paste', limit, async (context) => {
    const { text, files } = await context.req.parseBody()
    const typed = typeof text === 'string' ? text : ''
    const words =
      !typed.trim() && files instanceof File ? decode(new Uint8Array(await files.arrayBuffer())).text : typed
    const parsed = words.trim() ? parse(words, today ? { today: today() } : {}) : null
    const reading = parsed && (await withTimeout(archive.read(parsed.document, requestSignal(context))))
    return context.html(
      <TryPage look={here} text={words} read={parsed && reading && { ...parsed, reading }} />,
    )
  })
  return app
}

interface TryPageProps {
  look: Look
  text: string | null
  /** The text as read; null where there is none. */
  read?: (ParseResult & { reading: Reading }) | null
}

function TryPage({ look, text, read = null }: TryPageProps) {
  return (
    <Layout look={look} title="Try a text" here="paste">
      <form class="paste" method="post" action="/paste" enctype="multipart/form-data">
        <h1>Try a text</h1>
        <p class="quiet" id="how">
          Paste a clipping: outlet and date first, then the headline, then paragraphs separated by blank
          lines. {look.readOnly ? 'Nothing is saved.' : 'Nothing is saved until you save it.'}
        </p>
        <label for="text">Clipping text</label>
        <textarea
          id="text"
          name="text"
          rows={read ? 8 : 14}
          spellcheck={false}
          dir="auto"
          aria-describedby="how"
        >
          {/* Browsers drop the first line break of a text area. */}
          {`\n${text ?? ''}`}
        </textarea>
        <div>
          <label for="files">Or drop or choose a text file or saved page</label>
          <input
            id="files"
            name="files"
            type="file"
            accept={[...importExtensions.map((one) => `.${one}`), 'text/*'].join(',')}
          />
        </div>
        <p class="actions">
          <button type="submit">Read</button>
          {!look.readOnly && (
            <button type="submit" class="second" formaction="/keep" name="reviewed" value="true">
              Save
            </button>
          )}
          <span class="quiet" id="state" role="status"></span>
        </p>
        {text !== null && !read && (
          <p class="problem" role="alert">
            Enter a text to read.
          </p>
        )}
      </form>
      <div id="result">{read && <ClippingView {...read} plainFile={null} saved={null} />}</div>
    </Layout>
  )
}
