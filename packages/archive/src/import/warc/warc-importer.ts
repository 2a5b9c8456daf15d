// Web archives (WARC), packed or not: every page with an article in them. Other gzip files give the file that is packed in them.
import { MAX_IMPORT_BYTES } from '../../api/adding.ts'
import { wordCount } from '../clip.ts'
import { importDiagnostic } from '../diagnostics.ts'
import { brokenImport } from '../document/broken.ts'
import { withOriginal } from '../document/nested.ts'
import { emptyImport, type Import, type ImportedSeed, type IncomingFile } from '../import.ts'
import type { Importer } from '../importer.ts'
import { beginsWith } from '../signature.ts'
import { TooBig, unpacked, unpackedPieces, unpackedStart } from './unpack.ts'

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
    const isPacked = beginsWith(file.bytes, '\x1f\x8b')
    try {
      if (!isPacked) return await importPages(file, piecesOf(file.bytes), importNested)
      if (beginsWith(await unpackedStart(file.bytes), 'WARC/'))
        return await importPages(file, unpackedPieces(file.bytes, MAX_UNPACKED_BYTES), importNested)
      if (file.depth >= MAX_PACKINGS) return brokenImport(file, 'gzip', 'too-big')
      const nested = await importNested({
        ...file,
        bytes: await unpacked(file.bytes, MAX_IMPORT_BYTES),
        name: file.name.replace(/\.gz$/i, ''),
        depth: file.depth + 1,
      })
      return withOriginal(nested, nested.format, file)
    } catch (error) {
      return brokenImport(file, isPacked ? 'gzip' : 'warc', error instanceof TooBig ? 'too-big' : 'broken')
    }
  },
}

/** Bytes a piece at a time: of a whole archive at once, its reader would make copies. */
async function* piecesOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += PIECE_BYTES) yield bytes.subarray(at, at + PIECE_BYTES)
}

const PIECE_BYTES = 65_536

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
  pieces: AsyncIterable<Uint8Array>,
  importNested: (file: IncomingFile) => Promise<Import>,
): Promise<Import> {
  const imported = emptyImport('warc')
  const archive = { end: new Uint8Array(), isBroken: false }
  let pages = 0
  let left = 0
  for await (const page of pagesOf(pieces, archive)) {
    const nested = page && pages < MAX_PAGES && (await importPage(page, file, importNested))
    pages++
    if (!nested) {
      left++
      continue
    }
    imported.offers.push(...nested.offers)
    imported.seeds.push(...nested.seeds)
    imported.diagnostics.push(...nested.diagnostics)
  }
  // Every record ends with two line breaks.
  const isCut = archive.isBroken || !/\r?\n\r?\n$/.test(new TextDecoder().decode(archive.end))
  if (imported.offers.length > 1)
    imported.diagnostics.push(importDiagnostic('seeds-split', { count: imported.offers.length }))
  if (left) imported.diagnostics.push(importDiagnostic('pages-left', { count: left }))
  if (imported.offers.length === 0 && isCut) return brokenImport(file, 'warc', 'broken')
  if (imported.offers.length === 0) imported.diagnostics.push(importDiagnostic('file-empty'))
  if (isCut) imported.diagnostics.push(importDiagnostic('document-cut'))
  return imported
}

/** The clippings of a page; null where it has no article. */
async function importPage(
  page: ArchivedPage,
  file: IncomingFile,
  importNested: (file: IncomingFile) => Promise<Import>,
): Promise<Import | null> {
  const nested = await importNested({
    ...page,
    name: 'page.html',
    mailDepth: file.mailDepth,
    depth: file.depth + 1,
  })
  return nested.seeds.some(isStory) ? withOriginal(nested, 'warc', file) : null
}

/** An archive while it is read: its last bytes, and whether it broke off. */
interface ArchiveState {
  end: Uint8Array
  isBroken: boolean
}

/** The pages of an archive; null for one that is too big. */
async function* pagesOf(
  pieces: AsyncIterable<Uint8Array>,
  archive: ArchiveState,
): AsyncGenerator<ArchivedPage | null> {
  async function* seen() {
    for await (const piece of pieces) {
      archive.end = piece.length < 4 ? Uint8Array.of(...archive.end, ...piece).slice(-4) : piece.slice(-4)
      yield piece
    }
  }
  const reading = pagesIn(seen())
  for (;;) {
    let next: IteratorResult<ArchivedPage | null>
    try {
      next = await reading.next()
    } catch (error) {
      if (error instanceof TooBig) throw error
      archive.isBroken = true
      return
    }
    if (next.done) return
    yield next.value
  }
}

async function* pagesIn(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<ArchivedPage | null> {
  const { WARCParser } = await import('warcio')
  for await (const record of new WARCParser(pieces)) {
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
