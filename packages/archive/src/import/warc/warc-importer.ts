// Web archives (WARC), packed or not: every page with an article in them. Other gzip files give the file that is packed in them.
import { MAX_IMPORT_BYTES } from '../../api/adding.ts'
import { wordCount } from '../clip.ts'
import { importDiagnostic } from '../diagnostics.ts'
import { brokenImport } from '../document/broken.ts'
import { withOriginal } from '../document/nested.ts'
import { emptyImport, type Import, type ImportedSeed, type IncomingFile } from '../import.ts'
import type { Importer } from '../importer.ts'
import { beginsWith } from '../signature.ts'
import { unpacked } from './unpack.ts'

/** An archive may unpack to this many bytes, a page in it to this many. */
const MAX_UNPACKED_BYTES = 200_000_000
const MAX_PAGE_BYTES = 10_000_000
/** So many pages of an archive are read; a crawl of a site has more. */
const MAX_PAGES = 500

/** Reads the pages of an archive. */
export const warcImporter: Importer = {
  isBinary: true,
  hasSignature: (bytes) => beginsWith(bytes, 'WARC/') || beginsWith(bytes, '\x1f\x8b'),
  detect: () => false,
  async read({ file }, importNested) {
    try {
      const isPacked = beginsWith(file.bytes, '\x1f\x8b')
      const bytes = isPacked ? await unpacked(file.bytes, MAX_UNPACKED_BYTES) : file.bytes
      if (bytes === null) return brokenImport(file, 'gzip', 'too-big')
      if (beginsWith(bytes, 'WARC/')) return await importPages(file, bytes, importNested)
      if (bytes.length > MAX_IMPORT_BYTES || file.depth >= MAX_PACKINGS)
        return brokenImport(file, 'gzip', 'too-big')
      const nested = await importNested({
        ...file,
        bytes,
        name: file.name.replace(/\.gz$/i, ''),
        depth: file.depth + 1,
      })
      return withOriginal(nested, nested.format, file)
    } catch {
      return brokenImport(file, beginsWith(file.bytes, 'WARC/') ? 'warc' : 'gzip', 'broken')
    }
  },
}

/** A packed file may be packed again, so many times. */
const MAX_PACKINGS = 3

/** A page with fewer words is no article: an error, or the frame of another page. */
const MIN_ARTICLE_WORDS = 30

function isStory({ text, diagnostics }: ImportedSeed): boolean {
  return wordCount(text) >= MIN_ARTICLE_WORDS && diagnostics.every(({ code }) => code !== 'article-not-found')
}

/** A page of an archive. */
interface ArchivedPage {
  bytes: Uint8Array
  address: string
}

async function importPages(
  file: IncomingFile,
  bytes: Uint8Array,
  importNested: (file: IncomingFile) => Promise<Import>,
): Promise<Import> {
  const imported = emptyImport('warc')
  const { pages, left, isCut } = await pagesOf(bytes)
  let others = left
  for (const page of pages) {
    const nested = await importNested({
      ...page,
      name: 'page.html',
      mailDepth: file.mailDepth,
      depth: file.depth + 1,
    })
    const isArticle = nested.seeds.some(isStory)
    if (!isArticle) {
      others++
      continue
    }
    const { offers, seeds, diagnostics } = withOriginal(nested, 'warc', file)
    imported.offers.push(...offers)
    imported.seeds.push(...seeds)
    imported.diagnostics.push(...diagnostics)
  }
  if (imported.offers.length > 1)
    imported.diagnostics.push(importDiagnostic('seeds-split', { count: imported.offers.length }))
  if (others) imported.diagnostics.push(importDiagnostic('pages-left', { count: others }))
  if (imported.offers.length === 0 && isCut) return brokenImport(file, 'warc', 'broken')
  if (imported.offers.length === 0) imported.diagnostics.push(importDiagnostic('file-empty'))
  if (isCut) imported.diagnostics.push(importDiagnostic('document-cut'))
  return imported
}

/** The pages of an archive, how many of its pages were left, as too big or too many, and whether its end is missing. */
async function pagesOf(bytes: Uint8Array): Promise<{ pages: ArchivedPage[]; left: number; isCut: boolean }> {
  const pages: ArchivedPage[] = []
  let left = 0
  try {
    for await (const page of pagesIn(bytes))
      if (page === null || pages.length >= MAX_PAGES) left++
      else pages.push(page)
  } catch {
    return { pages, left, isCut: true }
  }
  // Every record ends with two line breaks.
  return { pages, left, isCut: !/\r?\n\r?\n$/.test(new TextDecoder().decode(bytes.subarray(-4))) }
}

/** The pages of an archive; null for one that is too big. */
async function* pagesIn(bytes: Uint8Array): AsyncGenerator<ArchivedPage | null> {
  const { WARCParser } = await import('warcio')
  for await (const record of new WARCParser([bytes])) {
    if (record.warcType !== 'response' && record.warcType !== 'resource') continue
    const header = (name: string) => record.httpHeaders?.headers.get(name) ?? ''
    const type = record.httpHeaders ? header('content-type') : (record.warcContentType ?? '')
    const status = Number(record.httpHeaders?.statusCode ?? 200)
    if (!/html/i.test(type) || status >= 300) continue
    const payload = await record.readFully(true)
    const page = await payloadOf(payload, header('content-encoding'), type)
    yield page && { bytes: page, address: record.warcTargetURI ?? '' }
  }
}

/** A page’s bytes as UTF-8 where its server names another encoding; null where it is too big. */
async function payloadOf(payload: Uint8Array, encoding: string, type: string): Promise<Uint8Array | null> {
  // The reader of archives unpacks gzip alone.
  const bytes = /\bbr\b/.test(encoding) ? await unpackedBrotli(payload) : payload
  if (bytes === null || bytes.length > MAX_PAGE_BYTES) return null
  const charset = /charset=["']?([\w.:-]+)/i.exec(type)?.[1]
  if (!charset || /^utf-?8$/i.test(charset)) return bytes
  try {
    return new TextEncoder().encode(new TextDecoder(charset, { fatal: true }).decode(bytes))
  } catch {
    return bytes
  }
}

/** Some programs name the packing in a header, and save the page unpacked. */
async function unpackedBrotli(payload: Uint8Array): Promise<Uint8Array | null> {
  if (beginsWith(payload, '<')) return payload
  const { brotliDecompressSync } = await import('node:zlib')
  return new Uint8Array(brotliDecompressSync(payload, { maxOutputLength: MAX_PAGE_BYTES }))
}
