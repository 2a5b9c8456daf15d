import { hc } from 'hono/client'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { OpenDesk } from '../../test/open-desk.ts'
import { clippingText, openDesk, sampleClippings } from '../../test/open-desk.ts'
import type { DeskApi } from '../client.ts'

let desk: OpenDesk
beforeAll(async () => {
  desk = await openDesk({
    ...sampleClippings,
    'pages/deep one.txt': clippingText(
      'Isle Daily',
      '2 May 2021',
      'Deep',
      'Rain fell on the pier all of Monday.',
    ),
  })
})
afterAll(() => desk.close())

const get = async (path: string, status = 200) => JSON.parse(await desk.page(path, status))
const post = async (path: string, body: string, type: string) => {
  const answer = await desk.app.request(path, { method: 'POST', body, headers: { 'content-type': type } })
  return { status: answer.status, found: JSON.parse(await answer.text()) }
}

describe('the API', () => {
  test('gives the shelf by the page, with diagnostics in words', async () => {
    const found = await get('/api/seeds?q=venn+voice:loud&limit=1')
    expect(found.total).toEqual({ number: 3, more: false })
    expect(found.entries).toMatchObject([{ id: 'bridge', outlet: 'Anda Post', date: '2022-07-06' }])
    expect(found.diagnostics).toMatchObject([
      { code: 'value-unknown', message: expect.stringContaining('no voice') },
    ])
  })
  test('gives a seed whose id has a slash and a space', async () => {
    expect(await get('/api/seeds/pages%2Fdeep%20one')).toMatchObject({
      headline: 'Deep',
      reading: { attributions: [] },
    })
    expect(await desk.page('/api/seeds/pages%2Fdeep%20one/text')).toContain('Rain fell')
    expect(await get('/api/seeds/pages%2Fdeep%20one/original', 404)).toMatchObject({
      error: { code: 'original-none' },
    })
  })
  test('gives a reading by the model asked for', async () =>
    expect(await get('/api/seeds/strike/reading?model=fast')).toMatchObject({
      model: 'fast',
      attributions: expect.arrayContaining([expect.objectContaining({ form: 'direct' })]),
    }))
  test('finds, counts and lists', async () => {
    expect((await get('/api/find?q=cafe')).hits).toMatchObject([
      { id: 'bridge', excerpts: [{ where: 'statement', speaker: 'Tom Sey' }] },
    ])
    expect((await get('/api/facets?q=venn')).outlets).toEqual([
      { value: 'Harbor Times', count: 2 },
      { value: 'Anda Post', count: 1 },
    ])
    expect((await get('/api/speakers?name=orla')).speakers).toMatchObject([
      { key: 'orla venn', statements: 2 },
    ])
    expect(await get('/api/speakers/orla%20venn')).toMatchObject({
      actor: { name: 'Orla Venn' },
      total: { number: 2 },
    })
    expect((await get('/api/outlets?limit=1')).outlets).toMatchObject([{ name: 'Harbor Times', seeds: 2 }])
    expect((await get('/api/outlets/anda%20post')).statements[0]).toMatchObject({ outlet: 'Anda Post' })
    expect((await get('/api/statements?speaker=orla%20venn&order=first')).statements[0]).toMatchObject({
      seed: 'pact',
    })
    expect(await get('/api/progress')).toMatchObject({ seeds: 4, searchable: 4 })
  })
  test('counts what the statements of speakers and outlets have in common, and relays', async () => {
    expect((await get('/api/speakers/orla%20venn')).tallies).toEqual({
      counted: 2,
      outlets: [{ value: 'Harbor Times', count: 2 }],
      cues: [
        { value: 'claimed', count: 1 },
        { value: 'said', count: 1 },
      ],
      via: [],
    })
    const { tallies } = await get('/api/outlets/harbor%20times?limit=1')
    expect(tallies.counted).toBeGreaterThan(1)
    expect(tallies.voices).toMatchObject({ named: 3, unnamed: 1, relayed: 1 })
    expect(tallies.via).toEqual([{ value: 'the Coastwire agency', count: 1 }])
    const relay = { from: 'the Coastwire agency', to: 'Harbor Times', count: 1 }
    expect(tallies.relays).toEqual([relay])
    const { relays, counted } = await get('/api/relays')
    expect(relays).toContainEqual(relay)
    expect(counted).toBeGreaterThanOrEqual(relays.length)
  })
  test('says of every statement who attributed it, what its source is, and whether it is sure', async () => {
    const { statements } = await get('/api/statements?speaker=orla%20venn')
    for (const one of statements)
      expect(one).toMatchObject({ sure: true, attribution: 'attribution by machine', type: 'named-person' })
    const found = await get('/api/find?q=sure:no')
    for (const hit of found.hits)
      for (const one of hit.statements) expect(one.attribution).toBe('attribution by machine, unsure')
    expect((await get('/api/facets')).types).toContainEqual({ value: 'named-person', count: 3 })
  })
  test('gives the sourcing sheet of a clipping, and of a text that isn’t saved', async () => {
    const sheet = await get('/api/seeds/strike/sourcing')
    expect(sheet).toMatchObject({ stances: { doubting: [0] }, types: { 'named-person': [0] } })
    expect(sheet.named).toHaveLength(1)
    const { status, found } = await post(
      '/api/read',
      JSON.stringify({ text: sampleClippings['strike.txt'] }),
      'application/json',
    )
    expect(status).toBe(200)
    expect(found.sourcing).toEqual(sheet)
    const { decisions, ...reading } = await get('/api/seeds/strike/reading')
    expect(found.reading).toEqual(reading)
    expect(decisions.notes).toEqual([])
    expect((await get('/api/seeds')).total.number).toBe(4)
  })
  test('refuses invalid requests with the reason', async () => {
    expect(await get('/api/seeds?order=colour&mood=grey', 400)).toMatchObject({
      error: { code: 'query-invalid', message: expect.stringContaining('order') },
    })
    expect((await get('/api/find?q=x&limit=9999', 400)).error.code).toBe('query-invalid')
    expect((await get('/api/statements', 400)).error.code).toBe('query-invalid')
    expect((await post('/api/seeds', '{"offers": [', 'application/json')).status).toBe(400)
    expect((await post('/api/seeds', '{"offers": 3}', 'application/json')).status).toBe(400)
    expect((await get('/api/nothing', 404)).error.code).toBe('not-found')
  })
  test('doesn’t send again what hasn’t changed', async () => {
    const tag = (await desk.app.request('/api/seeds')).headers.get('etag') ?? ''
    expect((await desk.app.request('/api/seeds', { headers: { 'if-none-match': tag } })).status).toBe(304)
  })
})

describe('its description', () => {
  test('names every route, and every reference in it leads somewhere', async () => {
    const document = await get('/api/openapi.json')
    expect(Object.keys(document.paths)).toEqual(
      expect.arrayContaining(['/seeds', '/seeds/{id}', '/find', '/speakers/{name}', '/changes', '/files']),
    )
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)]
    expect(references.length).toBeGreaterThan(20)
    for (const [, name] of references) expect(document.components.schemas).toHaveProperty([name!])
  })
  test('names every operation, each by a name of its own', async () => {
    const { paths } = await get('/api/openapi.json')
    const names = Object.values<Record<string, { operationId?: string }>>(paths).flatMap((item) =>
      Object.values(item).map(({ operationId }) => operationId),
    )
    expect(names).toContain('getSeedsIdReading')
    expect(names.every((name) => /^(get|post|put|delete)[A-Z][A-Za-z\d]+$/.test(name ?? ''))).toBe(true)
    expect(new Set(names).size).toBe(names.length)
  })
  test('is a page of the desk', async () => {
    const text = await desk.page('/api')
    expect(text).toContain('<b>GET</b> /api/seeds/{id}/reading')
    expect(text).toContain('id="schema-Statement"')
  })
  test('types a client', async () => {
    const client = hc<DeskApi>('http://desk/api', {
      fetch: (input: URL | string | Request, init?: RequestInit) =>
        Promise.resolve(desk.app.request(input as string, init)),
    })
    const found = await client.find.$get({ query: { q: 'cafe' } })
    if (!found.ok) throw new Error(`status ${found.status}`)
    const { hits } = await found.json()
    const speaker: string | null | undefined = hits[0]?.excerpts[0]?.speaker
    expect(speaker).toBe('Tom Sey')
    const seed = await client.seeds[':id'].$get({ param: { id: 'bridge' } })
    if (!seed.ok) throw new Error(`status ${seed.status}`)
    const headline: string | null = (await seed.json()).headline
    expect(headline).toBe('The bridge waits')
  })
})

describe('a feed', () => {
  test('of the shelf is Atom', async () => {
    const text = await desk.page('/feed.atom')
    expect(text).toMatch(/^<\?xml/)
    expect(text.match(/<entry>/g)).toHaveLength(4)
    expect(text).toContain('<name>Anda Post</name>')
  })
  test('of a search is JSON', async () => {
    const found = await get('/feed.json?q=cafe')
    expect(found).toMatchObject({ version: expect.stringContaining('jsonfeed.org'), title: 'Hearsay: cafe' })
    expect(found.items).toMatchObject([{ title: 'The bridge waits', url: 'http://localhost/seeds/bridge' }])
  })
  test('of a search for statements has what was said, by whom, and that a machine attributed it', async () => {
    const { items } = await get('/feed.json?q=speaker:venn')
    expect(items).toHaveLength(3)
    const claimed = items.find(({ url }: { url: string }) => url.endsWith('/seeds/strike'))
    expect(claimed.content_text).toContain(
      '“Nobody pays,” — Orla Venn (attribution by machine), in Harbor Times.',
    )
    expect(claimed.date_published).toBe('2022-07-04T00:00:00.000Z')
    const text = await desk.page('/feed.atom?q=speaker:venn')
    expect(text).toContain('<published>2022-07-04T00:00:00.000Z</published>')
    expect(text).toContain('attribution by machine')
  })
  test('has the words of a title and nothing around them', async () => {
    const odd = 'Fish & <chips> ]]> row'
    const text = await desk.page(`/feed.atom?q=${encodeURIComponent(odd)}`)
    const [, title = ''] = /<title>([\s\S]*?)<\/title>/.exec(text) ?? []
    const words = title.replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, '$1')
    expect(title).toContain('CDATA')
    expect(
      words.replace(/&(lt|gt|amp);/g, (_, name) => ({ lt: '<', gt: '>', amp: '&' })[name as 'lt']!),
    ).toBe(`Hearsay: ${odd}`)
  })
  test('of an odd query is still XML', async () => {
    const text = await desk.page(`/feed.atom?q=${encodeURIComponent('<b>&"]]><b>\u0001')}%ED%A0%80`)
    expect(text.replace(/<!\[CDATA\[.*?\]\]>/gs, '')).not.toContain('<b>')
    expect(text).not.toContain('\u0001')
  })
})

describe('what writes', () => {
  test('saves clippings, and reports those that were here', async () => {
    const offer = {
      seed: clippingText(
        'Isle Daily',
        '3 May 2021',
        'Sun',
        'The sun came back to the pier, and so did the boats.',
      ),
    }
    const first = await post('/api/seeds', JSON.stringify({ offers: [offer] }), 'application/json')
    expect(first).toMatchObject({ status: 200, found: { added: [{ kept: true }] } })
    const again = await post('/api/seeds', JSON.stringify({ offers: [offer] }), 'application/json')
    expect(again.found).toMatchObject({ added: [{ kept: false, same: 'text', id: first.found.added[0].id }] })
    expect((await get('/api/seeds?q=boats')).total.number).toBe(1)
  })
  test('imports a file of any kind, and previews it on request', async () => {
    const page =
      '<html><head><title>Fog on the quay</title><meta property="og:site_name" content="Quay News"></head><body><article><h1>Fog on the quay</h1><p>The fog stayed over the quay until noon, and no boat left the harbour before it lifted.</p><p>A second day of it is expected by those who watch the water.</p></article></body></html>'
    const preview = await post('/api/files?name=fog.html&preview=true', page, 'application/octet-stream')
    expect(preview).toMatchObject({
      status: 200,
      found: { kind: 'html', pieces: [{ headline: 'Fog on the quay', added: null }] },
    })
    const kept = await post('/api/files?name=fog.html', page, 'application/octet-stream')
    const { id } = kept.found.pieces[0].added
    expect(await desk.page(`/api/seeds/${encodeURIComponent(id)}/original`)).toBe(page)
  })
  test('a HEAD request for changes takes no place', async () => {
    for (let at = 0; at < 201; at++) await desk.app.request('/api/changes', { method: 'HEAD' })
    const answer = await desk.app.request('/api/changes')
    expect(answer.status).toBe(200)
    await answer.body!.cancel()
  })
  test('streams changes as they happen', async () => {
    const answer = await desk.app.request('/api/changes')
    expect(answer.headers.get('content-type')).toBe('text/event-stream')
    const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader()
    await desk.archive.add([
      {
        seed: clippingText('Isle Daily', '9 May 2021', 'News', 'Something new was told on the pier today.'),
        name: 'news',
      },
    ])
    let heard = ''
    while (!heard.includes('event: added')) heard += (await reader.read()).value ?? ''
    expect(heard).toContain('data: {"id":"news"}')
    await reader.cancel()
  })
  test('removes a clipping', async () => {
    expect((await desk.app.request('/api/seeds/strike', { method: 'DELETE' })).status).toBe(200)
    expect(await get('/api/seeds/strike', 404)).toMatchObject({ error: { code: 'seed-unknown' } })
    expect((await desk.app.request('/api/seeds/strike', { method: 'DELETE' })).status).toBe(404)
  })
})
