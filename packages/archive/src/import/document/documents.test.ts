import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { parse } from '@hearsay/core'
import { describe, expect, test } from 'vitest'
import { message } from '../../../test/message.ts'
import { docx, zip } from '../../../test/zip.ts'
import { problemMessage } from '../../api/messages.ts'
import { importFile } from '../import-file.ts'

const first =
  'The ferries stayed in harbour on Tuesday while the crews waited for an answer from the ministry.'
const second = '“We would like to be asked,” said Tam Brisco, who leads the pilots’ union in Port Vela.'
const latin = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))
const utf8 = (text: string) => new TextEncoder().encode(text)

/** What the clippings of a file have: header fields, and the texts of their paragraphs. */
async function clippings(bytes: Uint8Array, name: string) {
  const { seeds, problem, diagnostics, offers } = await importFile(bytes, name)
  for (const offer of offers) expect(offer.original?.bytes).toBe(bytes)
  return {
    problem: problem && problemMessage(problem),
    reported: diagnostics.map(({ code }) => code),
    seeds: seeds.map(({ text }) => {
      const { header, headline, body } = parse(text).document
      const paragraphs = body
        .filter((block) => block.type === 'paragraph')
        .map(({ span }) => text.slice(...span))
      return [header.outlet?.text, header.date?.value, headline?.text, ...paragraphs]
    }),
  }
}
const one = ['Harbor Times', '2022-06-29', 'Ferries stay', first, second]

describe('RTF', () => {
  const rtf = (body: string, head = '\\ansi\\ansicpg1252') =>
    latin(`{\\rtf1${head}{\\fonttbl{\\f0 Times;}{\\f1\\fcharset204 Arial;}}${body}}`)
  const header = 'Harbor Times\\par 29 June 2022\\par\\par Ferries stay\\par\\par '
  const check = async (body: string, words: string, head?: string) => {
    const { seeds } = await clippings(rtf(`${header}${first}\\par\\par ${body}`, head), 'a.rtf')
    expect(seeds).toEqual([['Harbor Times', '2022-06-29', 'Ferries stay', first, words]])
  }
  test('marks as control words', () =>
    check(
      '\\ldblquote We wait,\\rdblquote  said Tam Brisco of the pilots\\rquote  union in Port Vela.',
      '“We wait,” said Tam Brisco of the pilots’ union in Port Vela.',
    ))
  test('marks as code points, with what stands for them', () =>
    check(
      "\\u8220?We wait,\\u8221\\'94 said Tam Brisco{\\uc2\\u8217xx}s brother in Port Vela.",
      '“We wait,” said Tam Brisco’s brother in Port Vela.',
    ))
  test('bytes of its code page', () =>
    check(
      "\\'93We wait,\\'94 said Zo\\'eb Brisco of the pilots\\'92 union in Port Vela.",
      '“We wait,” said Zoë Brisco of the pilots’ union in Port Vela.',
    ))
  test('bytes of a font’s character set', () =>
    check(
      "\\f1 \\'cf\\'e0\\'f0\\'ee\\'ec\\'fb \\f0 waited in the harbour, said Tam Brisco of the union.",
      'Паромы waited in the harbour, said Tam Brisco of the union.',
    ))
  test('no text of pictures, notes on styles, hidden words and unknown destinations', () =>
    check(
      '{\\pict 0102}{\\*\\unknown no}{\\v no}{\\field{\\*\\fldinst no}{\\fldrslt We}} wait, said Tam Brisco of the union in Port Vela.',
      'We wait, said Tam Brisco of the union in Port Vela.',
    ))
  test('words that are struck out are reported', async () => {
    const { reported, seeds } = await clippings(
      rtf(`${header}${first}\\par\\par We will {\\strike not} wait for an answer.`),
      'a.rtf',
    )
    expect([reported, seeds[0]!.at(-1)]).toEqual([['words-struck-out'], 'We will not wait for an answer.'])
  })
  test('paragraphs without blank lines between them', async () => {
    const { seeds } = await clippings(
      rtf(
        `Harbor Times\\par 29 June 2022\\par Ferries stay\\par ${first}\\par \\u8220?We would like to be asked,\\u8221? said Tam Brisco, who leads the pilots\\u8217? union in Port Vela.\\par`,
      ),
      'a.rtf',
    )
    expect(seeds).toEqual([one])
  })
  test('groups nested too deep', async () =>
    expect((await clippings(rtf(`${'{'.repeat(5000)}x`), 'a.rtf')).problem).toContain(
      'an RTF document that is nested too deep',
    ))
})

test('a table of Factiva’s codes in RTF', async () => {
  const row = (code: string, text: string) => `\\trowd\\pard\\intbl ${code}\\cell ${text}\\cell\\row\n`
  const article = (headline: string) =>
    row('HD', headline) +
    row('BY', 'By Ana Ruiz') +
    row('PD', '29 June 2022') +
    row('SN', 'Harbor Times') +
    row('LP', first) +
    row(
      'TD',
      second.replace(/[“”’]/g, (sign) => `\\u${sign.charCodeAt(0)}?`),
    ) +
    row('AN', 'Document HRBT01')
  const { seeds } = await clippings(
    latin(`{\\rtf1 ${article('Ferries stay')}${article('Buses go')}}`),
    'a.rtf',
  )
  expect(seeds).toEqual([one, one.with(2, 'Buses go')])
})

describe('DOCX', () => {
  test('one clipping', async () =>
    expect(
      (await clippings(docx('Harbor Times', '29 June 2022', '# Ferries stay', first, second), 'a.docx'))
        .seeds,
    ).toEqual([one]))
  test('a review: headings, each with outlet and day below it', async () => {
    const story = (headline: string) => [
      `# ${headline}`,
      'Harbor Times, 29 June 2022, by Ana Ruiz',
      first,
      second,
    ]
    const { seeds } = await clippings(
      docx('Press review', ...story('Ferries stay'), ...story('Buses go')),
      'a.docx',
    )
    expect(seeds).toEqual([one, one.with(2, 'Buses go')])
  })
  test('a page break parts words', async () => {
    const run =
      '<w:r><w:t>The ferries stayed</w:t><w:br w:type="page"/><w:t>in harbour on Tuesday while the crews waited for an answer.</w:t></w:r>'
    const { seeds } = await clippings(docx('Harbor Times', '29 June 2022', '# Ferries stay', run), 'a.docx')
    expect(seeds[0]!.at(-1)).toMatch(/stayed\s+in harbour/)
  })
  test('damaged, or with a bomb in it', async () => {
    expect((await clippings(docx(first).slice(0, 300), 'a.docx')).problem).toContain(
      'a damaged Word document',
    )
    const bomb = zip({ 'word/document.xml': Buffer.alloc(150_000_000, 32) })
    expect((await clippings(bomb, 'a.docx')).problem).toContain('unpacks to more than can be read')
  })
})

describe('what is in another file', () => {
  const page = `<!doctype html><html><head><meta property="og:site_name" content="Harbor Times"><meta property="article:published_time" content="2022-06-29"><meta property="og:title" content="Ferries stay"></head><body><article><p>${first}</p><p>${second}</p></article></body></html>`
  test('a page packed with gzip', async () =>
    expect((await clippings(new Uint8Array(gzipSync(page)), 'a.html.gz')).seeds).toEqual([one]))
  test('the pages of a packed WARC; what is no article is counted', async () => {
    const record = (type: string, body: string) =>
      `WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Target-URI: https://harbor.example/pact\r\nWARC-Date: 2022-06-29T10:00:00Z\r\nWARC-Record-ID: <urn:uuid:1>\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}\r\n\r\n`
    const http = (body: string) => `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${body}`
    const archive = [
      record('response', http(page)),
      record('response', http('<html><body><p>Home</p></body></html>')),
      record('response', http(page.replace('Ferries stay', 'Buses go'))),
    ]
    const { seeds, reported } = await clippings(
      new Uint8Array(Buffer.concat(archive.map((one) => gzipSync(one)))),
      'a.warc.gz',
    )
    expect(seeds).toEqual([one, one.with(2, 'Buses go')])
    expect(reported).toEqual(['seeds-split', 'pages-left'])
  })
  test('the page of an MHTML file, under any name', async () => {
    const mhtml = `From: <Saved by Blink>\r\nSnapshot-Content-Location: https://harbor.example/pact\r\nSubject: x\r\nDate: Mon, 30 Nov 2026 08:07:04 GMT\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html\r\nContent-Location: https://harbor.example/pact\r\n\r\n${page}\r\n--b--\r\n`
    expect((await clippings(utf8(mhtml), 'saved')).seeds).toEqual([one])
  })
  test('the mails of a mailbox, `>From ` in them as it was', async () => {
    const mail = (subject: string) =>
      `From MAILER Wed Jun 29 22:15:00 2022\nFrom: Harbor Times <a@harbor.example>\nTo: b@harbor.example\nDate: Wed, 29 Jun 2022 22:15:00 +0000\nSubject: ${subject}\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\n${first}\n\n>From here no ferry left on Tuesday, and the crews waited.\n\n`
    const { seeds } = await clippings(utf8(mail('Ferries stay') + mail('Buses go')), 'a.mbox')
    expect(seeds.map((seed) => seed[2])).toEqual(['Ferries stay', 'Buses go'])
    expect(seeds[0]!.at(-1)).toMatch(/^From here no ferry/)
  })
  test('the mail of a .msg file', async () => {
    const { seeds } = await clippings(
      message({
        '0037001F': 'Ferries stay',
        '0C1A001F': 'Harbor Times',
        '1000001F': `29 June 2022\n\n${first}\n\n${second}`,
      }),
      'a.msg',
    )
    expect(seeds[0]!.slice(0, 3)).toEqual(one.slice(0, 3))
  })
})

describe('formats that are no clipping’s are named', () => {
  test.each([
    ['\x89PNG\r\n\x1a\n', 'a.png', 'not text but a picture (PNG)'],
    ['\xff\xd8\xff\xe0', 'a.txt', 'not text but a picture (JPEG)'],
    ['SQLite format 3\0', 'a.db', 'an SQLite database'],
    [
      '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1',
      'a.doc',
      'an old Office document, or a mail of Outlook; save it as .docx',
    ],
    ['%PDF-1.7\n1 0 obj', 'a.pdf', 'a PDF that is damaged or cut off'],
    ['https://harbor.example/pact\n', '-', 'is an address, not a clipping; open it, and save the page'],
    ['[InternetShortcut]\r\nURL=https://harbor.example/pact\r\n', 'pact.url', 'a link to a page'],
    [
      '<!DOCTYPE html><html><head><title>Pocket Export</title></head><body><ul><li><a href="https://harbor.example">x</a></li></ul></body></html>',
      'ril.html',
      'a list of pages (Pocket)',
    ],
    ['@article{ruiz,\n title = {Ferries stay}\n}', 'a.bib', 'a BibTeX file'],
  ])('%j', async (bytes, name, words) => {
    const { problem, seeds } = await clippings(latin(bytes), name)
    expect([problem, seeds]).toEqual([expect.stringContaining(words), []])
  })
  test('a workbook', async () =>
    expect((await clippings(zip({ 'xl/workbook.xml': '<x/>' }), 'a.xlsx')).problem).toContain(
      'an Excel workbook',
    ))
})

describe('a file that is cut off is read as far as it goes, or refused by a sentence', () => {
  const intake = new URL('../../../test/intake/', import.meta.url)
  test.each([
    'L36-press-review.docx',
    'L38-article.pdf',
    'L30-safari.webarchive',
    'L28-page.warc',
    'L05-nexis-uni.rtf',
    'L29-chrome.mhtml',
    'L40-mbox.mbox',
    'L23-nitf.xml',
    'L24-ninjs.json',
    'L32-zotero.ris',
  ])('%s', async (name) => {
    const bytes = new Uint8Array(readFileSync(new URL(name, intake)))
    for (const share of [0.01, 0.2, 0.5, 0.8, 0.99]) {
      const { problem, offers } = await importFile(bytes.slice(0, Math.ceil(bytes.length * share)), name)
      if (problem) expect(problemMessage(problem)).toMatch(/^The file “.+\.$/)
      else for (const offer of offers) expect(offer.name).toBeTruthy()
    }
  })
})
