import type { Original, Seed } from '@hearsay/archive'
import type { Document } from '@hearsay/core'
import { parse } from '@hearsay/core'
import type { Reading } from '@hearsay/reading'
import { howWellRead } from '@hearsay/reading'
import { describe, expect, test } from 'vitest'
import {
  clipping,
  emptyReading,
  readingFixture,
} from '../../../../../packages/reading/test/reading-fixture.ts'
import { clippingPage } from './clipping-page.tsx'

const story = 'The ferries stayed in harbour on Tuesday while the crews waited for an answer.'
const seed = (outlet: string, date: string, headline: string, body = story) =>
  `${outlet}\n${date}\n\n${headline}\n\n${body}\n`

/** The page of a text, read by hand where it is the clipping, else as holding nothing. */
function pageOf(
  text: string,
  read: (document: Document) => Reading = text === clipping ? readingFixture : emptyReading,
  original: Original | null = null,
): Promise<string> {
  const { document, diagnostics } = parse(text, { today: '2022-06-30' })
  const found = { id: 'a', file: 'a.txt', bytes: 1200, changed: '2022-07-01T08:00:00Z', encoding: 'utf-8' }
  const { header, headline } = document
  const kept = { outlet: header.outlet?.text ?? null, headline: headline?.text ?? null } as Seed
  return clippingPage({ styles: [] }, { ...kept, ...found, document, diagnostics }, read(document), {
    original,
    versions: 1,
  })
}

const plain = (html: string) => html.replace(/<[^>]+>/g, '').replace(/\s+/g, ' ')
/** The words of the section, or of the list item, of this name. */
function part(html: string, id: string): string {
  const found = new RegExp(`<(section|li)[^>]*(?:aria-labelledby|id)="${id}".*?</\\1>`, 's').exec(html)
  return plain(found?.[0] ?? '')
}

describe('a clipping on its page', () => {
  test('shows its header, and what is uncertain or missing', async () => {
    const html = await pageOf(seed('Corvane Ahead', '29.06.22', 'Two islands join'))
    expect(html).toContain('probable (guessed from position)')
    expect(html).toContain('<time datetime="2022-06-29">2022-06-29</time>')
    expect(html).toContain('Not found: byline, address.')
  })
  test('names its language, how well that is read, and the model that read it', async () => {
    expect(part(await pageOf(clipping), 'voices')).toContain(
      `${howWellRead('en')}. Read by machine (by hand model); check before quoting.`,
    )
  })
  test('says of an unsure statement that it is, in the text, in the list and on its card, and counts it nowhere', async () => {
    const doubtful = (document: Document): Reading => {
      const reading = readingFixture(document)
      Object.assign(reading.attributions[2]!, { sure: false, confidence: 0.05 })
      Object.assign(reading.attributions[3]!, { sure: false, confidence: 0.04 })
      return reading
    }
    const html = await pageOf(clipping, doubtful)
    expect(html).toMatch(/<span class="sentence named" id="s1"[^>]* data-unsure=""/)
    expect(html).toMatch(/aria-label="Sentence 2: a named source, statement 3, unsure"/)
    expect(html).toMatch(/<span class="source unsure"/)
    expect(html).toMatch(/<li id="st2"[^>]* data-unsure=""[^>]* class="named unsure"/)
    expect(part(html, 'st2')).toContain('unsure 0.05, attribution by machine, unsure')
    expect(part(html, 'speakers')).not.toContain('Orla Venn')
    expect(plain(html.split('Left out of every count')[1] ?? '')).toMatch(/^ ?2 unsure statements/)
    const sure = await pageOf(clipping)
    expect(sure).not.toContain('data-unsure')
    expect(part(sure, 'st2')).toContain('very likely 0.90, attribution by machine')
    expect(part(sure, 'speakers')).toContain('Orla Venn')
  })
  test('says of a source what it is, its title, and why it is in the text', async () => {
    const html = await pageOf(clipping, (document) => {
      const reading = readingFixture(document)
      const span: [number, number] = [
        document.text.indexOf('the minister'),
        document.text.indexOf('the minister') + 'the minister'.length,
      ]
      Object.assign(reading.actors[2]!, {
        sourceType: 'named-person',
        title: { text: 'minister, Anda', spans: [span] },
        justification: [span],
      })
      return reading
    })
    expect(part(html, 'st2')).toMatch(/Type ?named person ?Title ?minister, Anda ?Justified ?the minister/)
    expect(part(html, 'speakers')).toMatch(
      /Orla Venn ?minister, Anda ?Named person ?\d statements? ?the minister/,
    )
    expect(part(html, 'speakers')).not.toMatch(/not stated|none told/)
  })
  test('explains gaps, omissions and alterations in their places', async () => {
    const body = `${story} “[T]he pact […] holds,” she said (laughs).\n\n\n\n${story}\n\n[snip]\n\n${story}`
    const html = await pageOf(seed('Harbor Times', '29 June 2022', 'Two islands', body))
    expect(html).toContain('Gap: 3 blank lines.')
    expect(html).toContain('capital changed by the outlet')
    expect(html).toContain('probably cut by the outlet')
    expect(html).toContain('cut by the clipper')
    expect(html).toContain('what the speaker did')
  })
  test('leaves every paragraph whole: no word lost, no label among the words', async () => {
    const body = `PORT VELA, June 29 (Coastwire) -- “He said, ‘[w]ait [for me] …’ and “left”,” she said [sic]. ${story}`
    const html = await pageOf(seed('Harbor Times', '29 June 2022', 'Two islands', body))
    const paragraph = /<p>(.*?)<\/p><a class="number"/s.exec(html.split('id="p1"')[1] ?? '')?.[1] ?? ''
    expect(paragraph.replace(/<[^>]+>/g, '')).toBe(body)
    const whole = await pageOf(clipping)
    const paragraphs = [...whole.matchAll(/<div class="paragraph"[^>]*><p>(.*?)<\/p>/gs)]
    expect(paragraphs.map((one) => (one[1] ?? '').replace(/<[^>]+>/g, ''))).toEqual(
      clipping
        .split('\n\n')
        .slice(2)
        .map((one) => one.trim()),
    )
    // What a browser finds and links to ends at a block: there is none inside a paragraph.
    for (const one of paragraphs) expect(one[1]).not.toMatch(/<(?!\/?(?:span|a)\b)/)
  })
  test('lists its diagnostics with links to the lines', async () => {
    const html = await pageOf(seed('Harbor Times', '30 February 2022', 'Two islands'))
    expect(html).toContain('“30 February 2022” is not a day that exists; only 2022-02 is certain.')
    expect(html).toContain('<a href="#L2">line 2</a>')
    expect(html).toContain('<li id="L2"><bdi>30 February 2022</bdi></li>')
  })
  test('escapes everything it may hold', async () => {
    const evil = '"><img src=x onerror=alert(1)> <script>alert(2)</script>'
    const text = `---\nurl: javascript:alert(3)\nlanguage: "><b>\n---\n${seed(`Harbor ${evil} Times`, '29 June 2022', `Two ${evil}`, `${story} ${evil} [${evil}] “${evil}”`)}`
    expect(await pageOf(text)).not.toMatch(
      /<img|<script(?! type="application\/ld\+json">)|content="javascript|href="javascript|<b>/,
    )
    expect(await pageOf(seed('<script>', '29 June 2022', 'Two islands'))).toContain(
      '<bdi class="outlet"><a href="/outlets/%3Cscript%3E">&lt;script&gt;</a></bdi>',
    )
    const original = { name: '"><script>.html', bytes: Uint8Array.of(1) }
    expect(await pageOf(clipping, readingFixture, original)).not.toMatch(
      /<script(?! type="application\/ld\+json">)/,
    )
  })
  test('names its files', async () => {
    expect(part(await pageOf(clipping), 'kept')).toContain('Originalnone: the clipping is the original')
    const html = await pageOf(clipping, readingFixture, { name: 'toll.html', bytes: new Uint8Array(2500) })
    expect(html).toContain('<a href="/original/a"><bdi>toll.html</bdi></a>')
    expect(part(html, 'kept')).toContain('2.5 kB, as imported')
  })
  test('with 5,000 paragraphs shows them all, laid out as they come near', async () => {
    const body = Array.from({ length: 5000 }, (_, at) => `The ferry ${at + 1} stayed in harbour all day.`)
    const html = await pageOf(seed('Harbor Times', '29 June 2022', 'Two islands', body.join('\n\n')))
    expect(html).toContain('class="clipping long"')
    expect(html).toContain('id="p5000"')
    expect(html).toContain('id="s4999"')
  })
})

describe('the reading on the page', () => {
  test('marks every sentence with its voice and links to its statement, else to itself', async () => {
    const html = await pageOf(clipping)
    const found = [...html.matchAll(/<span class="sentence (\w+)" id="(s\d+)"(?: data-st="([^"]*)")?/g)]
    expect(found.map((one) => one.slice(1))).toEqual([
      ['relayed', 's0', '0 1'],
      ['named', 's1', '2'],
      ['named', 's2', '3'],
      ['own', 's3', undefined],
      ['unnamed', 's4', '4'],
      ['own', 's5', '5'],
    ])
    expect(html).toContain(
      '<a class="letter" href="#st0" aria-label="Sentence 1: relayed from another outlet, statement 1"></a>',
    )
    expect(html).toContain(
      '<a class="letter" href="#s3" aria-label="Sentence 4: the outlet’s own voice"></a>',
    )
  })
  test('marks sources, cues and contents with their statements', async () => {
    const html = await pageOf(clipping)
    expect(html).toMatch(/<span class="source" data-st="4">.*?An<\/span> official<\/span>/)
    expect(html).toContain('<span class="cue" data-st="4">claimed</span>')
    expect(html).toContain('data-st="0 1">the toll would rise</span>')
  })
  test('lists the statements with chain, day, stance and evidence', async () => {
    const html = await pageOf(clipping)
    expect(part(html, 'st0')).toContain(
      '1 Harbor Times ← Coastwire ← a ministry aide (unnamed) Citing: the toll',
    )
    expect(html).toMatch(/<li id="st1".*?said on <time datetime="2022-06-28">28 June 2022<\/time>/s)
    expect(html).toMatch(/<li id="st4".*?doubting: the cue does not vouch for it/s)
    expect(html).toMatch(/<li id="st3".*?continues.*?<code>quotation-after-its-speaker<\/code>/s)
    expect(html).toMatch(/<li id="st5".*?no statement made/s)
    expect(html).toContain('<a class="nth" href="#s4" aria-label="Statement 5, in sentence 5">')
    expect(html).toContain('data-speaker="a ministry aide" data-relays="[&quot;Coastwire&quot;]"')
    expect(html).toMatch(/<li id="st1"[^>]* data-said="2022-06-28\/2022-06-28"/)
  })
  test('lists the speakers, and why a name is missing', async () => {
    const who = part(await pageOf(clipping), 'speakers')
    expect(who).toContain('Orla Vennthe ministerNamed person2 statementsnot said')
    expect(who).toContain('condition: asked not to be namedreason for no name: the talks go on')
    expect(who).toContain('a ministry aideUnnamed person1 statementnot said')
    expect(await pageOf(clipping)).toContain('<a href="/speakers/Orla%20Venn">Orla Venn</a>')
    expect(await pageOf(clipping)).not.toContain('/speakers/An%20official')
  })
  test('lists the dates with the rule for each', async () =>
    expect(part(await pageOf(clipping), 'days')).toContain('Tuesday is 28 June 2022'))
  test('counts in the legend, which filters', async () => {
    const voices = part(await pageOf(clipping), 'voices')
    expect(voices).toContain('all 6')
    expect(voices).toContain('Na named sourcenamed 2')
    expect(await pageOf(clipping)).toContain('<input type="radio" name="voice" value="relayed"')
  })
  test('has a sourcing sheet whose numbers open what they count, without a score', async () => {
    const html = await pageOf(clipping)
    const sheet = /<section class="panel sheet".*?<div class="below">/s.exec(html)?.[0] ?? ''
    const words = plain(sheet)
    expect(words).toContain('4 distinct sources')
    expect(words).toContain('2 named')
    expect(words).toContain('1 unnamed, reason given')
    expect(words).toContain('1 source declined to comment')
    expect(words).toContain('1 of 3 paragraphsParagraph 2: An official')
    expect(words).toContain('R relayed from another outlet 17 %')
    expect(words).toContain('1 doubting: the cue does not vouch for it')
    const numbers = [...sheet.matchAll(/<b class="n">(\d+)<\/b>/g)].map((one) => Number(one[1]))
    expect(numbers.filter((one) => one > 0)).toHaveLength(sheet.split('<details class="tally">').length - 1)
    expect(words).not.toMatch(/score|rating|bias|reliab|trust/i)
  })
})

test('the head tells reference managers what was clipped, and no text ends its script', async () => {
  const html = await pageOf(seed('Harbor Times', '29 June 2022', 'Two </script> islands'))
  const content = (name: string) =>
    new RegExp(`<meta (?:name|property)="${name}" content="([^"]*)"`).exec(html)?.[1]
  expect(content('citation_title')).toBe('Two &lt;/script&gt; islands')
  expect(content('citation_journal_title')).toBe('Harbor Times')
  expect(content('citation_publication_date')).toBe('2022/06/29')
  expect([content('og:type'), content('og:site_name')]).toEqual(['article', 'Harbor Times'])
  const data = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? ''
  expect(JSON.parse(data)).toMatchObject({
    '@type': 'NewsArticle',
    headline: 'Two </script> islands',
    datePublished: '2022-06-29',
    publisher: { name: 'Harbor Times' },
  })
})
test('the sheet is beside the text in three lines', async () => {
  const text = plain(await pageOf(clipping))
  const [, sources = ''] = /(\d+) distinct source/.exec(text) ?? []
  const [, own = ''] = /the outlet’s own voice (\d+) %/.exec(text) ?? []
  expect(Number(sources)).toBeGreaterThan(1)
  expect(text).toContain(`${sources} sources: `)
  expect(text).toContain(`${own}% of the sentences in the outlet’s own voice`)
  expect(text).toMatch(/\d paragraphs? with a single source/)
})
