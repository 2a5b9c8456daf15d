// Files to seeds. In: a file's bytes and name. Out: what to offer to an archive, with a preview of it. Each format has a
// folder of its own, and a line in importers.ts. Nothing here reads or writes files.
import { MAX_IMPORT_BYTES } from '../api/adding.ts'
import { decodeMarkup } from './charset.ts'
import { importDiagnostic } from './diagnostics.ts'
import { foreignBinary, foreignText } from './foreign-formats.ts'
import type { FileFormat } from './formats.ts'
import { fileFormats } from './formats.ts'
import { emptyImport, type Import, type IncomingFile, refusedImport } from './import.ts'
import type { ImportSource } from './importer.ts'
import { sampleOf } from './importer.ts'
import { importers } from './importers.ts'

/**
 * Imports a file of any format. `name` is its file name, for hints and for the original; `-` or an empty one where there
 * is none; `address` is where a page was fetched. Never throws for what the file holds. Refuses a file over 64 MB.
 */
export function importFile(bytes: Uint8Array, name: string, address = ''): Promise<Import> {
  // Readers of documents take plain bytes, and no Buffer.
  const plain =
    bytes.constructor === Uint8Array ? bytes : new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length)
  return importIncoming({
    bytes: plain,
    name: name.split(/[/\\]/).at(-1) || '-',
    mailDepth: 0,
    depth: 0,
    address,
  })
}

/** `importFile` for a worker thread, which gets one argument. The bytes of originals stay where the file came from. */
export async function importInThread(file: {
  bytes: Uint8Array
  name: string
  address: string
}): Promise<Import> {
  const found = await importFile(file.bytes, file.name, file.address)
  const bytes = new Uint8Array()
  const offers = found.offers.map((offer) =>
    offer.original ? { ...offer, original: { ...offer.original, bytes } } : offer,
  )
  return { ...found, offers }
}

/** The format of a file, by its content first and its name second. */
export function detectFormat(source: ImportSource): FileFormat {
  const signed = signedFormat(source.file)
  if (signed) return signed
  const sample = sampleOf(source)
  return formats.find((format) => importers[format].detect(sample)) ?? 'text'
}

const formats = Object.keys(fileFormats) as FileFormat[]

/** The format whose files begin as this one’s bytes do; undefined for text. */
function signedFormat({ bytes, name }: IncomingFile): FileFormat | undefined {
  return formats.find((format) => importers[format].hasSignature?.(bytes, name))
}

async function importIncoming(file: IncomingFile): Promise<Import> {
  const { bytes, name } = file
  if (bytes.length > MAX_IMPORT_BYTES) {
    const data = { bytes: bytes.length, limit: MAX_IMPORT_BYTES }
    return refusedImport({ code: 'file-too-big', about: name, data })
  }
  const signed = signedFormat(file)
  if (signed) return withShared(await importers[signed].read({ file, text: '' }, importIncoming))
  const foreign = foreignBinary(bytes, name)
  if (foreign) return refusedImport({ code: 'not-text', about: name, data: { ...foreign } })
  const { text, character } = decodeMarkup(bytes)
  const format = detectFormat({ file, text })
  const importer = importers[format]
  if (!importer.isBinary) {
    if (character !== null) return refusedImport({ code: 'not-text', about: name, data: { character } })
    if (text.trim() === '')
      return { ...emptyImport('unknown'), diagnostics: [importDiagnostic('file-empty')] }
  }
  const other = foreignText(sampleOf({ file, text }).start)
  if (other) return refusedImport({ code: 'not-a-clipping', about: name, data: { ...other } })
  // Whole JSON is known by what it holds.
  if (format === 'text' && JSON_START.test(text) && !isJson(text))
    return refusedImport({
      code: 'document-unreadable',
      about: name,
      data: { format: 'json', why: 'broken' },
    })
  return withShared(await importer.read({ file, text }, importIncoming))
}

/** How JSON begins, and no sentence. */
const JSON_START = /^[\ufeff\s]*(?:\{\s*"[^"\n]{1,80}"\s*:|\[\s*\{\s*")/

function isJson(text: string): boolean {
  try {
    JSON.parse(text.replace(/^\ufeff/, ''))
    return true
  } catch {
    // A line each, as logs have it.
    const end = text.indexOf('\n')
    return end > 0 && isJson(text.slice(0, end))
  }
}

/** Says of the originals of several clippings that they hold more than one. */
function withShared(imported: Import): Import {
  if (imported.offers.length < 2 && imported.format !== 'feed') return imported
  const offers = imported.offers.map((offer) =>
    offer.original ? { ...offer, original: { ...offer.original, isShared: true } } : offer,
  )
  return { ...imported, offers }
}
