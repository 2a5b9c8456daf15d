// Pages that browsers saved in one file (MHTML): the page in it, and not the mail that its form is.
import type { Email } from 'postal-mime'
import { asLatin1 } from '../charset.ts'
import { importDiagnostic } from '../diagnostics.ts'
import { brokenImport } from '../document/broken.ts'
import { withOriginal } from '../document/nested.ts'
import { hasImportExtension } from '../formats.ts'
import type { Importer } from '../importer.ts'
import { SAMPLE_LENGTH } from '../importer.ts'

/** Header fields that only browsers write, and parts with an address on the web. */
const SAVED_BY_BROWSER =
  /^(?:from:\s*<?saved by|snapshot-content-location:|content-location:\s*(?:https?|file|cid):|x-maf-)/im

/** Reads the page of a file. */
export const mhtmlImporter: Importer = {
  isBinary: true,
  detect({ file }) {
    const head = asLatin1(file.bytes.subarray(0, SAMPLE_LENGTH))
    if (!/^(?:[!-9;-~]+:.*(?:\r?\n[ \t].*)*\r?\n)+/.test(head.trimStart())) return false
    const isRelated =
      /^content-type:\s*multipart\/(?:related|alternative)/im.test(head) ||
      /^content-type:\s*text\/html/im.test(head)
    if (hasImportExtension(file.name, 'mhtml')) return isRelated || SAVED_BY_BROWSER.test(head)
    const [fields = ''] = head.split(/\r?\n\r?\n/, 1)
    const isMail = /^(?:to|received|return-path|delivered-to):/im.test(fields)
    return isRelated && !isMail && SAVED_BY_BROWSER.test(head)
  },
  async read({ file }, importNested) {
    let mail: Email
    try {
      const { default: PostalMime } = await import('postal-mime')
      mail = await PostalMime.parse(file.bytes, { maxNestingDepth: 50 })
    } catch {
      return brokenImport(file, 'mhtml', 'broken')
    }
    if (!mail.html) return brokenImport(file, 'mhtml', 'no-text')
    const nested = await importNested({
      ...file,
      bytes: new TextEncoder().encode(mail.html),
      name: 'page.html',
      depth: file.depth + 1,
      address: addressOf(mail, file.bytes),
    })
    if (isCut(file.bytes)) nested.diagnostics.push(importDiagnostic('document-cut'))
    return withOriginal(nested, 'mhtml', file)
  },
}

/** Whether the line that ends the last part is missing. */
function isCut(bytes: Uint8Array): boolean {
  const head = asLatin1(bytes.subarray(0, SAMPLE_LENGTH))
  const [, boundary] = /boundary="?([^"\r\n;]+)/i.exec(head) ?? []
  return boundary !== undefined && !asLatin1(bytes.subarray(-1000)).includes(`--${boundary}--`)
}

/** Where the page was: browsers say so in the header, or in the head of the page’s part. */
function addressOf(mail: Email, bytes: Uint8Array): string {
  const inHeader = mail.headers.find(({ key }) => key === 'snapshot-content-location')?.value
  const head = asLatin1(bytes.subarray(0, SAMPLE_LENGTH))
  return inHeader ?? /^content-location:\s*(https?:\S+)/im.exec(head)?.[1] ?? ''
}
