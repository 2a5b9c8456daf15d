import type { Corrections } from '@hearsay/archive'
import { fetchPage, problemMessage } from '@hearsay/archive'
import type { Context } from 'hono'
import { Hono } from 'hono'
import { MessagePage } from '../../components/message-page.tsx'
import type { Desk } from '../../desk.ts'
import type { ImportedFile, IncomingFile, PieceKey } from '../../imports/import-files.ts'
import {
  correctionsIn,
  correctPieces,
  importFiles,
  pieceKeys,
  savePieces,
} from '../../imports/import-files.ts'
import { AddPage } from './add-page.tsx'
import { bookmarkScript, ClipPage } from './clip-page.tsx'
import { ImportResultPage } from './import-result-page.tsx'
import { ImportReviewPage } from './import-review-page.tsx'

/** Files in one form. */
const MAX_FILES = 200

/** Adding and removing clippings: files or pasted text are imported, reviewed and corrected, and saved. */
export function addRoutes({ archive, look, pendingImports, intranet, origin }: Desk): Hono {
  const app = new Hono()
  const addPage = (context: Context, message?: string) => (
    <AddPage
      look={look}
      bookmark={bookmarkScript(origin ?? new URL(context.req.url).origin)}
      {...(message && { message })}
    />
  )
  app.get('/add', (context) => context.html(addPage(context)))
  app.get('/clip', (context) => context.html(<ClipPage look={look} />))
  app.post('/keep', async (context) => {
    const files = await filesIn(context)
    const address = await addressIn(context)
    if (address !== null) {
      const page = await fetchPage(address, { allowsPrivate: intranet })
      if ('code' in page) return context.html(addPage(context, problemMessage(page)), 422)
      files.push(page)
    }
    if (files.length === 0)
      return context.html(addPage(context, 'Choose a file or paste a text to save.'), 400)
    if (files.length > MAX_FILES)
      return context.html(addPage(context, `Too many files; choose at most ${MAX_FILES}.`), 413)
    const imports = await importFiles(files, await archive.layouts())
    const token = pendingImports.put(imports)
    const keys = pieceKeys(imports)
    // One text that was shown with all that was understood of it, on the page that tries texts.
    const isReviewed = keys.length === 1 && (await context.req.parseBody()).reviewed === 'true'
    if (keys.length > 0 && !isReviewed)
      return context.html(<ImportReviewPage look={look} imports={imports} token={token} />)
    return saveAndShow(context, imports, token, keys, false)
  })
  app.post('/keep/chosen', async (context) => {
    const form = await context.req.parseBody({ all: true })
    const token = String(form.token ?? '')
    const imports = pendingImports.get(token)
    if (!imports)
      return context.html(
        <MessagePage look={look} title="These files have expired">
          <p>
            Files are held for 20 minutes. <a href="/add">Choose them again.</a>
          </p>
        </MessagePage>,
        410,
      )
    const keys = [form.place ?? []].flat().filter((one): one is PieceKey => typeof one === 'string')
    const given = new Map<PieceKey, Corrections>()
    for (const key of keys) {
      const corrections = correctionsIn(imports, key, (name) => valueIn(form, name))
      if (corrections) given.set(key, corrections)
    }
    const { files, learned } = correctPieces(imports, given)
    pendingImports.replace(token, files)
    if (Object.keys(learned).length) await archive.rememberLayouts(learned)
    return saveAndShow(context, files, token, [...new Set(keys)], form.again === 'true')
  })
  app.get('/remove/:id{[\\s\\S]+}', async (context) => {
    const { headline, file, outlet } = await archive.get(context.req.param('id'))
    return context.html(
      <MessagePage look={look} title="Remove this clipping?">
        <p>
          <b dir="auto">{headline ?? file}</b>
          {outlet && (
            <>
              , <bdi>{outlet}</bdi>
            </>
          )}
          , and what was saved with it will be removed. For thirty days it can be{' '}
          <a href="/trash">brought back</a>.
        </p>
        <form method="post">
          <button type="submit">Remove</button>
        </form>
      </MessagePage>,
    )
  })
  app.post('/remove/:id{[\\s\\S]+}', async (context) => {
    await archive.remove(context.req.param('id'))
    return context.redirect('/trash', 303)
  })
  async function saveAndShow(
    context: Context,
    imports: ImportedFile[],
    token: string,
    keys: PieceKey[],
    again: boolean,
  ) {
    const added = await savePieces(archive, imports, keys, again)
    return context.html(<ImportResultPage {...{ look, imports, token, added }} />)
  }
  return app
}

/** The largest form that is parsed without a session, in bytes. */
const MAX_UNSAVED_BYTES = 2_000_000

/** The text of a form that came after the session had ended; empty where there is none or too much. */
export async function unsavedText({ req }: Context): Promise<string> {
  const size = Number(req.header('content-length') ?? Number.NaN)
  if (!(size <= MAX_UNSAVED_BYTES)) return ''
  const { text } = await req.parseBody().catch(() => ({ text: '' }))
  return typeof text === 'string' ? text.replace(/\r\n/g, '\n') : ''
}

function valueIn(form: Record<string, unknown>, name: string): string | undefined {
  const value = form[name]
  return typeof value === 'string' ? value : undefined
}

/** A text that is an address and nothing else is no clipping: it stands for the page there. */
const BARE_ADDRESS = /^\s*https?:\/\/\S+\s*$/i

/** The address of a page that a form asks for, pasted or in its own field; null where there is none. */
async function addressIn(context: Context): Promise<string | null> {
  const { address, text } = await context.req.parseBody()
  const written = [address, text].find((one) => typeof one === 'string' && BARE_ADDRESS.test(one))
  return typeof written === 'string' ? written.trim() : null
}

/** The files of a form and the text pasted into it. */
async function filesIn(context: Context): Promise<IncomingFile[]> {
  const form = await context.req.parseBody({ all: true })
  const incoming: IncomingFile[] = []
  for (const one of [form.files ?? []].flat()) {
    if (typeof one === 'string' || (one.size === 0 && one.name === '')) continue
    const address = typeof form.from === 'string' && form.from ? form.from : undefined
    incoming.push({ name: one.name, bytes: new Uint8Array(await one.arrayBuffer()), address })
  }
  // Forms send every line break as CR LF, whatever was pasted.
  const text = typeof form.text === 'string' ? form.text.replace(/\r\n/g, '\n') : ''
  if (text.trim() && !BARE_ADDRESS.test(text))
    incoming.push({ name: '-', bytes: new TextEncoder().encode(text) })
  return incoming
}
