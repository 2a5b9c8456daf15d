// Word documents (DOCX): their paragraphs and headings, read by mammoth. Nothing in them is run, no picture or link is loaded.

import { brokenImport } from '../document/broken.ts'
import { importDocument } from '../document/import-document.ts'
import { struckOut } from '../document/struck-out.ts'
import type { Importer } from '../importer.ts'
import { beginsWith } from '../signature.ts'
import { unpackedSize, zipEntries } from './zip-entries.ts'

/** The parts of a document may unpack to this many bytes. */
const MAX_UNPACKED_BYTES = 100_000_000

/** Reads a Word document to the clippings in its text. */
export const docxImporter: Importer = {
  isBinary: true,
  hasSignature: (bytes) =>
    beginsWith(bytes, 'PK\x03\x04') &&
    (zipEntries(bytes)?.some(({ name }) => name === 'word/document.xml') ?? false),
  detect: () => false,
  async read({ file }) {
    const entries = (zipEntries(file.bytes) ?? []).filter(({ name }) => /\.(?:xml|rels)$/.test(name))
    if (entries.some(({ isEncrypted }) => isEncrypted)) return brokenImport(file, 'docx', 'encrypted')
    let markup: string
    try {
      const size = await unpackedSize(file.bytes, entries, MAX_UNPACKED_BYTES)
      if (size > MAX_UNPACKED_BYTES) return brokenImport(file, 'docx', 'too-big')
      markup = await markupOf(file.bytes)
    } catch {
      return brokenImport(file, 'docx', 'broken')
    }
    const { blocksOfMarkup } = await import('../html/page.ts')
    const blocks = blocksOfMarkup(markup)
    if (blocks.length === 0) return brokenImport(file, 'docx', 'no-text')
    const struck = [...markup.matchAll(/<s>(.*?)<\/s>/g)].map(([, words]) => words!.replace(/<[^>]*>/g, ''))
    return importDocument('docx', file, blocks, struckOut(struck))
  },
}

async function markupOf(bytes: Uint8Array): Promise<string> {
  const { default: mammoth } = await import('mammoth')
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes) },
    {
      // A page break within a paragraph separates words too.
      styleMap: ["br[type='page'] => br", "br[type='column'] => br", 'strike => s'],
      convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
      externalFileAccess: false,
    },
  )
  return value
}
