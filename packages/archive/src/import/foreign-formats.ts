// Formats that are no clipping’s. In: how a file begins. Out: what it is, for people, and what they can do; null for any other.
//
import { foreignBytes, foreignEntries, foreignTexts, SAVE_DOCX_OR_MAIL } from '../lexicon/foreign-formats.ts'
import { zipEntries } from './docx/zip-entries.ts'
import { beginsWith } from './signature.ts'

/** What a file is, and what would help: both continue a sentence. */
export interface ForeignFormat {
  format: string
  advice: string
}

/** What a binary file is that can’t be imported. */
export function foreignBinary(bytes: Uint8Array, name: string): ForeignFormat | null {
  if (beginsWith(bytes, 'PK\x03\x04')) {
    const names = zipEntries(bytes)?.map((entry) => entry.name) ?? []
    const found = foreignEntries.find(([entry]) => names.some((one) => entry.test(one)))
    if (!found && /\.docx$/i.test(name))
      return { format: 'a damaged Word document', advice: 'open it in Word, and save it again' }
    const [, format, advice] = found ?? [null, 'a ZIP archive', 'unpack it, and add the files in it']
    return { format, advice }
  }
  if (beginsWith(bytes, '\xd0\xcf\x11\xe0')) return oldOffice(name)
  const found = foreignBytes.find(([characters, offset]) => beginsWith(bytes, characters, offset))
  return found ? { format: found[2], advice: found[3] } : null
}

/** A compound file, which Office wrote until 2003; a document with a password is one to this day. */
function oldOffice(name: string): ForeignFormat {
  if (/\.xls$/i.test(name))
    return { format: 'an old Excel workbook', advice: 'save the texts in it as .csv or text' }
  if (/\.docx$/i.test(name))
    return { format: 'a Word document with a password', advice: 'save it without one' }
  return { format: 'an old Office document, or a mail of Outlook', advice: SAVE_DOCX_OR_MAIL }
}

/** What a text file is that is no clipping; `start` is its beginning without white space before it. */
export function foreignText(start: string): ForeignFormat | null {
  const found = foreignTexts.find(([beginning]) => beginning.test(start))
  return found ? { format: found[1], advice: found[2] } : null
}
