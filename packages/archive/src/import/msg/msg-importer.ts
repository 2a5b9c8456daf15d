// Mails as Outlook saves them (.msg). In: the file. Out: the same as of the mail itself: its header and text are written as a mail.
import { brokenImport } from '../document/broken.ts'
import { withOriginal } from '../document/nested.ts'
import type { Importer } from '../importer.ts'
import { beginsWith } from '../signature.ts'

/** Reads a mail of Outlook. */
export const msgImporter: Importer = {
  isBinary: true,
  hasSignature: (bytes, name) =>
    beginsWith(bytes, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1') &&
    (/\.msg$/i.test(name) || hasMessageStream(bytes)),
  detect: () => false,
  async read({ file }, importNested) {
    try {
      const mail = await mailOf(file.bytes)
      if (mail === null) return brokenImport(file, 'msg', 'broken')
      const nested = await importNested({ ...file, bytes: mail, name: 'message.eml', depth: file.depth + 1 })
      return withOriginal(nested, 'msg', file)
    } catch {
      return brokenImport(file, 'msg', 'broken')
    }
  },
}

/** Whether a compound file’s directory names a stream that every message has; names are in UTF-16. */
function hasMessageStream(bytes: Uint8Array): boolean {
  const name = [...'__properties_version1.0'].map((letter) => `${letter}\0`).join('')
  const header = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  // By the specification of compound files: the exponent of a sector’s size, and the first sector of the directory.
  const sector = bytes.length < 512 ? 512 : 1 << Math.min(header.getUint16(0x1e, true), 16)
  const directory = bytes.length < 512 ? 0 : (header.getUint32(0x30, true) + 1) * sector
  const parts = [bytes.subarray(0, 200_000), bytes.subarray(directory, directory + 200_000)]
  return parts.some((part) => new TextDecoder('windows-1252').decode(part).includes(name))
}

/** The message as a mail; null where it has no text. */
async function mailOf(bytes: Uint8Array): Promise<Uint8Array | null> {
  const imported = await import('@kenjiuno/msgreader')
  // Node gives what CommonJS exports as `default`, bundlers give its own one.
  const { default: outer } = imported
  const MsgReader = 'default' in outer ? outer.default : outer
  const message = new MsgReader(bytes.slice().buffer as ArrayBuffer).getFileData()
  const html = message.bodyHtml ?? (message.html ? new TextDecoder().decode(message.html) : undefined)
  const body = message.body?.trim() ? message.body : undefined
  if (!body && !html) return null
  const fields = [
    `From: ${encoded(message.senderName ?? '')} <${message.senderEmail ?? 'unknown@invalid'}>`,
    `Subject: ${encoded(message.subject ?? '')}`,
    `Date: ${message.clientSubmitTime ?? message.messageDeliveryTime ?? ''}`,
    'MIME-Version: 1.0',
    `Content-Type: text/${body ? 'plain' : 'html'}; charset=utf-8`,
    'Content-Transfer-Encoding: 8bit',
  ]
  return new TextEncoder().encode(`${fields.join('\r\n')}\r\n\r\n${body ?? html}`)
}

/** A header’s words as an encoded word of MIME. */
function encoded(words: string): string {
  const line = words.replace(/[\r\n]+/g, ' ')
  if (/^[\x20-\x7e]*$/.test(line)) return line.replace(/["<>]/g, '')
  const bytes = new TextEncoder().encode(line)
  return `=?utf-8?B?${btoa(String.fromCharCode(...bytes))}?=`
}
