// The clipping in a mail. In: an .eml file's bytes. Out: its text as a seed, its readable attachments. From, Date and Subject
// replace fields that the clipping itself lacks.
import { type Document, parse } from '@hearsay/core'
import PostalMime, { type Address, type Email } from 'postal-mime'
import { anyOf } from '../../lexicon/any-of.ts'
import { disclaimers, greetings, subjectPrefixes } from '../../lexicon/mail.ts'
import { asByteText, asLatin1, bytesOf } from '../charset.ts'
import { type Clip, normalizeSpace, paragraphsOf, wordCount } from '../clip.ts'
import { type Composed, compose, type Fields, withFields } from '../compose.ts'
import { linesLeftOut } from '../database/database.ts'
import { type ImportDiagnostic, importDiagnostic } from '../diagnostics.ts'
import { blocksOfMarkup, placedBlocksOfMarkup } from '../html/page.ts'
import { dayWithin, writtenDay } from '../written-day.ts'
import { type Flow, unflowed, withoutFlow } from './flowed.ts'
import { forwardedMail, withoutQuoteMarks } from './forwarded.ts'
import { alertResults, newsletterStories, plainStories } from './newsletter.ts'
import { hasReadableName, READABLE_TYPE } from './readable.ts'

/** An attachment that may hold a clipping. */
export interface Attachment {
  name: string
  bytes: Uint8Array
}

/** A parsed mail. */
export interface OpenedMail {
  /** The seeds made of the mail’s own text; none if that is only a note beside attachments. */
  seeds: Composed[]
  attachments: Attachment[]
  diagnostics: ImportDiagnostic[]
}

/** A mail with fewer words and with attachments is only a note. */
const MIN_CLIPPING_WORDS = 60
const SUBJECT_PREFIX = new RegExp(String.raw`^(?:(?:${anyOf(subjectPrefixes)})\s*:\s*)+`, 'i')
const GREETING = new RegExp(String.raw`^(?:${anyOf(greetings)})\b`, 'i')

/** Parses a mail; null if it isn't one. */
export async function openMail(bytes: Uint8Array): Promise<OpenedMail | null> {
  let mail: Email
  const { bytes: fixed, flow } = withoutFlowIn(bytes)
  try {
    mail = await PostalMime.parse(fixed, { maxNestingDepth: 50, forceRfc822Attachments: true })
  } catch {
    return null
  }
  if (flow && mail.text) mail.text = unflowed(mail.text, flow)
  const enclosed: Attachment[] = []
  const diagnostics: ImportDiagnostic[] = []
  for (const [at, part] of mail.attachments.entries()) {
    const name = part.filename ?? `part-${at + 1}`
    const content = typeof part.content === 'string' ? new TextEncoder().encode(part.content) : part.content
    const isReadable = READABLE_TYPE.test(part.mimeType) || hasReadableName(name)
    // A large one comes without its bytes.
    if (isReadable && new Uint8Array(content).length > 0)
      enclosed.push({ name, bytes: new Uint8Array(content) })
    else if (!part.related) diagnostics.push(importDiagnostic('attachment-left', { name }))
  }
  const text = mailText(mail)
  if (enclosed.length > 0 && wordCount(text) < MIN_CLIPPING_WORDS) {
    if (text) diagnostics.push(noteLeft(text))
    return { seeds: [], attachments: enclosed, diagnostics }
  }
  const stories = storiesOf(mail)
  if (stories.length) {
    diagnostics.push(importDiagnostic('seeds-split', { count: stories.length }))
    return { seeds: stories.map(compose), attachments: enclosed, diagnostics }
  }
  return { seeds: [seedOfMail(mail, text)], attachments: enclosed, diagnostics }
}

/** The mail’s bytes without flowing lines: its reader would join lines of different quotations. */
function withoutFlowIn(bytes: Uint8Array): { bytes: Uint8Array; flow: Flow | null } {
  const head = asLatin1(bytes)
  if (!/format\s*=\s*"?flowed/i.test(head)) return { bytes, flow: null }
  const { mail, flow } = withoutFlow(asByteText(bytes))
  return { bytes: bytesOf(mail), flow }
}

/** The stories of an alert or a newsletter; none of a mail with one. */
function storiesOf(mail: Email): Clip[] {
  const fields = { outlet: senderName(mail.from), date: sentDay(mail) }
  const plain = (mail.text ?? '').replace(/\r\n?/g, '\n')
  if (/alerts?/i.test(`${mail.from?.name ?? ''} ${mail.from?.address ?? ''}`)) {
    const results = alertResults(plain, fields.date)
    if (results.length) return results
  }
  const stories =
    mail.html && !forwardedMail(plain) ? newsletterStories(placedBlocksOfMarkup(mail.html), fields) : []
  return stories.length ? stories : plainStories(plain, fields)
}

/** UTF-16 units of a note that a report shows. */
const MAX_SHOWN_LENGTH = 120

function noteLeft(note: string): ImportDiagnostic {
  const words = normalizeSpace(note)
  const beginning = words.length > MAX_SHOWN_LENGTH ? `${words.slice(0, MAX_SHOWN_LENGTH).trimEnd()}…` : words
  return importDiagnostic('note-left-out', { beginning })
}

const DISCLAIMER = new RegExp(
  String.raw`\n[ \t]*(?:[_*=-]{5,}|-- ?)[ \t]*\n(?=[\s\S]{0,200}(?:${anyOf(disclaimers)}))[\s\S]*$`,
  'i',
)

/** The plain part, if it has at least half the words of the HTML part; else the text of that. */
function mailText(mail: Email): string {
  const plain = withoutQuoteMarks(mail.text ?? '').trim()
  if (!mail.html) return plain
  const markup = compose({ ...NO_FIELDS, blocks: blocksOfMarkup(mail.html) }).text
  return wordCount(plain) >= wordCount(markup) / 2 ? plain : markup
}

const NO_FIELDS = { outlet: null, date: null, headline: null, byline: null, url: null, diagnostics: [] }

function seedOfMail(mail: Email, whole: string): Composed {
  const forwarded = forwardedMail(whole)
  const said: ImportDiagnostic[] = forwarded?.note ? [noteLeft(forwarded.note)] : []
  const [disclaimer = ''] = DISCLAIMER.exec(forwarded ? forwarded.text : whole) ?? []
  if (disclaimer) said.push(linesLeftOut(disclaimer.split('\n').filter((line) => line.trim() !== '')))
  const body = forwarded ? forwarded.text : whole
  const text = disclaimer ? body.slice(0, body.length - disclaimer.length).trimEnd() : body
  const from =
    forwarded?.from?.replace(/\s*[<([][^\s]*@.*$/, '').replace(/^["']|["']$/g, '') ?? senderName(mail.from)
  const date = dayWithin(forwarded?.date ?? '') ?? sentDay(mail)
  const subject = (forwarded?.subject ?? mail.subject ?? '').replace(SUBJECT_PREFIX, '')
  const clipping = parse(text).document
  const given: Fields = {
    outlet: clipping.header.outlet ? null : from || null,
    date: clipping.header.date ? null : date,
    headline: hasHeadline(clipping) ? null : normalizeSpace(subject) || null,
    byline: null,
    url: null,
  }
  for (const [field, value] of Object.entries(given))
    if (value !== null) said.push(importDiagnostic('field-from-mail', { field, value }))
  const made = Object.values(given).every((value) => value === null)
    ? withFields(text, given)
    : withMailFields(given, text, clipping)
  return { text: `${made.text.trimEnd()}\n`, diagnostics: [...said, ...made.diagnostics] }
}

/** A text without a header gets a plain one; an existing header is kept below front matter. */
function withMailFields(given: Fields, text: string, clipping: Document): Composed {
  const bare = !clipping.header.outlet && !clipping.header.date && given.headline !== null
  return bare ? compose({ ...given, blocks: paragraphsOf(text), diagnostics: [] }) : withFields(text, given)
}

/** A headline that isn't just the first short line of a letter. */
function hasHeadline({ headline, header }: Document): boolean {
  return (
    headline !== null &&
    !GREETING.test(headline.text) &&
    (header.outlet !== null || header.date !== null || headline.certain)
  )
}

function senderName(address: Address | undefined): string | null {
  if (!address) return null
  if (address.name) return normalizeSpace(address.name)
  const host = address.group ? null : /@(.+)$/.exec(address.address)?.[1]
  return host ?? null
}

/** The day on which the mail was written, in its writer's time zone. */
function sentDay(mail: Email): string | null {
  const written = mail.headers.find((header) => header.key === 'date')?.value ?? null
  return writtenDay(written) ?? writtenDay(mail.date ?? null)
}
