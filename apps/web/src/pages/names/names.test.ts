import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { OpenDesk } from '../../../test/open-desk.ts'
import { clippingText, openDesk, sampleClippings } from '../../../test/open-desk.ts'

const evil = '<script>alert(1)</script>'
let desk: OpenDesk
beforeAll(async () => {
  desk = await openDesk({
    ...sampleClippings,
    'evil.txt': clippingText(
      `The ${evil} Post`,
      '1 May 2022',
      `A ${evil} headline`,
      `“Stay,” Ana ${evil} said at ${evil}.`,
    ),
  })
})
afterAll(() => desk.close())

const plain = (html: string) => html.replace(/<[^>]+>/g, '').replace(/\s+/g, ' ')

describe('finding', () => {
  test('without a query shows search tips', async () => {
    const text = await desk.page('/find')
    expect(text).toContain('Search tips')
    expect(text).toContain('href="/find?q=speaker%3Avenn"')
  })
  test('marks matches, and says where they are and who said them', async () => {
    const text = await desk.page('/find?q=cafe+quay')
    expect(text).toContain('the <mark>café</mark> on the <mark>quay</mark>')
    expect(plain(text)).toContain('Said by Tom Sey')
    expect(await desk.page('/find?q=pact')).toMatch(/<h2><a [^>]*><bdi>[^<]*<mark>pact<\/mark>/i)
  })
  test('leads to the words on the seed’s page', async () =>
    expect(await desk.page('/find?q=cafe')).toMatch(
      /href="\/seeds\/bridge\?words=caf%C3%A9#:~:text=the%20caf%C3%A9%20on"/,
    ))
  test('shows the matching statements, each with a link to its place', async () => {
    const text = await desk.page('/find?q=speaker:venn+cue:claimed')
    expect(plain(text)).toContain('Orla Venn claimed')
    expect(text).toMatch(/<a href="\/seeds\/strike\?at=\d+-\d+">/)
    expect(text).not.toContain('/seeds/pact')
  })
  test('has the chosen order', async () => {
    const order = async (path: string) =>
      [...(await desk.page(path)).matchAll(/<h2><a href="\/seeds\/(\w+)"/g)].map((one) => one[1]).join(' ')
    expect(await order('/find?q=speaker:venn&order=newest')).toBe('bridge strike pact')
    expect(await order('/find?q=speaker:venn&order=oldest')).toBe('pact strike bridge')
    expect(await order('/find?q=speaker:venn&order=first')).toBe('pact strike bridge')
  })
  test('can be narrowed by what the results have in common', async () =>
    expect(await desk.page('/find?q=venn')).toContain('href="/find?q=venn+outlet%3A%22Anda+Post%22"'))
  test('says when there are no results', async () =>
    expect(await desk.page('/find?q=zeppelin')).toContain('No results.'))
})

describe('the speakers', () => {
  test('are listed as they are written, with their statements', async () => {
    const text = await desk.page('/speakers')
    expect(text).toMatch(
      /<a href="\/speakers\/orla%20venn"><bdi>Orla Venn<\/bdi><\/a><\/th><td>person<\/td><td class="count">2<\/td>/,
    )
  })
  test('are found by the beginning of a word', async () => {
    const text = await desk.page('/speakers?name=se')
    expect(text).toContain('Tom Sey')
    expect(text).not.toContain('Orla Venn')
    expect(await desk.page('/speakers?name=zz')).toContain('No speaker’s name begins with that.')
  })
  test('have a page each: first, latest, where, under which cues, and who may be the same', async () => {
    const text = await desk.page('/speakers/orla%20venn')
    expect(plain(text)).toContain(
      'Person; 2 statements in 2 clippings. Earliest 28 June 2022, latest 4 July 2022.',
    )
    expect(plain(text)).toMatch(/Possibly the same, by name alone: .*Venn.*Not merged\./)
    expect(plain(text)).toMatch(/Cues ?claimed 1 ?said 1/)
    expect(text).toContain('“Nobody pays,”')
  })
  test('have a timeline and the same as a table', async () => {
    const text = await desk.page('/speakers/orla%20venn')
    expect(text).toMatch(/<svg [^>]*aria-hidden="true"/)
    expect(text).toContain('<th scope="col">Day</th>')
    expect(text).not.toMatch(/<style|style=/)
  })
  test('that don’t exist have a page that says so', async () =>
    expect(await desk.page('/speakers/zeppelin', 404)).toContain('No such speaker'))
})

describe('the outlets', () => {
  test('are listed with what they hold', async () =>
    expect(await desk.page('/outlets')).toMatch(
      /<a href="\/outlets\/harbor%20times"><bdi>Harbor Times<\/bdi><\/a><\/th><td class="count">2<\/td>/,
    ))
  test('have a page each: whom they quote, how often unnamed, whom they relay', async () => {
    const text = await desk.page('/outlets/Harbor%20Times')
    expect(plain(text)).toMatch(/Whom it quotes ?Orla Venn 2/)
    expect(plain(text)).toMatch(/an unnamed source: 1 statement, \d+ %/)
    expect(plain(text)).toMatch(/Whom it relays ?the Coastwire agency 1/)
    expect(text).toContain('href="/find?q=outlet%3A%22Harbor+Times%22+voice%3Aunnamed"')
  })
  test('have a chart of who relays whom and the same as a table', async () => {
    const text = await desk.page('/outlets')
    expect(text).toMatch(/<path [^>]*><title>the Coastwire agency in Harbor Times: \d<\/title>/)
    expect(plain(text)).toMatch(/Show as table ?Relayed ?By ?Statements/)
  })
  test('that don’t exist have a page that says so', async () =>
    expect(await desk.page('/outlets/zeppelin', 404)).toContain('No such outlet'))
})

test('everything in a clipping is text on every screen', async () => {
  const asked = encodeURIComponent(evil)
  const outlet = encodeURIComponent(`The ${evil} Post`)
  for (const path of ['/find?q=stay', `/find?q=${asked}`, '/speakers', '/outlets', `/outlets/${outlet}`])
    expect(await desk.page(path)).not.toMatch(/<script>/)
  expect(await desk.page(`/speakers/${asked}`, 404)).not.toMatch(/<script>/)
})
