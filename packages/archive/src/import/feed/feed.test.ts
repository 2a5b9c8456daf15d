import { expect, test } from 'vitest'
import { clipsOfFeed } from './feed.ts'

const story =
  'The ferries stayed in harbour on Tuesday while the crews waited for an answer from the ministry, and few asked.'
const item = {
  outlet: 'Harbor Times',
  date: '2022-06-29',
  headline: 'Two islands & a pact',
  byline: 'Ana Ruiz',
  url: 'https://harbor.example/pact',
  blocks: [`paragraph: ${story}`, 'paragraph: And then.'],
  reported: '',
}

function check(feed: string, expected: object[] | null): void {
  const clips = clipsOfFeed(feed)?.map(({ blocks, diagnostics, ...fields }) => ({
    ...fields,
    blocks: blocks.map((one) => `${one.type}: ${one.text}`),
    reported: diagnostics.map((one) => one.code).join(' '),
  }))
  if (expected === null) expect(clips).toBeUndefined()
  else expect(clips).toMatchObject(expected)
}

const rss = (items: string) =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Harbor Times</title><link>https://harbor.example</link><description>News</description>${items}</channel></rss>`

test('an RSS item with its whole text', () =>
  check(
    rss(
      `<item><title>Two islands &amp; a pact</title><link>https://harbor.example/pact</link><pubDate>Wed, 29 Jun 2022 09:12:00 GMT</pubDate><dc:creator>Ana Ruiz</dc:creator><description>Short.</description><content:encoded><![CDATA[<p>${story}</p><p>And then.</p><script>alert(1)</script>]]></content:encoded></item>`,
    ),
    [item],
  ))
test('an RSS item with a summary alone, from another outlet', () =>
  check(
    rss(
      `<item><title>Two islands</title><source url="https://coastwire.example/feed">Coastwire</source><guid isPermaLink="false">7</guid><description>${story}</description></item>`,
    ),
    [
      {
        outlet: 'Coastwire',
        date: null,
        url: null,
        blocks: [`paragraph: ${story}`],
        reported: 'summary-only',
      },
    ],
  ))
test('an Atom entry', () =>
  check(
    `<feed xmlns="http://www.w3.org/2005/Atom"><title>Harbor Times</title><id>x</id><updated>2022-07-01T00:00:00Z</updated><entry><title type="html">Two &lt;i&gt;islands&lt;/i&gt; &amp;amp; a pact</title><id>1</id><link rel="self" href="https://harbor.example/1.atom"/><link href="https://harbor.example/pact"/><published>2022-06-29T23:00:00+02:00</published><updated>2022-07-01T00:00:00Z</updated><author><name>Ana Ruiz</name></author><content type="html">&lt;p&gt;${story}&lt;/p&gt;&lt;p&gt;And then.&lt;/p&gt;</content></entry></feed>`,
    [item],
  ))
test('an RDF item', () =>
  check(
    `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="x"><title>Harbor Times</title><link>https://harbor.example</link><description>d</description></channel><item rdf:about="https://harbor.example/pact"><title>Two islands</title><link>https://harbor.example/pact</link><dc:date>2022-06-29T01:00:00Z</dc:date><description>${story}</description></item></rdf:RDF>`,
    [{ outlet: 'Harbor Times', date: '2022-06-29', headline: 'Two islands', reported: 'summary-only' }],
  ))
test('a JSON Feed item in plain text', () =>
  check(
    JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Harbor Times',
      items: [
        {
          id: '1',
          url: 'https://harbor.example/pact',
          title: 'Two islands & a pact',
          date_published: '2022-06-29T10:00:00+02:00',
          authors: [{ name: 'Ana Ruiz' }],
          content_text: `${story}\n\nAnd then.`,
        },
      ],
    }),
    [item],
  ))
test('a feed without items has none', () => check(rss(''), []))
test('what begins as a feed and isn’t one is none', () => check('<rss><nothing', null))
test('an entity that expands a million times stays a name', () =>
  check(
    `<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>${rss('<item><title>&c;</title></item>').slice(21)}`,
    [{ headline: expect.stringMatching(/^.{0,200}$/) }],
  ))

test('a feed of another desk has the outlet and the date of each clipping', () =>
  check(
    JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Hearsay: clippings',
      items: [
        {
          id: 'urn:uuid:d1acd474-d4aa-8000-8000-000000000000',
          title: 'Two islands & a pact',
          content_text: `${story}\n\nAnd then.`,
          _hearsay: { about: 'https://hearsay.invalid/feed', outlet: 'Harbor Times', date: '2022-06' },
        },
        { id: '2', title: 'Another', content_text: story, _hearsay: null },
      ],
    }),
    [
      { outlet: 'Harbor Times', date: '2022-06', url: null },
      { outlet: 'Hearsay: clippings', date: null, url: null },
    ],
  ))
