// Documents in Rich Text Format, as press databases and word processors write them.
import type { ClipBlock } from '../clip.ts'
import { chunksIn, paragraphsIn } from '../database/database.ts'
import { importDiagnostic } from '../diagnostics.ts'
import { brokenImport } from '../document/broken.ts'
import { importDocument } from '../document/import-document.ts'
import { struckOut } from '../document/struck-out.ts'
import type { Importer } from '../importer.ts'
import { withoutHex } from '../pictures.ts'
import { beginsWith } from '../signature.ts'
import { RtfReader, type RtfText } from './rtf-text.ts'

/** Reads a document to the clippings in its text. */
export const rtfImporter: Importer = {
  isBinary: true,
  hasSignature: (bytes) => beginsWith(bytes, '{\\rtf'),
  detect: () => false,
  async read({ file }) {
    let text: RtfText
    try {
      text = await textOf(withoutHex(file.bytes))
    } catch {
      return brokenImport(file, 'rtf', 'broken')
    }
    if (text.lines.every((line) => line === ''))
      return brokenImport(file, 'rtf', text.isCut ? 'too-deep' : 'broken')
    const isOpen = !/\}[\s\0]*$/.test(Buffer.from(file.bytes.subarray(-64)).toString('latin1'))
    const diagnostics = text.isCut || isOpen ? [importDiagnostic('document-cut')] : []
    return importDocument('rtf', file, blocksOf(text.lines), [...diagnostics, ...struckOut(text.struck)])
  },
}

const PIECE_BYTES = 16_384

async function textOf(bytes: Uint8Array): Promise<RtfText> {
  const parser = await import('rtf-stream-parser')
  // Bundlers give what CommonJS exports as `default` alone.
  const { Tokenize } = 'Tokenize' in parser ? parser : (parser as { default: typeof parser }).default
  const reader = new RtfReader()
  const stream = new Tokenize()
  await new Promise<void>((done, failed) => {
    stream.on('data', (token) => reader.take(token))
    stream.on('end', done)
    stream.on('error', failed)
    // Of much at once, the tokenizer copies the rest for every token.
    for (let at = 0; at < bytes.length; at += PIECE_BYTES) stream.write(bytes.subarray(at, at + PIECE_BYTES))
    stream.end()
  })
  return reader.end()
}

/** Of all lines, at least this share is blank where blank lines separate paragraphs. */
const BLANK_SHARE = 0.2

/** A document’s paragraphs: separated by blank lines, or a line each. */
function blocksOf(lines: string[]): ClipBlock[] {
  const worded = lines.filter((line) => line !== '')
  const isSpaced = lines.length - worded.length >= lines.length * BLANK_SHARE
  return paragraphsIn(isSpaced ? chunksIn(lines) : worded.map((line) => [line]))
}
