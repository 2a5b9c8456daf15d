// Mails with their attachments.
import { asLatin1 } from '../charset.ts'
import { importDiagnostic } from '../diagnostics.ts'
import { hasImportExtension } from '../formats.ts'
import type { Import, IncomingFile } from '../import.ts'
import { importOf } from '../import.ts'
import type { Importer } from '../importer.ts'
import { SAMPLE_LENGTH } from '../importer.ts'
import { importText } from '../text/import-text.ts'

/** How many mails deep an enclosed mail is opened; a deeper one is imported as text. */
const MAX_MAIL_DEPTH = 3

/** Header fields that no clipping begins with. */
const FIELDS_OF_MAIL_ALONE =
  /^(?:mime-version|message-id|received|content-type|return-path|delivered-to|x-[\w-]+|dkim-signature):/i
const USUAL_MAIL_FIELDS = /^(?:from|to|cc|subject|date|sender|reply-to):\s/i
const FIELD_LINE = /^[!-9;-~]+:/

/** Reads a mail to the clipping in its text, and each attachment by its own format. */
export const mailImporter: Importer = {
  isBinary: true,
  detect({ file }) {
    return beginsWithHeader(
      asLatin1(file.bytes.subarray(0, SAMPLE_LENGTH)),
      hasImportExtension(file.name, 'mail'),
    )
  },
  async read({ file }, importNested) {
    const { openMail } = await import('./mail.ts')
    const mail = file.mailDepth < MAX_MAIL_DEPTH ? await openMail(file.bytes) : null
    if (!mail) return importText(file, [importDiagnostic('mail-broken')])
    const imported = importOf('mail', file, mail.seeds, mail.diagnostics)
    for (const { name, bytes } of mail.attachments) {
      const attached = await importNested({
        bytes,
        name,
        mailDepth: file.mailDepth + 1,
        depth: file.depth + 1,
      })
      addAttachment(imported, attached, name, file)
    }
    if (imported.offers.length === 0) imported.diagnostics.push(importDiagnostic('file-empty'))
    return imported
  },
}

/** Adds the seeds of an attachment; the original of each is the whole mail. */
function addAttachment(to: Import, { offers, seeds, diagnostics }: Import, name: string, mail: IncomingFile) {
  if (offers.length === 0) to.diagnostics.push(importDiagnostic('attachment-left', { name }))
  const original = { name: mail.name, bytes: mail.bytes }
  to.offers.push(...offers.map((offer) => ({ ...offer, original })))
  to.seeds.push(...seeds.map((seed) => ({ ...seed, span: null })))
  to.diagnostics.push(...diagnostics)
}

/** Whether a file begins with a mail's header: nothing but fields, of which one at least no clipping has. */
function beginsWithHeader(head: string, isNamedMail: boolean): boolean {
  const lines = head.replace(/^From .*\r?\n/, '').split(/\r\n|\n|\r/, 200)
  const end = lines.indexOf('')
  const fields = lines.slice(0, end < 0 ? lines.length : end).filter((line) => !/^[ \t]/.test(line))
  if (fields.length < 2 || !fields.every((line) => FIELD_LINE.test(line))) return false
  const isCertain = fields.some((line) => FIELDS_OF_MAIL_ALONE.test(line))
  const usual = fields.filter((line) => USUAL_MAIL_FIELDS.test(line)).length
  return isNamedMail ? usual > 0 || isCertain : isCertain && usual >= 2
}
