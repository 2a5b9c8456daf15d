import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { OpenDesk } from '../../../test/open-desk.ts'
import { clippingText, openDesk, sampleClippings } from '../../../test/open-desk.ts'

let desk: OpenDesk
beforeAll(async () => {
  desk = await openDesk(sampleClippings)
})
afterAll(() => desk.close())

async function keep(files: [string, string | Uint8Array<ArrayBuffer>][], text = '') {
  const form = new FormData()
  for (const [name, content] of files) form.append('files', new File([content], name))
  form.append('text', text)
  const answer = await desk.app.request('/keep', { method: 'POST', body: form })
  return { status: answer.status, text: await answer.text() }
}
async function chosen(fields: [string, string][]) {
  const answer = await desk.app.request('/keep/chosen', { method: 'POST', body: new URLSearchParams(fields) })
  return { status: answer.status, text: await answer.text() }
}
/** Reviews what was understood and saves all of it, with some fields corrected. */
async function reviewed(text: string, fields: [string, string][] = []) {
  const places = [...text.matchAll(/name="place" value="([^"]+)"/g)].map(([, place]): [string, string] => [
    'place',
    place!,
  ])
  return chosen([['token', tokenIn(text)], ...places, ...fields])
}
const tokenIn = (text: string) => /name="token" value="([^"]+)"/.exec(text)?.[1] ?? ''

const sun = clippingText(
  'Isle Daily',
  '3 May 2021',
  'Sun',
  'The sun came back to the pier, and so did the boats and their crews.',
)

describe('keeping', () => {
  test('saves a pasted text, and links to it', async () => {
    const shown = await keep([], sun)
    expect(shown.status).toBe(200)
    expect(shown.text).toContain('name="headline:0.0" value="Sun"')
    expect((await desk.archive.shelf({ query: 'headline:sun' })).entries).toEqual([])
    const { text } = await reviewed(shown.text)
    expect(text).toContain('Saved 1 clipping')
    const address = /href="(\/seeds\/[^"]+)"/.exec(text)?.[1] ?? ''
    expect(await desk.page(address)).toContain('The sun came back')
  })
  test('reports what is here already, and saves it anyway on request', async () => {
    const { text } = await reviewed((await keep([['again.txt', sun]])).text)
    expect(text).toContain('Nothing new was saved')
    expect(text).toMatch(/Already here, with the same text: <a href="\/seeds\//)
    const again = await chosen([
      ['token', tokenIn(text)],
      ['place', '0.0'],
      ['again', 'true'],
    ])
    expect(again.text).toContain('Saved 1 clipping')
  })
  test('imports several files by their format', async () => {
    const rain = clippingText(
      'Isle Daily',
      '5 May 2021',
      'Rain',
      'Rain fell for most of a day, and the market moved under the arches of the bridge.',
    )
    const shown = await keep([
      ['rain.txt', rain],
      ['picture.png', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1, 2, 3, 0, 0)],
    ])
    const { text } = await reviewed(shown.text)
    expect(text).toContain('Saved 1 clipping')
    expect(text).toContain('1 not saved')
    expect(text).toContain('“picture.png” is not text')
  })
  test('shows the clippings of a file for review, and saves the chosen ones', async () => {
    const wind = clippingText(
      'Harbor Times',
      '6 May 2021',
      'Wind',
      'The wind turned in the night and took two roofs from the sheds of the ferry port.\n\nNobody could say who would mend them, and few asked.',
    )
    const snow = clippingText(
      'Port Vela Courier',
      '7 May 2021',
      'Snow',
      'Nobody had seen snow in May before, and the schools on the island stayed shut.\n\nThe ferries ran as they always do.',
    )
    const { text } = await keep([['both.txt', `${wind}\n=====\n\n${snow}`]])
    expect(text).toContain('2 clippings in 1 file')
    expect((await desk.archive.shelf({ query: 'headline:snow' })).entries).toEqual([])
    const result = await chosen([
      ['token', tokenIn(text)],
      ['place', '0.1'],
    ])
    expect(result.text).toContain('Saved 1 clipping')
    expect((await desk.archive.shelf({ query: 'headline:snow' })).entries).toHaveLength(1)
    expect((await desk.archive.shelf({ query: 'headline:wind' })).entries).toEqual([])
  })
  test('corrects what was misunderstood, and the next clipping of the layout alike', async () => {
    const page = (words: string) =>
      `<html><head><meta property="og:site_name" content="Quay Digital"><meta property="og:url" content="https://quay.example/${words.length}"></head><body><article><h1>${words}</h1><p>${words}, and nobody on the quay could say why it had taken the council so long to decide.</p><p>The ferries ran as they always do, with few on board and none who asked.</p></article></body></html>`
    const shown = await keep([['a.html', page('The fog lifted')]])
    expect(shown.text).toContain('name="outlet:0.0" value="Quay Digital"')
    const result = await reviewed(shown.text, [
      ['headline:0.0', 'The fog lifted'],
      ['outlet:0.0', 'Quay Post'],
      ['date:0.0', '2021-05-08'],
      ['byline:0.0', ''],
      ['language:0.0', 'en'],
    ])
    expect(result.text).toContain('Saved 1 clipping')
    const { entries } = await desk.archive.shelf({ query: 'headline:fog' })
    expect(entries[0]).toMatchObject({ outlet: 'Quay Post', date: '2021-05-08' })
    const original = await desk.archive.original(entries[0]!.id)
    expect(new TextDecoder().decode(original?.bytes)).toBe(page('The fog lifted'))
    const next = await keep([['b.html', page('The hail came')]])
    expect(next.text).toContain('name="outlet:0.0" value="Quay Post"')
    expect(next.text).toContain('Corrected as other clippings of this layout were: outlet.')
  })
  test('without a text is answered with a message', async () => {
    const { status, text } = await keep([], ' \n')
    expect(status).toBe(400)
    expect(text).toContain('Choose a file or paste a text to save.')
  })
  test('of expired files is answered with a message', async () =>
    expect((await chosen([['token', 'nothing']])).status).toBe(410))
})

describe('removing', () => {
  test('asks first', async () => {
    expect(await desk.page('/remove/strike')).toContain('Crews stay ashore')
    expect(await desk.page('/seeds/strike')).toContain('Crews stay ashore')
    const answer = await desk.app.request('/remove/strike', { method: 'POST' })
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/trash'])
    await desk.page('/seeds/strike', 404)
  })
  test('of an unknown clipping is refused', async () =>
    expect(await desk.page('/remove/nobody', 404)).toContain('nobody'))
})
