import { parse } from '@hearsay/core'
import { expect, test } from 'vitest'
import { importFile } from '../import-file.ts'

const first =
  'The ferries stayed in harbour on Tuesday while the crews waited for an answer from the ministry.'
const second = '“We would like to be asked,” said Tam Brisco, who leads the pilots’ union in Port Vela.'
const markup = `<p>${first}</p><p>${second}</p>`
const one = ['Harbor Times', '2022-06-29', 'Ferries stay', 'By Ana Ruiz', first, second]

async function check(text: string, name: string, expected: (string | undefined)[][]): Promise<void> {
  const { seeds } = await importFile(new TextEncoder().encode(text), name)
  const found = seeds.map((seed) => {
    const { header, headline, body } = parse(seed.text).document
    const paragraphs = body
      .filter((block) => block.type === 'paragraph')
      .map(({ span }) => seed.text.slice(...span))
    return [header.outlet?.text, header.date?.value, headline?.text, header.byline?.text, ...paragraphs]
  })
  expect(found).toEqual(expected)
}

test('NITF', () =>
  check(
    `<?xml version="1.0"?><!DOCTYPE nitf SYSTEM "nitf.dtd"><nitf><head><docdata><date.issue norm="20220629T211200Z"/></docdata><pubdata name="Harbor Times"/></head><body><body.head><hedline><hl1>Ferries stay</hl1></hedline><byline>Ana Ruiz<byttl>Staff writer</byttl></byline></body.head><body.content>${markup}</body.content></body></nitf>`,
    'a.xml',
    [one],
  ))
test('NewsML-G2, several items in a message', () => {
  const item = (headline: string) =>
    `<newsItem guid="x"><rightsInfo><copyrightHolder><name>Harbor Times</name></copyrightHolder></rightsInfo><itemMeta><versionCreated>2022-06-30T08:00:00Z</versionCreated></itemMeta><contentMeta><contentCreated>2022-06-29T21:12:00Z</contentCreated><creator><name>Ana Ruiz</name></creator><headline>${headline}</headline></contentMeta><contentSet><inlineXML><html xmlns="http://www.w3.org/1999/xhtml"><body>${markup}</body></html></inlineXML></contentSet></newsItem>`
  return check(
    `<?xml version="1.0"?><newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>${item('Ferries stay')}${item('Buses go')}</itemSet></newsMessage>`,
    'a.xml',
    [one, one.with(2, 'Buses go')],
  )
})
test('ninjs 3', () =>
  check(
    JSON.stringify({
      uri: 'urn:1',
      firstcreated: '2022-06-29T21:12:00Z',
      headlines: [
        { role: 'short', value: 'Ferries' },
        { role: 'main', value: 'Ferries stay' },
      ],
      bylines: [{ value: 'Ana Ruiz' }],
      infosources: [{ name: 'Harbor Times' }],
      bodies: [
        { contenttype: 'text/plain', value: first },
        { contenttype: 'text/html', value: markup },
      ],
    }),
    'a.json',
    [one],
  ))
test('ninjs 3.1, its names with capitals, an agency beside the outlet', () =>
  check(
    JSON.stringify({
      uri: 'urn:1',
      contentCreated: '2022-06-29T00:00:00Z',
      headlines: [{ role: 'main', contentType: 'text/plain', value: 'Ferries stay' }],
      by: 'Ana Ruiz',
      infoSources: [
        { name: 'Coastwire', role: 'agency' },
        { name: 'Harbor Times', role: 'outlet' },
      ],
      bodies: [
        { contentType: 'text/plain', value: first },
        { contentType: 'text/html', value: markup },
      ],
    }),
    'a.json',
    [one],
  ))
test('a list of articles in JSON', () =>
  check(
    JSON.stringify({
      exported: 2,
      articles: [
        {
          title: 'Ferries stay',
          content: markup,
          published_at: '2022-06-29T21:12:00',
          published_by: ['Ana Ruiz'],
          publication: 'Harbor Times',
        },
      ],
    }),
    'a.json',
    [one],
  ))
test('RIS', () =>
  check(
    `TY  - NEWS\r\nTI  - Ferries stay\r\nAU  - Ruiz, Ana\r\nT2  - Harbor Times\r\nDA  - 2022/06/29/\r\nAB  - ${first}\r\nN2  - ${second}\r\nER  - \r\n`,
    'a.ris',
    [one],
  ))
test('highlights of Readwise, with omissions between them', () =>
  check(
    `Highlight,Book Title,Book Author,Note\n"${first}",Ferries stay,Ana Ruiz,\n"${second}",Ferries stay,Ana Ruiz,\n`,
    'a.csv',
    [[undefined, undefined, 'Ferries stay', 'By Ana Ruiz', first, second]],
  ))
test('a list without texts is refused', async () => {
  const list = 'title,url,time_added,tags,status\nFerries stay,https://harbor.example/a,1,,unread\n'
  const { problem } = await importFile(new TextEncoder().encode(list), 'a.csv')
  expect(problem).toMatchObject({
    code: 'not-a-clipping',
    data: { format: 'a list of articles without their texts' },
  })
})
test('an entity that grows without end', async () => {
  const bomb = `<?xml version="1.0"?><!DOCTYPE nitf [<!ENTITY a "${'x'.repeat(1000)}"><!ENTITY b "&a;&a;&a;&a;&a;">]><nitf><body><body.head><hedline><hl1>&b;</hl1></hedline></body.head><body.content><p>${first}</p></body.content></body></nitf>`
  const { seeds } = await importFile(new TextEncoder().encode(bomb), 'a.xml')
  expect(seeds[0]!.text.length).toBeLessThan(1000)
})
test('a note of Obsidian’s clipper names no outlet but its address', () =>
  check(
    `---\ntitle: "Ferries stay"\nsource: "https://www.harbor.example/ferries"\nauthor:\n  - "[[Ana Ruiz]]"\npublished: 2022-06-29\n---\n${first}\n\n${second}\n`,
    'a.md',
    [one.with(0, 'harbor.example')],
  ))
