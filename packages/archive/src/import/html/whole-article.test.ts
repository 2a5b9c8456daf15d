import { describe, expect, test } from 'vitest'
import { clipsOfPage } from './page.ts'

const opening =
  'The ferries stayed in harbour on Tuesday while the crews waited for an answer from the ministry, and nobody could say when the next one would leave.'
const middle =
  'The ministry answered on Wednesday that a second pilot would be paid for until the end of the winter, and that no route would be closed before then.'
const closing =
  'Two of the seven routes have had no pilot since the autumn, and the harbour master counted forty days on which no boat could cross the sound at all.'
const page = (body: string, head = '') =>
  `<!doctype html><html><head><meta property="og:site_name" content="Harbor Times"><meta property="og:title" content="Ferries stay in harbour">${head}</head><body><nav><a href="/">Home</a></nav>${body}<footer><p>All about us.</p></footer></body></html>`
const article = (inner: string) =>
  `<main><article><h1>Ferries stay in harbour</h1><p>${opening}</p>${inner}<p>${closing}</p></article></main>`

/** The texts of a page’s clipping between the first and the last paragraph, and what is reported. */
function check(markup: string, between: string[], reported: string[] = []): void {
  const { clips } = clipsOfPage(markup)
  expect(clips).toHaveLength(1)
  const { blocks, diagnostics } = clips[0]!
  expect(blocks.map((block) => block.text)).toEqual([opening, ...between, closing])
  expect(diagnostics.map(({ code }) => code)).toEqual(reported)
}

describe('prose in the article’s element is in the clipping', () => {
  test('a paragraph that is wholly a link', () =>
    check(page(article(`<div><p><a href="/live">${middle}</a></p></div>`)), [middle]))
  test('an aside with its heading', () =>
    check(
      page(
        article(`<aside><h3>What the board says</h3><p>“No route is closed,” said Tam Brisco.</p></aside>`),
      ),
      ['What the board says', '“No route is closed,” said Tam Brisco.'],
    ))
  test('sections of their own', () =>
    check(
      page(
        `<article><h1>Ferries stay in harbour</h1><section><p>${opening}</p></section><section><p>${middle}</p></section><section><p>${closing}</p></section></article>`,
      ),
      [middle],
    ))
  test('a correction in its footer', () => {
    const note = 'Correction, June 30: an earlier version gave a wrong number of routes.'
    const { clips } = clipsOfPage(
      page(`<article><p>${opening}</p><p>${closing}</p><footer><p>${note}</p></footer></article>`),
    )
    expect(clips[0]!.blocks.at(-1)!.text).toBe(note)
  })
})

describe('what is no part of it is not', () => {
  test('a link to another story', () =>
    check(page(article('<aside><p><a href="/x">Council votes to keep the school buses</a></p></aside>')), []))
  test('a pulled quotation that the story has', () =>
    check(page(article(`<p>${middle}</p><aside><p>a second pilot would be paid for.</p></aside>`)), [middle]))
  test('a prompt to subscribe', () =>
    check(page(article('<div><p>Subscribe to read on</p></div><p>Jetzt weiterlesen</p>')), []))
  test('a form for a newsletter', () =>
    check(
      page(
        article(
          '<aside class="newsletter-box"><p>Get the best stories of the week in your inbox every Friday.</p></aside>',
        ),
      ),
      [],
    ))
  test('a box with other stories, which is reported with its beginning', () => {
    const box =
      '<div class="related"><p>The council kept all eleven buses after a long night of talks in the town hall.</p></div>'
    check(page(article(box)), [], ['text-left-out'])
    expect(clipsOfPage(page(article(box))).clips[0]!.diagnostics[0]!.data).toEqual({
      words: 16,
      beginning: 'The council kept all eleven buses after a long night of talks in the town hall.',
    })
  })
  test('a consent wall, named or not', () => {
    const words =
      'We and our partners store information on your device, such as cookies, and process personal data. You may accept all or manage your choices. '
    for (const name of ['class="cmp-box"', ''])
      check(
        page(`<div ${name}><h2>We value your privacy</h2><p>${words.repeat(4)}</p></div>${article('')}`),
        [],
        ['consent-left-out'],
      )
  })
  test('but an article about consent walls is', () => {
    const about =
      'The ministry said that cookies, partners and personal data were no matter for ferries, and that privacy was.'
    check(page(article(`<p>${about}</p>`)), [about])
  })
})

test('without an element of its own, what stands beside the article is reported', () => {
  const aside = '<aside><p>“No route is closed,” said Tam Brisco.</p></aside>'
  const body = `<div class="story"><h1>Ferries stay in harbour</h1><p>${opening}</p>${aside}<p>${closing}</p></div>`
  check(page(body), [], ['text-left-out'])
})

describe('what the page hides', () => {
  const body = (text: string) =>
    `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', articleBody: text })}</script>`
  const hidden = (names: string) => `<div ${names} style="display:none"><p>${middle}</p></div>`
  test('is in the clipping if its data have it too', () =>
    check(page(article(hidden('')), body(`${opening} ${middle} ${closing}`)), [middle], ['hidden-text']))
  test('or if it is named so', () =>
    check(page(article(hidden('class="paywall"'))), [middle], ['hidden-text']))
  test('else it is not', () => check(page(article(hidden(''))), []))
  test('what only the data have is reported', () =>
    check(page(article(''), body(`${opening} ${middle} ${closing}`)), [], ['text-left-out']))
})

describe('a quotation set apart', () => {
  test('has marks, and the speaker’s name behind them', () =>
    check(
      page(
        article(
          '<blockquote><p>We wait for an answer</p><footer><cite>Tam Brisco, pilot</cite></footer></blockquote>',
        ),
      ),
      ['“We wait for an answer” — Tam Brisco, pilot'],
    ))
  test('also in a figure, its own marks kept', () =>
    check(
      page(
        article('<figure><blockquote>«On attend.»</blockquote><figcaption>Tam Brisco</figcaption></figure>'),
      ),
      ['«On attend.» — Tam Brisco'],
    ))
  test('without a name stays as it is', () =>
    check(page(article('<blockquote><p>We wait for an answer.</p></blockquote>')), [
      'We wait for an answer.',
    ]))
})

describe('several articles on a page', () => {
  const story = (heading: string) => `<article><h2>${heading}</h2><p>${middle}</p><p>${closing}</p></article>`
  const bare = (body: string) =>
    `<!doctype html><html><head><title>Saved</title></head><body>${body}</body></html>`
  test('are a clipping each where the page is about none of them', () => {
    const { clips, diagnostics } = clipsOfPage(bare(story('Ferries stay') + story('Buses go')))
    expect(clips.map(({ headline }) => headline)).toEqual(['Ferries stay', 'Buses go'])
    expect(diagnostics.map(({ code }) => code)).toEqual(['seeds-split'])
  })
  test('but for the one that the page names are left out, and reported', () => {
    const { clips } = clipsOfPage(page(article('') + story('Buses go')))
    expect(clips[0]!.blocks.map((block) => block.text)).toEqual([opening, closing])
    expect(clips[0]!.diagnostics).toMatchObject([
      { code: 'articles-left-out', data: { count: 1, beginning: 'Buses go' } },
    ])
  })
  test('the posts of a live blog stay one clipping', () => {
    const { clips } = clipsOfPage(
      page(`<main><h1>Ferries stay in harbour</h1>${story('8:15')}${story('9:40')}</main>`),
    )
    expect(clips).toHaveLength(1)
  })
})

test('a press review as one page gives its clippings', () => {
  const story = (headline: string) =>
    `<h2>${headline}</h2><p>Harbor Times, 29 June 2022, Ana Ruiz</p><p>${middle}</p><p>${closing}</p>`
  const { clips } = clipsOfPage(
    `<html><body><h1>Our week</h1>${story('Ferries stay')}${story('Buses go')}</body></html>`,
  )
  expect(clips).toMatchObject([
    { outlet: 'Harbor Times', date: '2022-06-29', headline: 'Ferries stay', byline: 'Ana Ruiz' },
    { outlet: 'Harbor Times', date: '2022-06-29', headline: 'Buses go', byline: 'Ana Ruiz' },
  ])
})
test('an export of Telegram gives its posts', () => {
  const post = (name: string, text: string) =>
    `<div class="message default clearfix"><div class="body"><div class="pull_right date details" title="29.06.2022 21:12:00 UTC+02:00">21:12</div>${name}<div class="text">${text}</div></div></div>`
  const { clips } = clipsOfPage(
    `<!DOCTYPE html><html><body><div class="page_body chat_page"><div class="history">${post('<div class="from_name">Harbor Times</div>', `<strong>Ferries stay</strong><br><br>${opening}`)}${post('', middle)}</div></div></body></html>`,
  )
  expect(clips).toMatchObject([
    { outlet: 'Harbor Times', date: '2022-06-29', headline: 'Ferries stay', blocks: [{ text: opening }] },
    { outlet: 'Harbor Times', date: '2022-06-29', headline: null, blocks: [{ text: middle }] },
  ])
})

describe('an offer that the extractor takes for text', () => {
  const box = (name: string) =>
    `<div class="${name}"><h3>All stories for one coin</h3><p>Get every story of this paper for one coin a month, and read on wherever you are, on any day.</p></div>`
  const body = `<p>${middle} ${closing} ${middle}</p>`.repeat(3)
  test('is left out where its box is named so, and told', () => {
    const { blocks, diagnostics } = clipsOfPage(page(article(`${body}${box('paywall-prompt')}`))).clips[0]!
    expect(blocks.some((block) => block.text.includes('one coin'))).toBe(false)
    expect(diagnostics.map(({ code }) => code)).toEqual(['text-left-out'])
  })
  test('stays where its box is not', () => {
    const { blocks } = clipsOfPage(page(article(`${body}${box('text')}`))).clips[0]!
    expect(blocks.some((block) => block.text.includes('one coin'))).toBe(true)
  })
})
