// A format that is added must be added everywhere: the compiler demands an importer and a sample here, these tests the rest.
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { message } from '../../test/message.ts'
import { docx } from '../../test/zip.ts'
import type { FileFormat } from './formats.ts'
import { fileFormats, hasImportExtension, importExtensions, importFormats, textFormats } from './formats.ts'
import { detectFormat, importFile } from './import-file.ts'

const story =
  'The ferries stayed in harbour on Tuesday while the crews waited for an answer from the ministry.'
/** A file of each format, under a name that says nothing. */
const intake = (name: string) =>
  new Uint8Array(readFileSync(new URL(`../../test/intake/${name}`, import.meta.url)))
const samples: Record<FileFormat, string | Uint8Array> = {
  docx: docx('Harbor Times', '29 June 2022', '# Two islands join', story),
  rtf: `{\\rtf1 Harbor Times\\par 29 June 2022\\par Two islands join\\par ${story}}`,
  pdf: intake('L38-article.pdf'),
  webarchive: intake('L30-safari.webarchive'),
  warc: intake('L28-page.warc'),
  msg: message({ '0037001F': 'Two islands join', '1000001F': story }),
  mbox: `From MAILER Wed Jun 29 22:15:00 2022\nFrom: Orla Venn <venn@coastwire.example>\nSubject: Two islands join\nMIME-Version: 1.0\n\n${story}\n`,
  mhtml: intake('L29-chrome.mhtml'),
  mail: `From: Orla Venn <venn@coastwire.example>\nSubject: Two islands join\nMIME-Version: 1.0\n\n${story}\n`,
  news: `<nitf><body><body.head><hedline><hl1>Two islands join</hl1></hedline></body.head><body.content><p>${story}</p></body.content></body></nitf>`,
  library: `TY  - NEWS\nTI  - Two islands join\nAB  - ${story}\nER  - \n`,
  feed: `<rss version="2.0"><channel><item><title>Two islands join</title><description>${story}</description></item></channel></rss>`,
  html: `<!doctype html><html><body><article><p>${story}</p></article></body></html>`,
  markdown: `---\ntitle: Two islands join\n---\n\n${story} See [the pact](https://harbor.example/pact).\n`,
  text: `Harbor Times\n29 June 2022\n\nTwo islands join\n\n${story}\n`,
}
const formats = Object.keys(fileFormats) as FileFormat[]

describe.each(formats)('%s', (format) => {
  const sample = samples[format]
  const bytes = typeof sample === 'string' ? new TextEncoder().encode(sample) : sample
  const text = new TextDecoder().decode(bytes)
  test('is detected by its content', () =>
    expect(detectFormat({ file: { bytes, name: '-', mailDepth: 0, depth: 0 }, text })).toBe(format))
  test('gives a seed', async () => {
    const imported = await importFile(bytes, '-')
    expect(imported.format).toBe(format === 'text' ? 'seed' : format)
    expect(imported.offers).toHaveLength(1)
  })
  test('is documented with the endings of its names', () => {
    const page = readFileSync(new URL('../../../../docs/archive.md', import.meta.url), 'utf8')
    const table = /^\| File .*?\n\n/ms.exec(page)?.[0] ?? ''
    const endings = fileFormats[format].extensions.map((extension) => `\`.${extension}\``).join(', ')
    expect(table).toContain(`| ${endings} `)
  })
})
test('every ending belongs to one format, and to a file of it', () => {
  expect(new Set(importExtensions).size).toBe(importExtensions.length)
  for (const extension of importExtensions)
    expect(hasImportExtension(`A ferry.${extension.toUpperCase()}`)).toBe(true)
  expect(hasImportExtension('ferry.png')).toBe(false)
  expect(hasImportExtension('txt')).toBe(false)
})
test('a file is imported as its format, a text as what it turns out to be', () =>
  expect([...importFormats].sort()).toEqual(
    [...textFormats, ...formats.filter((format) => format !== 'text')].sort(),
  ))
