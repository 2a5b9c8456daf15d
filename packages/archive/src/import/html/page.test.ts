import { describe, expect, test } from 'vitest'
import { clipsOfPage } from './page.ts'

const first =
  'The ferries stayed in harbour on Tuesday while the crews waited for an answer from the ministry, and nobody could say when the next one would leave.'
const second =
  '“We would like to be asked who goes first in a fog,” said Tam Brisco, who leads the pilots’ union in Port Vela and has done so for twelve years.'
const page = (head: string, body = `<article><p>${first}</p><p>${second}</p></article>`) =>
  `<!doctype html><html><head>${head}</head><body><nav><a href="/">Home</a></nav>${body}<footer>All about us</footer></body></html>`
const linked = (data: unknown) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`

/** What a page becomes, as far as `expected` names it; `blocks` as `type: text`, `reported` as codes. */
function check(markup: string, expected: object): void {
  const { blocks, diagnostics, ...fields } = clipsOfPage(markup).clips[0]!
  const reported = diagnostics.map((one) => one.code).join(' ')
  expect({
    ...fields,
    blocks: blocks.map((one) => `${one.type}: ${one.text}`.trim()),
    reported,
  }).toMatchObject(expected)
}
const both = [`paragraph: ${first}`, `paragraph: ${second}`]

describe('what a page says of itself', () => {
  const article = {
    '@type': 'NewsArticle',
    headline: 'Two islands join',
    datePublished: '2022-06-29T23:12:00+02:00',
    author: [{ '@type': 'Person', name: 'Ana Ruiz' }, { name: 'Tom Sey' }],
    publisher: { '@type': 'Organization', name: 'Harbor Times' },
    url: 'https://harbor.example/pact',
  }
  const all = {
    outlet: 'Harbor Times',
    date: '2022-06-29',
    headline: 'Two islands join',
    byline: 'Ana Ruiz and Tom Sey',
    url: 'https://harbor.example/pact',
    blocks: both,
    reported: '',
  }
  test('in JSON-LD', () => check(page(linked(article)), all))
  test('in a graph, its publisher elsewhere in it', () =>
    check(
      page(
        linked({
          '@graph': [
            { '@type': 'Organization', '@id': '#paper', name: 'Harbor Times' },
            { ...article, '@type': ['Article', 'Thing'], publisher: { '@id': '#paper' } },
          ],
        }),
      ),
      all,
    ))
  test('in a list, the one with the page’s address among others', () =>
    check(
      page(
        `<link rel="canonical" href="https://harbor.example/pact">${linked([
          { ...article, headline: 'Another story', url: 'https://harbor.example/other' },
          article,
        ])}`,
      ),
      all,
    ))
  test('in meta elements', () =>
    check(
      page(
        '<meta property="og:site_name" content="Harbor Times"><meta property="og:title" content="Two islands join | Harbor Times"><meta property="article:published_time" content="2022-06-29T09:00:00Z"><meta name="author" content="Ana Ruiz and Tom Sey"><meta property="og:url" content="https://harbor.example/pact">',
      ),
      all,
    ))
  test('in its own elements, and the rest in its address', () =>
    check(
      page(
        '<title>Two islands join</title><link rel="canonical" href="https://www.harbor.example/2022/06/29/pact">',
        `<article><h1>Two islands join</h1><p class="byline">By Ana Ruiz</p><p>${first}</p><p>${second}</p></article>`,
      ),
      {
        outlet: 'harbor.example',
        date: '2022-06-29',
        headline: 'Two islands join',
        byline: 'By Ana Ruiz',
        blocks: both,
        reported: 'field-from-address field-from-address',
      },
    ))
  test('in a time element', () =>
    check(
      page(
        '',
        `<article><time datetime="2022-06-29T09:00">today</time><p>${first}</p><p>${second}</p></article>`,
      ),
      {
        date: '2022-06-29',
      },
    ))
  test('badly: JSON-LD that is no JSON, or nonsense', () =>
    check(
      page(
        `<script type="application/ld+json">{"@type":</script>${linked([{ '@type': 'NewsArticle', headline: { a: 1 }, author: 7, publisher: [[]], datePublished: true }])}<title>Two islands join</title>`,
      ),
      { headline: 'Two islands join', outlet: null, byline: null, date: null, blocks: both },
    ))
})

describe('the text', () => {
  test('leaves out menus, scripts, forms and what is hidden', () =>
    check(
      `<p>${first}</p><script>alert(1)</script><style>p{}</style><nav>Home</nav><form><input></form><p hidden>no</p><p style="display: none">no</p><p>${second}</p>`,
      { blocks: both },
    ))
  test('keeps headings, lists, quotations, captions, rules and rows', () =>
    check(
      `<p>${first}</p><h2>Radar</h2><ul><li>One</li><li><p>Two</p></li></ul><blockquote><p>Three</p></blockquote><figure><img src="x"><figcaption>Ferries</figcaption></figure><hr><table><tr><td>a</td><td>b</td></tr></table><p>${second}</p>`,
      {
        blocks: [
          both[0],
          'heading: Radar',
          'item: One',
          'item: Two',
          'paragraph: Three',
          'caption: Ferries',
          'rule:',
          'row: a | b',
          both[1],
        ],
      },
    ))
  test('breaks at two line breaks, not at one', () =>
    check(`<div>One<br>two<br><br>three</div>`, { blocks: ['paragraph: One\ntwo', 'paragraph: three'] }))
  test('has its entities decoded, once', () =>
    check('<p>Fish &amp; &lt;b&gt; &#8211; &amp;amp;</p>', { blocks: ['paragraph: Fish & <b> – &amp;'] }))
  test('of a page that shows little comes from its metadata', () =>
    check(
      page(
        linked({ '@type': 'Article', articleBody: `${first}\n${second}` }),
        '<div id="app">Loading the reader, one moment please</div>',
      ),
      {
        blocks: both,
        reported: expect.stringContaining('text-from-metadata'),
      },
    ))
  test('of a page without an article is all of it', () =>
    check(page('', '<div><a href="/">One</a> <a href="/">two</a></div>'), { blocks: expect.any(Array) }))
})

describe('too much of a page', () => {
  test('nested 20,000 deep', () =>
    check(`<html><body>${'<div>'.repeat(20_000)}<p>${first}</p>`, {
      blocks: [both[0]],
      reported: 'page-too-knotted',
    }))
  test('with 100,000 bold tags that nothing closes', () =>
    check(`<p>${first}</p>${'<b>'.repeat(100_000)}`, { blocks: [both[0]], reported: 'page-too-knotted' }))
  test('with 300,000 elements', () =>
    check(`<html><head><title>Two islands</title></head><body>${'<p>a</p>'.repeat(300_000)}`, {
      headline: 'Two islands',
      reported: 'page-too-knotted',
    }))
  test('of unclosed brackets, comments and scripts', () => {
    for (const sign of ['<', '<!--', '<script>', '<a ', '&', '<p', '</'])
      check(`<p>${first}</p>${sign.repeat(200_000)}`, {})
  })
})
