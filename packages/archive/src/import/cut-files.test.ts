import { expect, test } from 'vitest'
import { importFile } from './import-file.ts'

const story =
  'The ferries stayed in harbour on Tuesday while the crews waited for an answer from the ministry. '.repeat(
    4,
  )
const page = `<html><head><title>Ferries stay</title></head><body><article><h1>Ferries stay</h1><p>${story}</p><p>${story}</p></article></body></html>`
const nitf = `<?xml version="1.0"?><nitf><head><docdata><date.issue norm="20220629"/></docdata></head><body><body.head><hedline><hl1>Ferries stay</hl1></hedline></body.head><body.content><p>${story}</p><p>${story}</p></body.content></body></nitf>`
const feed = `<?xml version="1.0"?><rss version="2.0"><channel><title>Harbor Times</title><item><title>Ferries stay</title><description>${story}</description></item></channel></rss>`
const mhtml = `From: <Saved by Blink>\r\nSnapshot-Content-Location: https://times.example/a\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="----b"\r\n\r\n------b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Location: https://times.example/a\r\n\r\n${page}\r\n------b--\r\n`

function record(body: string): string {
  const answer = `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${body}`
  return `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://times.example/a\r\nWARC-Date: 2022-06-29T10:00:00Z\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000001>\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${answer.length}\r\n\r\n${answer}\r\n\r\n`
}

async function read(text: string, name: string) {
  const { offers, seeds, problem, diagnostics } = await importFile(new TextEncoder().encode(text), name)
  const codes = [...diagnostics, ...seeds.flatMap((seed) => seed.diagnostics)].map(({ code }) => code)
  return { count: offers.length, problem: problem?.data, isCut: codes.includes('document-cut') }
}

const whole: [name: string, text: string, end: string][] = [
  ['a.nitf', nitf, '</body.content></body></nitf>'],
  ['a.rss', feed, '</channel></rss>'],
  ['a.mhtml', mhtml, '\r\n------b--\r\n'],
  ['a.warc', record(page) + record(page), '</article></body></html>\r\n\r\n'],
]

test.each(whole)('%s says that its end is missing, and only then', async (name, text, end) => {
  expect((await read(text, name)).isCut).toBe(false)
  const { count, isCut } = await read(text.slice(0, -end.length), name)
  expect(count).toBeGreaterThan(0)
  expect(isCut).toBe(true)
})

test('a web archive that ends before its first page does is damaged', async () => {
  const { count, problem } = await read(record(page).slice(0, 420), 'a.warc')
  expect(count).toBe(0)
  expect(problem).toEqual({ format: 'warc', why: 'broken' })
})
