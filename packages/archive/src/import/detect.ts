// What kind of file something is. In: its bytes and name. Out: the kind, by its content first and its name second.
import { asLatin1 } from './charset.ts'
import { hasMarkdownSigns } from './markdown/markdown.ts'

/** The kinds of files that are taken apart; `text` is looked at more closely as text. */
export type FileFormat = 'html' | 'feed' | 'markdown' | 'mail' | 'text'

/** What stands on top of mails, and of nothing else in this form. */
const FIELDS_OF_MAIL_ALONE =
  /^(?:mime-version|message-id|received|content-type|return-path|delivered-to|x-[\w-]+|dkim-signature):/i
const USUAL_MAIL_FIELDS = /^(?:from|to|cc|subject|date|sender|reply-to):\s/i
const FIELD_LINE = /^[!-9;-~]+:/
const FRAGMENT_START =
  /^<(?:p|div|article|section|main|h[1-6]|span|table|ul|ol|blockquote|figure|header|a|b|i|em|strong|meta|title|link|time|!--)\b/i
const CLOSING_TAG =
  /<\/(?:p|div|article|section|main|h[1-6]|span|table|ul|ol|blockquote|figure|a|b|i|em|strong)\s*>/gi

/** Tells the kind of a file; `text` is its bytes decoded. */
export function detectFormat(bytes: Uint8Array, text: string, name: string): FileFormat {
  const start = text.slice(0, 20_000).replace(/^[\ufeff\s]+/, '')
  const ending = /\.([a-z\d]{1,10})$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  if (isMail(asLatin1(bytes.subarray(0, 20_000)), ending === 'eml')) return 'mail'
  // What comes before the first element of XML and HTML: declarations and comments.
  const root = start.replace(/^(?:<\?[^>]*>\s*|<!--[\s\S]*?-->\s*|<!doctype(?! html)[^>]*>\s*)+/i, '')
  if (/^<(?:rss|feed|rdf:RDF|channel)[\s>]/i.test(root)) return 'feed'
  if (/^\{/.test(start) && /"version"\s*:\s*"https?:\/\/(?:www\.)?jsonfeed\.org\/version\//i.test(text))
    return 'feed'
  if (/^<(?:!doctype html|html|head|body)[\s>]/i.test(root)) return 'html'
  const closed = text.slice(0, 200_000).match(CLOSING_TAG)?.length ?? 0
  if (FRAGMENT_START.test(start) && closed > 0) return 'html'
  if (/^x?html?$/.test(ending) && closed > 0) return 'html'
  if (/^(?:md|markdown|mdown|mkd)$/.test(ending)) return 'markdown'
  return /^---[ \t]*\r?\n/.test(start) && hasMarkdownSigns(start) ? 'markdown' : 'text'
}

/** Whether a file begins with a mail's header: nothing but fields, of which one at least no clipping has. */
function isMail(head: string, named: boolean): boolean {
  const lines = head.replace(/^From .*\r?\n/, '').split(/\r\n|\n|\r/, 200)
  const end = lines.indexOf('')
  const fields = lines.slice(0, end < 0 ? lines.length : end).filter((line) => !/^[ \t]/.test(line))
  if (fields.length < 2 || !fields.every((line) => FIELD_LINE.test(line))) return false
  const sure = fields.some((line) => FIELDS_OF_MAIL_ALONE.test(line))
  const usual = fields.filter((line) => USUAL_MAIL_FIELDS.test(line)).length
  return named ? usual > 0 || sure : sure && usual >= 2
}
