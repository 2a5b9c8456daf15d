// PDF files with text in them. Nothing in them is run: no script, no font program of theirs.
import { linesLeftOut } from '../database/database.ts'
import { importDiagnostic } from '../diagnostics.ts'
import { brokenImport } from '../document/broken.ts'
import { importDocument } from '../document/import-document.ts'
import type { Importer } from '../importer.ts'
import { beginsWith } from '../signature.ts'
import { blocksOfPages, type PdfPage } from './pdf-blocks.ts'
import { linesOnPage, type PdfPiece } from './pdf-lines.ts'

/** So many pages are read, with so many pieces of text in all. */
const MAX_PAGES = 300
const MAX_PIECES = 300_000
/** A PDF may begin after some bytes of other programs. */
const MAX_LEAD_BYTES = 1024

/** Reads a PDF to the clippings in its text. */
export const pdfImporter: Importer = {
  isBinary: true,
  hasSignature: (bytes) =>
    beginsWith(bytes, '%PDF-') ||
    new TextDecoder('windows-1252').decode(bytes.subarray(0, MAX_LEAD_BYTES)).includes('\n%PDF-'),
  detect: () => false,
  async read({ file }) {
    let read: { pages: PdfPage[]; isCut: boolean }
    try {
      read = await pagesOf(file.bytes)
    } catch (error) {
      const isLocked = error instanceof Error && /password/i.test(`${error.name} ${error.message}`)
      return brokenImport(file, 'pdf', isLocked ? 'encrypted' : 'broken')
    }
    if (read.pages.every(({ lines }) => lines.length === 0)) return brokenImport(file, 'pdf', 'no-text')
    const { blocks, left } = blocksOfPages(read.pages)
    return importDocument('pdf', file, blocks, [
      ...(read.isCut ? [importDiagnostic('document-cut')] : []),
      ...(left.length ? [linesLeftOut(left)] : []),
    ])
  },
}

async function pagesOf(bytes: Uint8Array): Promise<{ pages: PdfPage[]; isCut: boolean }> {
  const { getDocumentProxy } = await import('unpdf')
  const document = await getDocumentProxy(bytes.slice(), { verbosity: 0 })
  const pages: PdfPage[] = []
  let pieces = 0
  try {
    for (let number = 1; number <= Math.min(document.numPages, MAX_PAGES) && pieces < MAX_PIECES; number++) {
      const page = await document.getPage(number)
      const { items } = await page.getTextContent()
      const found = items.flatMap((item): PdfPiece[] => {
        if (!('str' in item)) return []
        const [, , , , x, y] = item.transform as number[]
        return [{ text: item.str, x: x!, y: y!, width: item.width, height: item.height || 1 }]
      })
      pieces += found.length
      const [, bottom, , top] = page.view as number[]
      pages.push({ lines: linesOnPage(found), height: top! - bottom! })
      page.cleanup()
    }
    return { pages, isCut: document.numPages > pages.length }
  } finally {
    await document.loadingTask.destroy()
  }
}
