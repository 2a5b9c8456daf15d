// A press review as a mail (RFC 5322, MIME): text and HTML side by side. Mail programs drop style sheets, so that every style is in its
// element; the file is a draft, to be sent from a person’s own program.
import { closedDirections, formatCitation, xmlCharacters } from '@hearsay/desk'
import { toBase64 } from '../text/base64.ts'
import { xml } from '../text/xml.ts'
import type { Review, ReviewComparison, ReviewEntry, ReviewPart } from './review.ts'
import { REVIEW_NOTE } from './review.ts'

const BOUNDARY = '=_hearsay-press-review'
const SERIF = 'font-family:Georgia,serif;font-size:16px;line-height:1.5'
const SMALL = 'font-family:Arial,sans-serif;font-size:13px;color:#555'

/** The mail; `from` is an address, also with a name before it. */
export function reviewMail(review: Review, from: string): string {
  const { title, updated } = review
  return [
    `From: ${headerWords(from)}`,
    'To: undisclosed-recipients:;',
    `Subject: ${encodedWords(title)}`,
    `Date: ${mailDate(updated)}`,
    'MIME-Version: 1.0',
    'X-Unsent: 1',
    `Content-Type: multipart/alternative; boundary="${BOUNDARY}"`,
    '',
    part('text/plain', reviewText(review)),
    part('text/html', reviewHtml(review)),
    `--${BOUNDARY}--`,
    '',
  ].join('\r\n')
}

function part(type: string, body: string): string {
  const lines = toBase64(body).match(/.{1,76}/g) ?? []
  return [
    `--${BOUNDARY}`,
    `Content-Type: ${type}; charset=utf-8`,
    'Content-Transfer-Encoding: base64',
    '',
    ...lines,
  ].join('\r\n')
}

/** Words that end no header: what would begin another line is a space. */
function headerWords(words: string): string {
  return words.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim()
}

/** A subject in encoded words (RFC 2047), each short enough for a line, none cut inside a character. */
function encodedWords(words: string): string {
  const plain = headerWords(xmlCharacters(words))
  if (/^[\x20-\x7e]{1,60}$/.test(plain)) return plain
  const pieces: string[] = []
  let piece = ''
  for (const sign of plain) {
    if (toBase64(piece + sign).length > 60) {
      pieces.push(piece)
      piece = ''
    }
    piece += sign
  }
  return [...pieces, piece].map((one) => `=?utf-8?B?${toBase64(one)}?=`).join('\r\n ')
}

const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** A moment as mail writes it. */
function mailDate(iso: string): string {
  const date = new Date(iso)
  return `${DAYS[date.getUTCDay()]}, ${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()} ${date.toISOString().slice(11, 19)} +0000`
}

/** The review as plain text. */
export function reviewText({ title, introduction, parts }: Review): string {
  const clean = (words: string) => closedDirections(xmlCharacters(words))
  return [title, ...introduction, ...parts.map(textOf), `-- \n${REVIEW_NOTE}`]
    .map(clean)
    .join('\n\n')
    .concat('\n')
}

function textOf(one: ReviewPart): string {
  if (one.type === 'heading') return one.text.toUpperCase()
  if (one.type === 'note') return one.text
  if (one.type === 'comparison') return comparisonText(one.comparison)
  const { headline, imprint, url, note, excerpt, citations } = one.entry
  return [
    headline,
    imprint.join(' · '),
    url ?? '',
    note,
    ...excerpt.map((words) => `> ${words}`),
    ...citations.map((citation) => `* ${formatCitation(citation)}`),
  ]
    .filter((line) => line !== '')
    .join('\n')
}

/** A comparison as lines. */
function comparisonText({ scope, statements }: ReviewComparison): string {
  return [
    scope,
    ...statements.map(({ lead, reports }) =>
      [
        lead,
        ...reports.map(
          ({ outlet, date, words, notes }) =>
            `* ${[outlet, date].filter((part) => part !== null).join(', ')}: ${words}${notes.length > 0 ? ` (${notes.join('; ')})` : ''}`,
        ),
      ].join('\n'),
    ),
  ].join('\n\n')
}

function reviewHtml({ title, introduction, parts }: Review): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${xml(title)}</title></head><body><div style="max-width:640px;margin:0 auto"><h1 dir="auto" style="font-family:Arial,sans-serif;font-size:24px">${xml(title)}</h1>${introduction.map(paragraph).join('')}${parts
    .map(partHtml)
    .join('')}<p style="${SMALL}">${xml(REVIEW_NOTE)}</p></div></body></html>\n`
}

function paragraph(words: string): string {
  return `<p dir="auto" style="${SERIF}">${xml(words)}</p>`
}

function partHtml(one: ReviewPart): string {
  if (one.type === 'entry') return entryHtml(one.entry)
  if (one.type === 'note') return paragraph(one.text)
  if (one.type === 'comparison') return comparisonHtml(one.comparison)
  return `<h2 dir="auto" style="font-family:Arial,sans-serif;font-size:19px">${xml(one.text)}</h2>`
}

function comparisonHtml({ scope, statements }: ReviewComparison): string {
  return [
    `<p style="${SMALL}">${xml(scope)}</p>`,
    ...statements.map(
      ({ lead, reports }) =>
        `<h3 dir="auto" style="font-family:Arial,sans-serif;font-size:16px;margin-bottom:4px">${xml(lead)}</h3><ul style="${SERIF}">${reports
          .map(
            ({ outlet, date, words, notes }) =>
              `<li><b><bdi>${xml(outlet)}</bdi></b>${date ? ` ${xml(date)}` : ''}: <span dir="auto">${xml(words)}</span>${notes.length > 0 ? ` <span style="${SMALL}">${xml(notes.join('; '))}</span>` : ''}</li>`,
          )
          .join('')}</ul>`,
    ),
  ].join('')
}

function entryHtml({ headline, imprint, url, note, excerpt, citations }: ReviewEntry): string {
  const name = `<bdi>${xml(headline)}</bdi>`
  return [
    `<h3 style="font-family:Arial,sans-serif;font-size:16px;margin-bottom:4px">${url ? `<a href="${xml(url)}">${name}</a>` : name}</h3>`,
    `<p style="${SMALL};margin-top:0">${imprint.map((part) => `<bdi>${xml(part)}</bdi>`).join(' · ')}</p>`,
    note ? `<p dir="auto" style="${SERIF};font-style:italic">${xml(note)}</p>` : '',
    ...excerpt.map((words) => `<p dir="auto" style="${SERIF};margin-left:16px">${xml(words)}</p>`),
    citations.length > 0
      ? `<ul style="${SERIF}">${citations.map((citation) => `<li><bdi>${xml(formatCitation(citation))}</bdi></li>`).join('')}</ul>`
      : '',
  ].join('')
}
