import type { Context } from 'hono'
import { Hono } from 'hono'
import { MessagePage } from '../../components/message-page.tsx'
import type { Desk } from '../../desk.ts'
import type { ImportedFile, IncomingFile, PieceKey } from '../../imports/import-files.ts'
import { importFiles, pieceKeys, savePieces } from '../../imports/import-files.ts'
import { AddPage } from './add-page.tsx'
import { ImportResultPage } from './import-result-page.tsx'
import { ImportReviewPage } from './import-review-page.tsx'

/** Files taken in one form. */
const MAX_FILES = 200

/** Adding seeds: files or a pasted text come in, are looked at where there are several in one, and are kept. */
export function addRoutes({ archive, look, pendingImports }: Desk): Hono {
  const app = new Hono()
  app.get('/add', (context) => context.html(<AddPage look={look} />))
  app.post('/keep', async (context) => {
    const files = await filesIn(context)
    if (files.length === 0)
      return context.html(<AddPage look={look} told="There was no text and no file to keep." />, 400)
    if (files.length > MAX_FILES)
      return context.html(
        <AddPage look={look} told={`These are too many at once; take at most ${MAX_FILES}.`} />,
        413,
      )
    const taken = await importFiles(files)
    const token = pendingImports.put(taken)
    if (taken.some(({ imported }) => imported.offers.length > 1))
      return context.html(<ImportReviewPage look={look} taken={taken} token={token} />)
    return saveAndShow(context, taken, token, pieceKeys(taken), false)
  })
  app.post('/keep/chosen', async (context) => {
    const form = await context.req.parseBody({ all: true })
    const token = String(form.token ?? '')
    const taken = pendingImports.get(token)
    if (!taken)
      return context.html(
        <MessagePage look={look} title="These files wait no longer">
          <p>
            Files wait twenty minutes for a decision. <a href="/add">Choose them again.</a>
          </p>
        </MessagePage>,
        410,
      )
    const places = [form.place ?? []].flat().filter((one): one is PieceKey => typeof one === 'string')
    return saveAndShow(context, taken, token, [...new Set(places)], form.again === 'true')
  })
  app.get('/remove/:id{[\\s\\S]+}', async (context) => {
    const { headline, file, outlet } = await archive.get(context.req.param('id'))
    return context.html(
      <MessagePage look={look} title="Remove this seed?">
        <p>
          <b dir="auto">{headline ?? file}</b>
          {outlet && (
            <>
              , <bdi>{outlet}</bdi>
            </>
          )}
          , goes away from the desk, with what it was made of. This cannot be undone here.
        </p>
        <form method="post">
          <button type="submit">Remove it</button>
        </form>
      </MessagePage>,
    )
  })
  app.post('/remove/:id{[\\s\\S]+}', async (context) => {
    await archive.remove(context.req.param('id'))
    return context.redirect('/', 303)
  })
  async function saveAndShow(
    context: Context,
    taken: ImportedFile[],
    token: string,
    places: PieceKey[],
    again: boolean,
  ) {
    const added = await savePieces(archive, taken, places, again)
    return context.html(<ImportResultPage {...{ look, taken, token, added }} />)
  }
  return app
}

/** Bytes up to which a form is looked at of whoever is not signed in. */
const MAX_UNSAVED_BYTES = 2_000_000

/** The text of a form that comes from somebody whose session has ended; empty where there is none or too much. */
export async function unsavedText({ req }: Context): Promise<string> {
  const size = Number(req.header('content-length') ?? Number.NaN)
  if (!(size <= MAX_UNSAVED_BYTES)) return ''
  const { text } = await req.parseBody().catch(() => ({ text: '' }))
  return typeof text === 'string' ? text.replace(/\r\n/g, '\n') : ''
}

/** The files of a form and the text pasted into it. */
async function filesIn(context: Context): Promise<IncomingFile[]> {
  const form = await context.req.parseBody({ all: true })
  const incoming: IncomingFile[] = []
  for (const one of [form.files ?? []].flat()) {
    if (typeof one === 'string' || (one.size === 0 && one.name === '')) continue
    incoming.push({ name: one.name, bytes: new Uint8Array(await one.arrayBuffer()) })
  }
  // A form sends every line break as two characters, whatever was pasted.
  const text = typeof form.text === 'string' ? form.text.replace(/\r\n/g, '\n') : ''
  if (text.trim()) incoming.push({ name: '-', bytes: new TextEncoder().encode(text) })
  return incoming
}
