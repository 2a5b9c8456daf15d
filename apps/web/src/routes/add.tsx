import type { Context } from 'hono'
import { Hono } from 'hono'
import type { Desk } from '../desk.ts'
import type { Came, Place, Taken } from '../keeping.ts'
import { keepPlaces, placesOf, takeAll } from '../keeping.ts'
import { AddPage } from '../ui/add-page.tsx'
import { KeptPage } from '../ui/kept-page.tsx'
import { MessagePage } from '../ui/message-page.tsx'
import { SplitPage } from '../ui/split-page.tsx'

/** Files taken in one form. */
const FILES = 200

/** Adding seeds: files or a pasted text come in, are looked at where there are several in one, and are kept. */
export function add({ archive, look, waiting }: Desk): Hono {
  const app = new Hono()
  app.get('/add', (context) => context.html(<AddPage look={look} />))
  app.post('/keep', async (context) => {
    const files = await filesIn(context)
    if (files.length === 0)
      return context.html(<AddPage look={look} told="There was no text and no file to keep." />, 400)
    if (files.length > FILES)
      return context.html(
        <AddPage look={look} told={`These are too many at once; take at most ${FILES}.`} />,
        413,
      )
    const taken = await takeAll(files)
    const token = waiting.put(taken)
    if (taken.some(({ imported }) => imported.offers.length > 1))
      return context.html(<SplitPage look={look} taken={taken} token={token} />)
    return kept(context, taken, token, placesOf(taken), false)
  })
  app.post('/keep/chosen', async (context) => {
    const form = await context.req.parseBody({ all: true })
    const token = String(form.token ?? '')
    const taken = waiting.get(token)
    if (!taken)
      return context.html(
        <MessagePage look={look} title="These files wait no longer">
          <p>
            Files wait twenty minutes for a decision. <a href="/add">Choose them again.</a>
          </p>
        </MessagePage>,
        410,
      )
    const places = [form.place ?? []].flat().filter((one): one is Place => typeof one === 'string')
    return kept(context, taken, token, [...new Set(places)], form.again === 'true')
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
  async function kept(context: Context, taken: Taken[], token: string, places: Place[], again: boolean) {
    const added = await keepPlaces(archive, taken, places, again)
    return context.html(<KeptPage {...{ look, taken, token, added }} />)
  }
  return app
}

/** Bytes up to which a form is looked at of whoever is not signed in. */
const UNKEPT = 2_000_000

/** The text of a form that comes from somebody whose session has ended; empty where there is none or too much. */
export async function textUnkept({ req }: Context): Promise<string> {
  const size = Number(req.header('content-length') ?? Number.NaN)
  if (!(size <= UNKEPT)) return ''
  const { text } = await req.parseBody().catch(() => ({ text: '' }))
  return typeof text === 'string' ? text.replace(/\r\n/g, '\n') : ''
}

/** The files of a form and the text pasted into it. */
async function filesIn(context: Context): Promise<Came[]> {
  const form = await context.req.parseBody({ all: true })
  const came: Came[] = []
  for (const one of [form.files ?? []].flat()) {
    if (typeof one === 'string' || (one.size === 0 && one.name === '')) continue
    came.push({ name: one.name, bytes: new Uint8Array(await one.arrayBuffer()) })
  }
  // A form sends every line break as two characters, whatever was pasted.
  const text = typeof form.text === 'string' ? form.text.replace(/\r\n/g, '\n') : ''
  if (text.trim()) came.push({ name: '-', bytes: new TextEncoder().encode(text) })
  return came
}
