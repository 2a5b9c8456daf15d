// A mail to the clipping it carries. In: an .eml file's bytes. Out: its text as a seed, its readable attachments.
// From, Date and Subject stand in for what the clipping itself doesn't say.
import { type Document, parse } from '@hearsay/core'
import PostalMime, { type Address, type Email } from 'postal-mime'
import { paragraphsOf, tidy, wordsIn } from './clip.ts'
import { type Composed, compose, type Fields, withFields } from './compose.ts'
import { type IntakeDiagnostic, intakeDiagnostic } from './diagnostics.ts'
import { forwardedIn, unquoted } from './forwarded.ts'
import { dayOf } from './metadata.ts'
import { blocksOfMarkup } from './page.ts'

/** A file that came with a mail and may hold a clipping. */
export interface Enclosed {
  name: string
  bytes: Uint8Array
}

/** A mail taken apart. */
export interface OpenedMail {
  /** The seed made of the mail's own text; null where it says next to nothing beside what is enclosed. */
  seed: Composed | null
  enclosed: Enclosed[]
  diagnostics: IntakeDiagnostic[]
}

/** A mail with fewer words is a note around what is enclosed. */
const NOTE = 60
const READABLE =
  /^(?:text\/(?!css|calendar|vcard|x-vcard)|message\/rfc822|application\/(?:xhtml\+xml|(?:rss|atom|rdf)\+xml|(?:feed\+)?json))/
const READABLE_NAME = /\.(?:txt|seed|html?|xhtml|md|markdown|eml|rss|atom)$/i

/** Opens a mail; null where it can't be read as one. */
export async function openMail(bytes: Uint8Array): Promise<OpenedMail | null> {
  let mail: Email
  try {
    mail = await PostalMime.parse(bytes, { maxNestingDepth: 50, forceRfc822Attachments: true })
  } catch {
    return null
  }
  const enclosed: Enclosed[] = []
  const diagnostics: IntakeDiagnostic[] = []
  for (const [at, part] of mail.attachments.entries()) {
    const name = part.filename ?? `part-${at + 1}`
    const content = typeof part.content === 'string' ? new TextEncoder().encode(part.content) : part.content
    if (READABLE.test(part.mimeType) || READABLE_NAME.test(name))
      enclosed.push({ name, bytes: new Uint8Array(content) })
    else if (!part.related) diagnostics.push(intakeDiagnostic('attachment-left', { name }))
  }
  const text = textOf(mail)
  if (enclosed.length > 0 && wordsIn(text) < NOTE) return { seed: null, enclosed, diagnostics }
  return { seed: seedOf(mail, text), enclosed, diagnostics }
}

/** The plain part, where it says at least half of what the page beside it says; else the page's text. */
function textOf(mail: Email): string {
  const plain = unquoted(mail.text ?? '').trim()
  if (!mail.html) return plain
  const markup = compose({ ...NOBODY, blocks: blocksOfMarkup(mail.html) }).text
  return wordsIn(plain) >= wordsIn(markup) / 2 ? plain : markup
}

const NOBODY = { outlet: null, date: null, headline: null, byline: null, url: null, diagnostics: [] }

function seedOf(mail: Email, whole: string): Composed {
  const forwarded = forwardedIn(whole)
  const text = forwarded ? forwarded.text : whole
  const from =
    forwarded?.from?.replace(/\s*[<([][^\s]*@.*$/, '').replace(/^["']|["']$/g, '') ?? nameOf(mail.from)
  const date =
    dayOf(forwarded?.date?.replace(/ at /, ' ') ?? null) ??
    (forwarded ? null : writtenDay(mail)) ??
    writtenDay(mail)
  const subject = (forwarded?.subject ?? mail.subject ?? '').replace(
    /^(?:(?:fwd?|re|wg|aw|tr|rv|i)\s*:\s*)+/i,
    '',
  )
  const clipping = parse(text).document
  const given: Fields = {
    outlet: clipping.header.outlet ? null : from || null,
    date: clipping.header.date ? null : date,
    headline: hasHeadline(clipping) ? null : tidy(subject) || null,
    byline: null,
    url: null,
  }
  const said: IntakeDiagnostic[] = Object.entries(given).flatMap(([field, value]) =>
    value === null ? [] : [intakeDiagnostic('field-from-mail', { field, value })],
  )
  const made = Object.values(given).every((value) => value === null)
    ? withFields(text, given)
    : madeWith(given, text, clipping)
  return { text: `${made.text.trimEnd()}\n`, diagnostics: [...said, ...made.diagnostics] }
}

/** Without any header of its own, the text gets a plain one; what header it has stays under front matter. */
function madeWith(given: Fields, text: string, clipping: Document): Composed {
  const bare = !clipping.header.outlet && !clipping.header.date && given.headline !== null
  return bare ? compose({ ...given, blocks: paragraphsOf(text), diagnostics: [] }) : withFields(text, given)
}

/** A headline that isn't just the first short line of a letter. */
function hasHeadline({ headline, header }: Document): boolean {
  return (
    headline !== null &&
    !/^(?:hi|hello|dear|hallo|liebe[rs]?|bonjour|hola|see below|fyi)\b/i.test(headline.text) &&
    (header.outlet !== null || header.date !== null || headline.certain)
  )
}

function nameOf(address: Address | undefined): string | null {
  if (!address) return null
  if (address.name) return tidy(address.name)
  const host = address.group ? null : /@(.+)$/.exec(address.address)?.[1]
  return host ?? null
}

/** The day the mail was written on, where its writer was. */
function writtenDay(mail: Email): string | null {
  const written = mail.headers.find((header) => header.key === 'date')?.value ?? null
  return dayOf(written) ?? dayOf(mail.date ?? null)
}
