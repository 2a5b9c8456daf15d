// Mailboxes (mbox): mails one after the other, each after a line that begins with `From `.
import { asByteText, asLatin1, bytesOf } from '../charset.ts'
import { importDiagnostic } from '../diagnostics.ts'
import { withOriginal } from '../document/nested.ts'
import { emptyImport } from '../import.ts'
import type { Importer } from '../importer.ts'
import { beginsWith } from '../signature.ts'

/** The line before each mail: an address or a name, and a day with its time. */
const MAIL_LINE =
  /^From \S+.{0,40} (?:mon|tue|wed|thu|fri|sat|sun)\w* \w{3} {1,2}\d{1,2} \d\d:\d\d(?::\d\d)? .{0,20}\d{4}.{0,20}$/i
/** So many mails of a mailbox are read. */
const MAX_MAILS = 2000

/** Reads every mail of a mailbox. */
export const mboxImporter: Importer = {
  isBinary: true,
  detect({ file }) {
    const [line = '', next = ''] = asLatin1(file.bytes.subarray(0, 1000)).split(/\r?\n/, 2)
    return MAIL_LINE.test(line) && /^[!-9;-~]+:/.test(next)
  },
  async read({ file }, importNested) {
    const imported = emptyImport('mbox')
    const mails = mailsIn(file.bytes)
    for (const [at, bytes] of mails.slice(0, MAX_MAILS).entries()) {
      const nested = await importNested({ ...file, bytes, name: `mail-${at + 1}.eml`, depth: file.depth + 1 })
      const { offers, seeds, diagnostics } = withOriginal(nested, 'mbox', file)
      imported.offers.push(...offers)
      imported.seeds.push(...seeds)
      imported.diagnostics.push(...diagnostics)
    }
    if (mails.length > MAX_MAILS)
      imported.diagnostics.push(importDiagnostic('pages-left', { count: mails.length - MAX_MAILS }))
    if (imported.offers.length > 1)
      imported.diagnostics.push(importDiagnostic('seeds-split', { count: imported.offers.length }))
    return imported
  },
}

/** The mails of a mailbox, without the lines before them; `>From ` within a mail is `From ` again. */
function mailsIn(bytes: Uint8Array): Uint8Array[] {
  const starts: number[] = []
  for (let at = 0; at < bytes.length; at = nextLine(bytes, at))
    if (beginsWith(bytes, 'From ', at) && isAfterBlankLine(bytes, at)) {
      const line = asLatin1(bytes.subarray(at, at + MAX_LINE)).split('\n', 1)[0]!
      if (MAIL_LINE.test(line.trimEnd())) starts.push(at)
    }
  return starts.map((start, at) => {
    const mail = bytes.subarray(nextLine(bytes, start), starts[at + 1] ?? bytes.length)
    const text = asByteText(mail)
    return /^>+From /m.test(text) ? bytesOf(text.replace(/^>(?=>*From )/gm, '')) : mail.slice()
  })
}

/** Bytes of the line before a mail. */
const MAX_LINE = 200

/** Where the next line begins, or the bytes end. */
function nextLine(bytes: Uint8Array, at: number): number {
  const end = bytes.indexOf(0x0a, at)
  return end < 0 ? bytes.length : end + 1
}

function isAfterBlankLine(bytes: Uint8Array, at: number): boolean {
  return at === 0 || (bytes[at - 1] === 0x0a && (bytes[at - 2] === 0x0a || bytes[at - 3] === 0x0a))
}
