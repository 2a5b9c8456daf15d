// The mail within a forwarded mail, or a quoted one. In: a mail’s text. Out: the fields that its program put above it, and the text
// below them; what the person who forwarded it wrote.
//
//   ---------- Forwarded message ---------        From: Orla Venn <venn@coastwire.example>
//   From: Orla Venn <venn@coastwire.example>      Sent: Thursday, March 14, 2024 8:15 AM
//   Subject: Two islands join                     To: Lena Desk
//                                                 Subject: Two islands join

import { anyOf } from '../../lexicon/any-of.ts'
import { fieldLabels, forwardLines, wroteWords } from '../../lexicon/mail.ts'
import { normalizeSpace, wordCount } from '../clip.ts'

/** A mail inside another; missing fields are null. */
export interface ForwardedMail {
  from: string | null
  date: string | null
  subject: string | null
  text: string
  /** What stands above it: a note of the person who forwarded it. */
  note: string
}

const FORWARD_LINE = new RegExp(
  String.raw`^[ \t>]*(?:[-—_*]{2,}\s*)?(?:${anyOf(forwardLines)})\s*:?(?:\s*[-—_*]{2,})?[ \t]*$`,
  'im',
)
const RULE = /^[ \t>]*[-—_=*]{5,}[ \t]*$/
const WROTE = new RegExp(String.raw`^.{8,200}(?<!\p{L})(?:${anyOf(wroteWords)})(?!\p{L}).{0,80}[:：]$`, 'iu')

type FieldName = 'from' | 'date' | 'subject' | 'other'

const fieldsOf = new Map<string, Set<FieldName>>()
for (const fields of Object.values(fieldLabels))
  for (const [field, labels] of Object.entries(fields) as [FieldName, readonly string[]][])
    for (const label of labels) fieldsOf.set(label, (fieldsOf.get(label) ?? new Set()).add(field))

/** The header of a forwarded mail has no more lines than this. */
const MAX_HEAD_LINES = 20
/** How much of a field is read, in UTF-16 units. */
const MAX_FIELD_LENGTH = 1000
/** A forward may be forwarded, and so on. */
const MAX_FORWARDS = 12
/** A note with as many words as this, and twice as many as what is below it, is what the mail is about. */
const MAX_NOTE_WORDS = 100

/** The innermost mail that was forwarded; null if there is none. */
export function forwardedMail(text: string): ForwardedMail | null {
  let found: ForwardedMail | null = null
  let rest = text
  for (let depth = 0; depth < MAX_FORWARDS; depth++) {
    const next = nextForward(rest)
    // Further in, a note is short: a mail’s text that quotes another further down is the clipping.
    if (!next || isMainText(next.note, next.text, depth > 0)) break
    const notes: string = found === null ? '' : (found as ForwardedMail).note
    found = { ...next, note: [notes, next.note].filter(Boolean).join('\n\n') }
    rest = next.text
  }
  return found
}

function isMainText(note: string, text: string, isNested: boolean): boolean {
  const words = wordCount(note)
  return isNested ? words > MAX_NOTE_WORDS / 2 : words > MAX_NOTE_WORDS && words > 2 * wordCount(text)
}

/** The first mail that is forwarded in a text: below a line that says so, below a head, or quoted. */
function nextForward(text: string): ForwardedMail | null {
  const lines = text.replace(/\r\n?/g, '\n').split('\n')
  for (const [at, line] of lines.entries()) {
    const words = bare(line)
    if (FORWARD_LINE.test(words)) return mailBelow(lines, at, at + 1, 1) ?? mailWithoutHead(lines, at)
    if (fieldIn(words)) {
      const mail = mailBelow(lines, at, at, 3)
      if (mail) return mail
    }
    if (WROTE.test(joinedWith(words, lines[at + 1]))) {
      const mail = quotedMail(lines, at)
      if (mail) return mail
    }
  }
  return null
}

/** A line without quote marks and without the stars of bold type. */
function bare(line: string): string {
  return line
    .replace(/^[ \t>]+/, '')
    .replace(/\*/g, '')
    .trim()
}

/** A mail whose head begins at a line or just below it; null where too few fields are there. */
function mailBelow(lines: string[], noteEnd: number, from: number, least: number): ForwardedMail | null {
  const found: Pick<ForwardedMail, FieldName & keyof ForwardedMail> & { count: number } = {
    from: null,
    date: null,
    subject: null,
    count: 0,
  }
  const isQuoted = /^[ \t]*>/.test(lines[from] ?? '')
  let at = from
  let isOpen = false
  for (; at < lines.length && at < from + MAX_HEAD_LINES; at++) {
    const words = bare(lines[at]!)
    if (words === '' && !isOpen) continue
    const field = fieldIn(words)
    // A long field goes on below, indented or after a comma.
    if (!field && isOpen && /,\s*$/.test(bare(lines[at - 1]!)) && words !== '' && words.length < 200) continue
    if (!field) break
    takeField(field, found)
    isOpen = true
  }
  const isHead =
    found.count >= least &&
    (least === 1 || (found.from !== null && (found.subject !== null || found.date !== null)))
  if (!isHead) return null
  const { count: _, ...fields } = found
  return { ...fields, text: textBelow(lines.slice(at), isQuoted), note: noteAbove(lines.slice(0, noteEnd)) }
}

function mailWithoutHead(lines: string[], at: number): ForwardedMail {
  const text = textBelow(lines.slice(at + 1), /^[ \t]*>/.test(lines[at + 1] ?? ''))
  return { from: null, date: null, subject: null, text, note: noteAbove(lines.slice(0, at)) }
}

/** `On Thu, Mar 14, 2024 at 8:15 AM Orla Venn <venn@coastwire.example> wrote:` above quoted lines. */
function quotedMail(lines: string[], at: number): ForwardedMail | null {
  const isTwoLines = !WROTE.test(bare(lines[at]!))
  const head = isTwoLines ? joinedWith(bare(lines[at]!), lines[at + 1]) : bare(lines[at]!)
  const below = lines.slice(at + (isTwoLines ? 2 : 1))
  const worded = below.filter((line) => line.trim() !== '')
  const quoted = worded.filter((line) => /^[ \t]*>/.test(line))
  if (quoted.length < 2 || !/^[ \t]*>/.test(worded[0]!)) return null
  const [, name, address] = /([\p{Lu}][^<>\d,;]{1,60}?)?\s*<([^<>\s]+@[^<>\s]+)>/u.exec(head) ?? []
  const from = name && address ? `${name.replace(/^[AP]M\s+/, '').trim()} <${address}>` : (address ?? null)
  const text = textBelow(below, true)
  return { from, date: head, subject: null, text, note: noteAbove(lines.slice(0, at)) }
}

function joinedWith(line: string, next: string | undefined): string {
  return line.length > 8 && line.length < 120 && next && !/[:：]$/.test(line) ? `${line} ${bare(next)}` : line
}

/** The text below a head: without quote marks if the head has them, up to a disclaimer. */
function textBelow(lines: string[], isQuoted: boolean): string {
  const inner = isQuoted ? lines.map((line) => line.replace(/^[ \t]*> ?/, '')) : lines
  return withoutQuoteMarks(inner.join('\n')).trim()
}

/** The note above a head, without the rule that may part them. */
function noteAbove(lines: string[]): string {
  const worded = lines.filter((line) => !RULE.test(line))
  return worded.join('\n').trim()
}

/** The field that a line is, with its value; null for any other line. */
function fieldIn(line: string): { fields: Set<FieldName>; value: string } | null {
  const [, label, value = ''] = /^([\p{L}][\p{L} .-]{0,20}?)\s?[:：]\s*(.*)$/u.exec(line) ?? []
  const fields = fieldsOf.get(label?.toLowerCase() ?? '')
  return fields ? { fields, value } : null
}

/** What two languages call alike is the first field that is missing: `De` is the sender in one, nothing else in any. */
function takeField(
  { fields, value }: { fields: Set<FieldName>; value: string },
  found: { from: string | null; date: string | null; subject: string | null; count: number },
): void {
  found.count++
  for (const field of fields) {
    if (field === 'other') continue
    if (found[field] === null) {
      found[field] = normalizeSpace(value.slice(0, MAX_FIELD_LENGTH)) || null
      return
    }
  }
}

/** Removes the quote marks, `>`, of a text where nearly every line has one. */
export function withoutQuoteMarks(text: string): string {
  const lines = text.replace(/\r\n?/g, '\n').split('\n')
  const worded = lines.filter((line) => line.trim() !== '')
  if (worded.length === 0 || worded.filter((line) => /^[ \t]*>/.test(line)).length < worded.length * 0.8)
    return lines.join('\n')
  // The line above a quoted mail says whose it is.
  if (worded.some((line) => !/^[ \t]*>/.test(line) && /[:：]\s*$/.test(line))) return lines.join('\n')
  return withoutQuoteMarks(lines.map((line) => line.replace(/^[ \t]*> ?/, '')).join('\n'))
}
