// A seed's text from a clip. In: a clip. Out: the text, from which the parser reads the clip's fields back.
// It tries the plain form first; if the parser would misread a line of it (a headline that is a date), it writes the fields
// as front matter, each with its label.
import { type Document, parse } from '@hearsay/core'
import { type Clip, type ClipBlock, normalizeSpace, wellFormed } from './clip.ts'
import { type ImportDiagnostic, importDiagnostic } from './diagnostics.ts'

/** A seed's text with the diagnostics of writing it. */
export interface Composed {
  text: string
  diagnostics: ImportDiagnostic[]
}

/** The fields of a header, each on one line. */
export type Fields = Pick<Clip, 'outlet' | 'date' | 'headline' | 'byline' | 'url'>

const MAX_FIELD_LENGTH = 300
/** Front matter may have lines of up to 1,000 UTF-16 units. */
const MAX_URL_LENGTH = 900
/** Control characters but for tab and line breaks; U+0085 is a line break. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: it removes them
const CONTROL_CHARACTERS = /[\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufeff]/g

/** What bylines open with, by language. */
const bylineWords: Record<string, readonly string[]> = {
  en: ['by'],
  de: ['von'],
  fr: ['par'],
  es: ['por'],
  it: ['di', 'da'],
  da: ['af'],
  sv: ['av'],
  nl: ['door'],
}
const BYLINE_OPENING = new RegExp(String.raw`^(?:${Object.values(bylineWords).flat().join('|')})\s`, 'i')

/** Writes a clip as a seed. */
export function compose(clip: Clip): Composed {
  const diagnostics = [...clip.diagnostics]
  const fields = fieldsOf(clip, diagnostics)
  const body = withoutControlCharacters(clip.blocks.map(blockLine).join('\n\n'), diagnostics)
  const plain = plainHeader(fields)
  const forms = [`${plain}${plain && body ? '\n\n' : ''}${body}\n`, `${frontMatter(fields)}${body}\n`]
  return firstFormReadBack(forms, fields, body, diagnostics)
}

/** Adds fields to a text that lacks them, as front matter; the text is unchanged. */
export function withFields(text: string, given: Fields): Composed {
  const diagnostics: ImportDiagnostic[] = []
  const fields = fieldsOf(given, diagnostics)
  const body = withoutControlCharacters(text, diagnostics)
  if (Object.values(fields).every((value) => value === null)) return { text: body, diagnostics }
  return firstFormReadBack([`${frontMatter(fields)}${body}`], fields, '', diagnostics)
}

/** The first form from which the parser reads the fields back, or the last. */
function firstFormReadBack(
  forms: string[],
  fields: Fields,
  body: string,
  diagnostics: ImportDiagnostic[],
): Composed {
  for (const [at, text] of forms.entries()) {
    const { document } = parse(text)
    const wrong = misread(document, fields)
    if (wrong && at < forms.length - 1) continue
    if (wrong) diagnostics.push(importDiagnostic('header-misread', { field: wrong, value: fields[wrong]! }))
    const start = text.length - body.length - 1
    const taken = ({ role, span }: Document['header']['lines'][number]) =>
      span[0] >= start && (role === 'other' || role === 'deck')
    if (body && document.header.lines.some(taken)) diagnostics.push(importDiagnostic('opening-in-header'))
    return { text, diagnostics }
  }
  throw new Error('A seed has at least one form.')
}

function misread({ header, headline }: Document, fields: Fields): keyof Fields | null {
  if (fields.outlet && header.outlet?.text !== fields.outlet) return 'outlet'
  if (fields.date && header.date?.value !== fields.date) return 'date'
  if (fields.headline && headline?.text !== fields.headline) return 'headline'
  if (fields.byline && ![fields.byline, bylineOf(fields.byline)].includes(header.byline?.text ?? ''))
    return 'byline'
  return fields.url && header.url?.text !== fields.url ? 'url' : null
}

function plainHeader({ outlet, date, url, headline, byline }: Fields): string {
  const lines = (...parts: (string | null)[]) => parts.filter((part) => part !== null).join('\n')
  const chunks = [lines(outlet, date, url), lines(headline, byline && bylineOf(byline))]
  return chunks.filter(Boolean).join('\n\n')
}

function bylineOf(byline: string): string {
  return BYLINE_OPENING.test(byline) ? byline : `By ${byline}`
}

function frontMatter(fields: Fields): string {
  const entries = Object.entries(fields).filter(([, value]) => value !== null)
  if (entries.length === 0) return ''
  return `---\n${entries.map(([name, value]) => `${name}: ${value}`).join('\n')}\n---\n\n`
}

function blockLine({ type, text }: ClipBlock): string {
  if (type === 'rule') return '* * *'
  if (type === 'item') return `• ${text}`
  // The parser recognises only captions with a known photographer; the label marks all others.
  return type === 'caption' ? `Caption: ${normalizeSpace(text)}` : text
}

function withoutControlCharacters(text: string, diagnostics: ImportDiagnostic[]): string {
  const times = text.match(CONTROL_CHARACTERS)?.length ?? 0
  if (times) diagnostics.push(importDiagnostic('characters-removed', { times }))
  return wellFormed(text.replace(CONTROL_CHARACTERS, ''))
}

function fieldsOf(clip: Fields, diagnostics: ImportDiagnostic[]): Fields {
  const line = (field: keyof Fields): string | null => {
    const words = normalizeSpace(
      wellFormed((clip[field] ?? '').replace(CONTROL_CHARACTERS, ' ').replaceAll('\u0085', ' ')),
    )
    if (words.length <= MAX_FIELD_LENGTH) return words || null
    diagnostics.push(importDiagnostic('field-shortened', { field, length: words.length }))
    return `${words.slice(0, MAX_FIELD_LENGTH).replace(/\s\S*$|[\ud800-\udbff]$/, '')}…`
  }
  return {
    outlet: line('outlet'),
    date: /^\d{4}(-\d\d){0,2}$/.test(clip.date ?? '') ? clip.date : null,
    headline: line('headline'),
    byline: line('byline'),
    url: headerUrl(clip.url, diagnostics),
  }
}

/** A URL that fits into a header line: http or https, without spaces, not too long. */
function headerUrl(given: string | null, diagnostics: ImportDiagnostic[]): string | null {
  const written = given?.trim()
  if (!written) return null
  const url = URL.parse(written)
  if (url && /^https?:$/.test(url.protocol)) {
    for (const form of [written, url.href, `${url.origin}${url.pathname}`])
      if (form.length <= MAX_URL_LENGTH && /^https?:\/\/[\x21-\x3b\x3d\x3f-\x7e]+$/i.test(form)) return form
  }
  diagnostics.push(
    importDiagnostic('field-left-out', { field: 'address', value: normalizeSpace(written.slice(0, 120)) }),
  )
  return null
}
