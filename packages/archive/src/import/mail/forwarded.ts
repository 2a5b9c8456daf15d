// The head that mail programs put over a mail they forward. In: a mail's text. Out: what the head says, and the text
// under it.
//
//   ---------- Forwarded message ---------
//   From: Orla Venn <venn@coastwire.example>
//   Subject: Two islands join
import { normalizeSpace } from '../clip.ts'

/** A forwarded mail inside another; what its head doesn't say is null. */
export interface ForwardedMail {
  from: string | null
  date: string | null
  subject: string | null
  text: string
}

const FORWARD_LINE =
  /^[ \t>]*(?:-{2,}\s*)?(?:(?:begin )?forwarded message|original message|weitergeleitete nachricht|ursprüngliche nachricht|message transféré|mensaje reenviado)\s*:?(?:\s*-{2,})?[ \t]*$/im
const FIELDS: Record<string, 'from' | 'date' | 'subject' | 'other'> = {
  from: 'from',
  von: 'from',
  de: 'from',
  date: 'date',
  sent: 'date',
  datum: 'date',
  gesendet: 'date',
  fecha: 'date',
  subject: 'subject',
  betreff: 'subject',
  objet: 'subject',
  asunto: 'subject',
  to: 'other',
  an: 'other',
  à: 'other',
  para: 'other',
  cc: 'other',
  'reply-to': 'other',
}

/** More of a line than this is no name, date or subject. */
const MAX_FIELD_LENGTH = 1000

/** Finds the forwarded mail in a mail's text; null where there is none. */
export function forwardedMail(text: string): ForwardedMail | null {
  const line = FORWARD_LINE.exec(text)
  if (!line) return null
  const found: ForwardedMail = { from: null, date: null, subject: null, text: '' }
  const lines = withoutQuoteMarks(text.slice(line.index + line[0].length)).split('\n')
  let at = 0
  for (let fields = 0; at < lines.length && at < 20; at++) {
    const words = lines[at]!.replace(/\*/g, '').trim()
    if (words === '') {
      if (fields > 0) break
      continue
    }
    const [, name, value] = /^([\p{L}-]{1,12})\s?:\s*(.*)$/u.exec(words) ?? []
    const field = FIELDS[name?.toLowerCase() ?? '']
    if (!field) break
    fields++
    if (field !== 'other') found[field] ??= normalizeSpace(value!.slice(0, MAX_FIELD_LENGTH)) || null
  }
  return { ...found, text: lines.slice(at).join('\n').trim() }
}

/** Takes the marks of quotation off a text where nearly every line has one. */
export function withoutQuoteMarks(text: string): string {
  const lines = text.replace(/\r\n?/g, '\n').split('\n')
  const worded = lines.filter((line) => line.trim() !== '')
  if (worded.length === 0 || worded.filter((line) => /^[ \t]*>/.test(line)).length < worded.length * 0.8)
    return lines.join('\n')
  return lines.map((line) => line.replace(/^[ \t]*> ?/, '')).join('\n')
}
