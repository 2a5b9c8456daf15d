// A note for its author alone reaches nobody else: by no page, search, list, feed, export or route of the API. The routes are found by
// walking those of the app, so that a new one is covered by itself.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { joinAs, signedInAs } from '../../../test/account-fixture.ts'
import type { OpenDesk } from '../../../test/open-desk.ts'
import { openDesk, sampleClippings } from '../../../test/open-desk.ts'
import { createApp } from '../../app.tsx'

const SECRET = 'Quillwort'
let desk: OpenDesk
/** What routes give everybody else before the note is made. */
const before = new Map<string, string>()

type SignedIn = Awaited<ReturnType<typeof signedInAs>>

beforeAll(async () => {
  desk = await openDesk(sampleClippings, { accounts: true, person: 'Night desk' })
  await joinAs(desk.archive, 'Ana Pell', 'editor')
  await joinAs(desk.archive, 'Ben Orm', 'keeper')
  await joinAs(desk.archive, 'Cleo Dray', 'reader')
  for (const who of ['Ben Orm', 'Cleo Dray'])
    for (const [address, body] of await everything(await signedInAs(desk.app, who)))
      before.set(`${who} ${address}`, body)
})
afterAll(() => desk.close())

/** Addresses of every route that is read, with what may be asked of it. */
function addresses(): string[] {
  const found = new Set<string>()
  for (const { method, path } of createApp(desk.archive, { accounts: true }).routes) {
    if (method !== 'GET' || path.includes('*') || /^\/(?:client|fonts|api\/changes|login)/.test(path))
      continue
    const address = path.replace(/:\w+(?:\{.*\})?/g, 'pact')
    for (const query of ['', `?q=${SECRET}`, '?q=has:note', '?seed=pact']) found.add(address + query)
  }
  for (const asked of ['?statement=1', '?add', '?add=1']) found.add(`/decide/pact${asked}`)
  for (const format of ['html', 'csv', 'json', 'jsonl', 'markdown', 'brat', 'ris', 'bibtex'])
    found.add(`/export?id=pact&format=${format}`)
  return [...found]
}

async function everything({ get }: SignedIn): Promise<[string, string][]> {
  const read: [string, string][] = []
  for (const address of addresses()) read.push([address, await (await get(address)).text()])
  return read
}

async function base({ get }: SignedIn): Promise<{ text: string; latest: string; parts: string }> {
  const body = await (await get('/decide/pact?statement=1')).text()
  const field = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(body)?.[1] ?? ''
  return { text: field('text'), latest: field('latest'), parts: field('parts').replaceAll('&quot;', '"') }
}

describe('a note for its author alone', () => {
  test('is made by the forms of the clipping and of a statement', async () => {
    const ana = await signedInAs(desk.app, 'Ana Pell')
    for (const { parts, ...rest } of [await base(ana)]) {
      const note = { ...rest, verb: 'note', private: 'yes' }
      expect((await ana.post('/decide/pact', { ...note, note: `${SECRET} of the clipping` })).status).toBe(
        303,
      )
      expect((await ana.post('/decide/pact', { ...note, parts, note: `${SECRET} of it` })).status).toBe(303)
    }
    const { decisions } = await desk.archive.decisions('pact', 'Ana Pell')
    expect(decisions).toMatchObject([
      { verb: 'note', target: { type: 'clipping' }, value: { private: true } },
      { verb: 'note', target: { type: 'statement' }, value: { private: true } },
    ])
    expect((await desk.archive.decisions('pact', 'Ben Orm')).decisions).toEqual([])
    const page = await (await ana.get('/seeds/pact')).text()
    expect(page).toContain(`${SECRET} of the clipping`)
    expect(page).toContain(`${SECRET} of it`)
    expect(page).toContain('for you alone')
  })
  test('reaches nobody else by anything that can be asked, a keeper least of all', async () => {
    for (const who of ['Ben Orm', 'Cleo Dray']) {
      const now = await everything(await signedInAs(desk.app, who))
      expect(now.length).toBeGreaterThan(100)
      for (const [address, body] of now) {
        // A page says what was asked for; what else it says is the same as where there is no note.
        const known = before.get(`${who} ${address}`) ?? ''
        const times = (words: string) => words.split(SECRET).length
        expect([who, address, times(body)]).toEqual([who, address, times(known)])
        expect([who, address, body.includes(`${SECRET} of`)]).toEqual([who, address, false])
      }
      expect((await desk.archive.find('has:note')).hits).toEqual([])
      expect((await desk.archive.find('by:ana')).hits).toEqual([])
    }
  })
  test('is not for who has no account, nor for a reader', async () => {
    const cleo = await signedInAs(desk.app, 'Cleo Dray')
    const made = {
      ...(await base(await signedInAs(desk.app, 'Ana Pell'))),
      verb: 'note',
      note: 'Mine',
      private: 'yes',
    }
    expect((await cleo.post('/decide/pact', made)).status).toBe(403)
    const open = await openDesk(sampleClippings)
    try {
      const page = await (await open.app.request('/decide/pact?statement=1')).text()
      expect(page).not.toContain('name="private"')
      const { document } = await open.archive.get('pact')
      const { textHashOf } = await import('@hearsay/archive')
      const body = new URLSearchParams({
        verb: 'note',
        note: 'Mine',
        private: 'yes',
        latest: '',
        text: textHashOf(document.text),
      })
      const refused = await open.app.request('/decide/pact', {
        method: 'POST',
        body,
        headers: { origin: 'http://localhost' },
      })
      expect([refused.status, (await open.archive.decisions('pact')).decisions]).toEqual([422, []])
    } finally {
      await open.close()
    }
  })
})
