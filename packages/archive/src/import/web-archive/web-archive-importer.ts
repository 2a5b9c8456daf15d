// Pages that Safari saved (.webarchive): a property list with the page and what it is made of.
import { brokenImport } from '../document/broken.ts'
import { withOriginal } from '../document/nested.ts'
import type { Importer } from '../importer.ts'
import { beginsWith } from '../signature.ts'

/** Reads the page of an archive; the files beside it are left. */
export const webArchiveImporter: Importer = {
  isBinary: true,
  hasSignature: (bytes, name) =>
    beginsWith(bytes, 'bplist') && (/\.webarchive$/i.test(name) || hasName(bytes, 'WebMainResource')),
  detect: () => false,
  async read({ file }, importNested) {
    try {
      const { parseBuffer } = await import('bplist-parser')
      const [root] = parseBuffer(Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.length))
      const page = root?.WebMainResource
      const bytes = page?.WebResourceData
      if (!(bytes instanceof Uint8Array)) return brokenImport(file, 'webarchive', 'broken')
      if (!/^text\/|xml/.test(String(page.WebResourceMIMEType ?? 'text/html')))
        return brokenImport(file, 'webarchive', 'no-text')
      const nested = await importNested({
        ...file,
        bytes: new Uint8Array(bytes),
        name: 'page.html',
        depth: file.depth + 1,
        address: String(page.WebResourceURL ?? ''),
      })
      return withOriginal(nested, 'webarchive', file)
    } catch {
      return brokenImport(file, 'webarchive', 'broken')
    }
  },
}

/** Whether a name is among the first bytes, or the last, where short lists have their names. */
function hasName(bytes: Uint8Array, name: string): boolean {
  return new TextDecoder('windows-1252').decode(bytes.subarray(0, 4096)).includes(name)
}
