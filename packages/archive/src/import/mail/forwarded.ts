// The header that mail programs put above a forwarded mail. In: a mail's text. Out: the header's fields, and the text
// below it.
//
//   ---------- Forwarded message ---------
//   From: Orla Venn <venn@coastwire.example>
//   Subject: Two islands join

import { anyOf } from '../../lexicon/any-of.ts'
import { fieldLabels, forwardLines } from '../../lexicon/mail.ts'
import { normalizeSpace } from '../clip.ts'

/** A forwarded mail inside another; missing fields are null. */
export interface ForwardedMail {
  from: string | null
  date: string | null
  subject: string | null
  text: string
}

const FORWARD_LINE = new RegExp(
  String.raw`^[ \t>]*(?:-{2,}\s*)?(?:${anyOf(forwardLines)})\s*:?(?:\s*-{2,})?[ \t]*$`,
  'im',
)

type FieldName = 'from' | 'date' | 'subject' | 'other'

const fieldOf = new Map(
  Object.values(fieldLabels).flatMap((fields) =>
    (Object.entries(fields) as [FieldName, readonly string[]][]).flatMap(([field, labels]) =>
      labels.map((label) => [label, field] as const),
    ),
  ),
)

/** The header of a forwarded mail has no more lines than this. */
const MAX_HEAD_LINES = 20
/** How much of a field is read, in UTF-16 units. */
const MAX_FIELD_LENGTH = 1000

/** The forwarded mail in a mail's text; null if there is none. */
export function forwardedMail(text: string): ForwardedMail | null {
  const line = FORWARD_LINE.exec(text)
  if (!line) return null
  const found: ForwardedMail = { from: null, date: null, subject: null, text: '' }
  const lines = withoutQuoteMarks(text.slice(line.index + line[0].length)).split('\n')
  let at = 0
  let isOpen = false
  for (; at < lines.length && at < MAX_HEAD_LINES; at++) {
    const words = lines[at]!.replace(/\*/g, '').trim()
    if (words === '' && !isOpen) continue
    if (!takeField(words, found)) break
    isOpen = true
  }
  return { ...found, text: lines.slice(at).join('\n').trim() }
}

/** Reads a line of the header; false for any other line. */
function takeField(line: string, found: ForwardedMail): boolean {
  const [, label, value = ''] = /^([\p{L}-]{1,12})\s?:\s*(.*)$/u.exec(line) ?? []
  const field = fieldOf.get(label?.toLowerCase() ?? '')
  if (!field) return false
  if (field !== 'other') found[field] ??= normalizeSpace(value.slice(0, MAX_FIELD_LENGTH)) || null
  return true
}

/** Removes the quote marks, `>`, of a text where nearly every line has one. */
export function withoutQuoteMarks(text: string): string {
  const lines = text.replace(/\r\n?/g, '\n').split('\n')
  const worded = lines.filter((line) => line.trim() !== '')
  if (worded.length === 0 || worded.filter((line) => /^[ \t]*>/.test(line)).length < worded.length * 0.8)
    return lines.join('\n')
  return lines.map((line) => line.replace(/^[ \t]*> ?/, '')).join('\n')
}
