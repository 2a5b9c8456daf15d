import { readdirSync, readFileSync } from 'node:fs'
import { decode } from '@hearsay/core'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { importFile } from './import-file.ts'
import { importMessage } from './messages.ts'

const story =
  'The ferries stayed in harbour on Tuesday while the crews waited for an answer from the ministry.\n\nNobody in the harbour could say when the next one would leave for the islands, and few asked.'
const seed = (outlet: string, headline: string) => `${outlet}\n29 June 2022\n\n${headline}\n\n${story}\n`
const one = seed('Harbor Times', 'Two islands join')
const two = seed('Le Courrier des Îles', 'Un pacte à l’aube')
const utf8 = (text: string) => new TextEncoder().encode(text)
const utf16 = (text: string) => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'))
const latin = (text: string) => new Uint8Array(Buffer.from(text.replaceAll('’', '\u0092'), 'latin1'))

/** What a file is taken in as: kind, name and headline of each seed, and whatever was reported. */
async function check(bytes: Uint8Array | string, name: string, expected: object): Promise<void> {
  const taken = await importFile(typeof bytes === 'string' ? utf8(bytes) : bytes, name)
  expect(taken.seeds).toHaveLength(taken.offers.length)
  expect({
    kind: taken.format,
    names: taken.offers.map((offer) => offer.name),
    headlines: taken.seeds.map((piece) => piece.headline),
    problem: taken.problem?.code ?? null,
    reported: [...taken.diagnostics, ...taken.seeds.flatMap((piece) => piece.diagnostics)].map(
      (reported) => reported.code,
    ),
  }).toMatchObject(expected)
}

describe('one seed stays the very bytes it was', () => {
  for (const [encoding, bytes] of Object.entries({
    'UTF-8': utf8(one),
    'UTF-8 with a byte order mark': utf8(`\ufeff${one}`),
    'UTF-16': utf16(one),
    'Windows-1252': latin(two),
  })) {
    test(`in ${encoding}`, async () => {
      const { format: kind, offers, seeds: pieces } = await importFile(bytes, 'pact.txt')
      expect([kind, offers.length, offers[0]?.original]).toEqual(['seed', 1, undefined])
      expect(offers[0]!.seed).toEqual(bytes)
      expect(pieces[0]!.text).toBe(decode(bytes).text)
    })
  }
  test('as every one of the demo desk', async () => {
    const folder = new URL('../../../../seeds/', import.meta.url)
    for (const name of readdirSync(folder).filter((name) => name.endsWith('.txt'))) {
      const bytes = new Uint8Array(readFileSync(new URL(name, folder)))
      const { format: kind, offers } = await importFile(bytes, name)
      expect([kind, offers.map((offer) => offer.seed)]).toEqual(['seed', [bytes]])
    }
  })
  test('even where it is called Markdown', () =>
    check(one, 'pact.md', { kind: 'seed', names: ['2022-06-29-harbor-times-two-islands-join'] }))
})

describe('several seeds in one file', () => {
  for (const [encoding, encode] of Object.entries({ utf8, latin })) {
    test(`are slices of it, in ${encoding}`, async () => {
      const bytes = encode(`${one}=====\n${two}`)
      const { format: kind, offers, seeds: pieces } = await importFile(bytes, 'both.txt')
      expect(kind).toBe('seeds')
      expect(offers.map((offer) => offer.seed)).toEqual([encode(one), encode(two)])
      expect(offers[1]!.original).toEqual({ name: 'both.txt', bytes, isShared: true })
      expect(pieces.map((piece) => piece.span)).toEqual([
        [0, one.length + 6],
        [one.length + 6, one.length + 6 + two.length],
      ])
    })
  }
  test('are written as UTF-8 where a slice would not be known as UTF-16', async () => {
    const { offers, seeds: pieces } = await importFile(utf16(`${one}\f${two}`), 'both.txt')
    expect(
      offers.map((offer) => decode(typeof offer.seed === 'string' ? utf8(offer.seed) : offer.seed).text),
    ).toEqual([`\ufeff${one}`, two])
    expect(pieces.map((piece) => piece.text)).toEqual([`\ufeff${one}`, two])
  })
  test('are reported', () =>
    check(`${one}\n\n\n${two}`, 'both.txt', {
      headlines: ['Two islands join', 'Un pacte à l’aube'],
      reported: ['seeds-split'],
    }))
})

describe('every format is detected by its content', () => {
  const page = `<html><head><title>Two islands join</title></head><body><p>${story}</p></body></html>`
  test('a page called a text', () =>
    check(page, 'pact.txt', { kind: 'html', headlines: ['Two islands join'] }))
  test('a page after blank lines, a byte order mark and a comment', () =>
    check(`\ufeff\n\n<?xml version="1.0"?><!-- saved -->\n${page}`, '-', { kind: 'html' }))
  test('a pasted fragment', () => check(`<p>${story}</p>`, '', { kind: 'html', names: ['clipping'] }))
  test('a feed', () =>
    check(
      `<rss version="2.0"><channel><title>Harbor Times</title><item><title>Two islands join</title><description>${story}</description></item></channel></rss>`,
      'x',
      { kind: 'feed', headlines: ['Two islands join'], reported: ['summary-only'] },
    ))
  test('a feed called a page', () =>
    check(
      `<rss version="2.0"><channel><title>Harbor Times</title><item><title>A</title></item></channel></rss><!-- </p> -->`,
      'x.html',
      {
        kind: 'feed',
      },
    ))
  test('a feed with nothing in it', () =>
    check('<rss version="2.0"><channel><title>Harbor Times</title></channel></rss>', 'x', {
      kind: 'feed',
      names: [],
      reported: ['feed-empty'],
    }))
  test('a broken feed', () => check('<rss><item', 'x', { names: [], problem: 'document-unreadable' }))
  test('Markdown by its name', () =>
    check(`# Two islands join\n\n${story}`, 'pact.md', { kind: 'markdown', headlines: ['Two islands join'] }))
  test('Markdown by its front matter and signs', () =>
    check(`---\ntitle: Two islands join\n---\n\n## Radar\n\n${story}`, '-', { kind: 'markdown' }))
  test('tangled Markdown stays as it is', () =>
    check(`# Two islands\n\n${'*a_ '.repeat(5000)}`, 'pact.md', {
      reported: expect.arrayContaining(['markdown-as-written']),
    }))
  test('a mail', () =>
    check(
      `From: Orla Venn <v@harbor.example>\nSubject: Two islands join\nMessage-ID: <1@harbor.example>\n\n${story}\n`,
      'x.txt',
      { kind: 'mail', headlines: ['Two islands join'] },
    ))
  test('a page in a mail', () =>
    check(
      `From: a@harbor.example\nSubject: x\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/html\nContent-Disposition: attachment; filename=pact.html\n\n${page}\n--b--\n`,
      'x.eml',
      { kind: 'mail', headlines: ['Two islands join'] },
    ))
  test('a mail in a mail, and no deeper than three', async () => {
    const mail = (depth: number, inner: string) =>
      `From: a@harbor.example\nSubject: Two islands join\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b${depth}\n\n--b${depth}\n${inner}\n--b${depth}--\n`
    const note = `Content-Type: text/plain\n\n${story}\n`
    const nested = (depth: number): string =>
      mail(depth, depth === 0 ? note : `Content-Type: message/rfc822\n\n${nested(depth - 1)}`)
    await check(nested(1), 'x.eml', { kind: 'mail', headlines: ['Two islands join'] })
    await check(nested(2), 'x.eml', {
      headlines: ['Two islands join'],
      reported: expect.not.arrayContaining(['mail-broken']),
    })
    await check(nested(3), 'x.eml', {
      names: [expect.any(String)],
      reported: expect.arrayContaining(['mail-broken']),
    })
  })
  test('a mail nested too deep stays as it is', () =>
    check(
      `From: a@harbor.example\nSubject: x\nMIME-Version: 1.0\n${Array.from({ length: 500 }, (_, at) => `Content-Type: multipart/mixed; boundary=b${at}\n\n--b${at}\n`).join('')}`,
      'x.eml',
      { reported: expect.arrayContaining(['mail-broken']) },
    ))
  test('a seed with fields like a mail’s', () =>
    check(`Source: Harbor Times\nDate: 29 June 2022\n\nTwo islands join\n\n${story}\n`, '-', {
      kind: 'seed',
    }))
  test('a seed whose outlet is a tag', () =>
    check(seed('<script>', 'Two islands join'), '-', { kind: 'seed' }))
})

describe('a page is decoded as it says', () => {
  const japanese = '港は静かだった。船は朝まで出なかった。'
  const page = (charset: string) =>
    `<html><head><meta charset="${charset}"><title>港日報</title></head><body><p>`
  test('in Shift_JIS', async () => {
    const bytes = Buffer.concat([
      Buffer.from('<html><head><meta charset="shift_jis"><title>'),
      Buffer.from([0x8d, 0x60]),
      Buffer.from('</title></head><body><p>x</p></body></html>'),
    ])
    await check(new Uint8Array(bytes), '-', { kind: 'html', headlines: ['港'] })
  })
  test('in Windows-1252, by an old equivalent of a header', () =>
    check(
      latin(
        `<html><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1252"><title>À l’aube</title></head><body><p>${story}</p></body></html>`,
      ),
      '-',
      { headlines: ['À l’aube'] },
    ))
  test('in UTF-8, though it says otherwise', () =>
    check(`${page('iso-8859-1')}${japanese}</p></body></html>`, '-', { headlines: ['港日報'] }))
  test('in an encoding nobody knows', () =>
    check(`${page('x-none')}${japanese}</p></body></html>`, '-', { headlines: ['港日報'] }))
})

describe('what is no clipping is refused, and never read as one', () => {
  const refuses = (text: string, format: string) =>
    importFile(utf8(text), 'rows.txt').then(({ offers, problem }) =>
      expect([offers, problem?.code, problem?.data.format]).toEqual([[], 'not-a-clipping', format]),
    )
  test('a table', () =>
    refuses('name,place,year\nVenn,Port Vela,2022\nMoss,"Low Quay, east",2021\n', 'a table'))
  test('JSON', () => refuses('{"seeds": [1, 2, 3]}', 'JSON'))
  test('lines of JSON', () => refuses('{"a": 1}\n{"a": 2}\n', 'JSON'))
  test('a log', () => refuses('2022-06-29T10:00:00 start\n2022-06-29T10:00:01 stop\n', 'a log'))
  test('other markup', () => refuses('<note><to>Venn</to></note>', 'markup'))
})

describe('what can’t be taken in is refused with its reason', () => {
  test('a picture', () =>
    check(Uint8Array.of(137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13), 'a.txt', {
      names: [],
      problem: 'not-text',
    }))
  test('a damaged PDF', () =>
    check('%PDF-1.7\n1 0 obj', 'a.pdf', { names: [], problem: 'document-unreadable' }))
  test('a file of 65 MB', () => check(new Uint8Array(65_000_000), 'a.txt', { problem: 'file-too-big' }))
  test('nothing', () => check('', 'a.txt', { names: [], reported: ['file-empty'] }))
  test('blank lines', () => check('\ufeff \r\n\n', 'a.txt', { names: [], reported: ['file-empty'] }))
})

test('nothing that comes in makes it throw, and no offer has a name with a path', async () => {
  const bit = fc.constantFrom(
    '<html>',
    '<p>',
    '</p>',
    '{',
    '"',
    'From: a\n',
    'MIME-Version: 1.0\n',
    '---\n',
    '# a\n',
    '<rss>',
    '\0',
    '\n\n',
    one,
    '<!--',
    '&#0;',
    '\f',
    '=====\n',
  )
  const file = fc.oneof(
    fc.uint8Array({ maxLength: 200 }),
    fc.array(bit, { maxLength: 12 }).map((bits) => utf8(bits.join(''))),
  )
  await fc.assert(
    fc.asyncProperty(
      file,
      fc.constantFrom('a.md', 'a.eml', 'a.html', '../../x', '-'),
      async (bytes, name) => {
        const taken = await importFile(bytes, name)
        for (const offer of taken.offers) expect(offer.name).toMatch(/^[^/\\.\p{Cc}]+$/u)
        for (const reported of taken.diagnostics) expect(importMessage(reported)).toMatch(/\.$/)
      },
    ),
  )
})

describe('what is damaged', () => {
  const codes = async (text: string, name: string) => {
    const { problem, diagnostics } = await importFile(new TextEncoder().encode(text), name)
    return [problem?.code ?? null, problem?.data.why ?? null, ...diagnostics.map(({ code }) => code)]
  }
  test('JSON that is cut off is no clipping', async () =>
    expect(await codes('{"headline": "Toll waits", "body_text": "The harbour bo', 'a.json')).toEqual([
      'document-unreadable',
      'broken',
    ]))
  test('a document whose end is missing says so', async () =>
    expect(
      await codes(
        '{\\rtf1 Harbor Times\\par 29 June 2022\\par Toll waits\\par The harbour board waits for',
        'a.rtf',
      ),
    ).toContain('document-cut'))
})
