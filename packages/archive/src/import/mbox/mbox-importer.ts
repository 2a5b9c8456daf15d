// Mailboxes (mbox): mails one after the other, each after a line that begins with `From `.
import { asLatin1 } from '../charset.ts'
import { importDiagnostic } from '../diagnostics.ts'
import { withOriginal } from '../document/nested.ts'
import { emptyImport } from '../import.ts'
import type { Importer } from '../importer.ts'

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
  // One character a byte, so that places in the text are places in the bytes.
  let text = ''
  for (let at = 0; at < bytes.length; at += 30_000)
    text += String.fromCharCode(...bytes.subarray(at, at + 30_000))
  const starts: number[] = []
  const mails: Uint8Array[] = []
  for (const { index, 0: line } of text.matchAll(/^From .*$/gm)) {
    const isFirst = index === 0 || /\n\r?\n$/.test(text.slice(Math.max(0, index - 3), index))
    if (isFirst && MAIL_LINE.test(line.trimEnd())) starts.push(index)
  }
  for (const [at, start] of starts.entries()) {
    const mail = text
      .slice(text.indexOf('\n', start) + 1, starts[at + 1] ?? text.length)
      .replace(/^>(?=>*From )/gm, '')
    mails.push(Uint8Array.from(mail, (letter) => letter.charCodeAt(0)))
  }
  return mails
}
