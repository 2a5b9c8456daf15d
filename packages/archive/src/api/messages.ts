import { ArchiveError } from './archive-error.ts'
import type { Notice } from './notice.ts'
import type { Problem } from './schemas.ts'

const size = (bytes: unknown) => `${(Number(bytes) / 1e6).toFixed(1)} MB`

/** Why an address was not fetched, by its code, as the rest of a sentence. */
export function refusalReason(why: string): string {
  return whyNotFetched[why] ?? `the answer was ${why}`
}

/** One sentence that says what is wrong with a file or folder, and what would help. */
export function problemMessage(problem: Problem): string {
  const { about, data } = problem
  const why = systemReason(String(data.system ?? ''))
  const words = wordsOfSystem(String(data.system ?? ''), String(data.words ?? ''))
  switch (problem.code) {
    case 'folder-missing':
      return `There is no folder ${quoted(about)}.`
    case 'folder-unreadable':
      return `The folder ${quoted(about)} can’t be read; ${why}.`
    case 'not-a-folder':
      return `${quoted(about)} is not a folder; open a folder of clippings.`
    case 'seed-unknown':
      return `There is no clipping ${quoted(about)} on this desk.`
    case 'seed-there':
      return `There is a clipping ${quoted(about)} again; remove or rename it before the earlier one is brought back.`
    case 'not-in-trash':
      return `No clipping ${quoted(about)} was removed in the last ${data.days} days.`
    case 'file-unreadable':
      return `The file ${quoted(about)} can’t be read; ${why}.`
    case 'file-too-big':
      return `The file ${quoted(about)} has ${size(data.bytes)}; the limit is ${size(data.limit)}.`
    case 'not-text':
      return data.format
        ? `The file ${quoted(about)} is not text but ${data.format}; ${data.advice}.`
        : `The file ${quoted(about)} is not text; a clipping is plain text, a document, a saved page, a feed or a mail.`
    case 'not-a-clipping':
      return `The file ${quoted(about)} is ${data.format}, not a clipping${data.advice ? `; ${data.advice}` : ''}.`
    case 'document-unreadable':
      return `The file ${quoted(about)} is ${documentNames[String(data.format)] ?? 'a document'} ${whyUnreadable[String(data.why)] ?? 'that can’t be read'}${data.format === 'msg' ? ', as .eml' : ''}.`
    case 'address-refused':
      return `The page ${quoted(about)} was not fetched: ${refusalReason(String(data.why))}.`
    case 'reading-failed':
      return `The file ${quoted(about)}${documentNames[String(data.format)] ? `, ${documentNames[String(data.format)]},` : ''} could not be read to its end; ${whyUnfinished[String(data.why)] ?? 'the reader failed on it'}.`
    case 'decision-unreadable':
      return `Line ${data.line} of ${quoted(about)} is no decision (${printable(String(data.why))}); it is passed over, and stays in the file.`
    case 'account-unreadable':
      return `Line ${data.line} of ${quoted(about)} is no event of an account; nobody is let in until it is mended or taken out.`
    case 'link-outside':
      return `${quoted(about)} is a link that leads out of the desk’s folder; it is not followed.`
    case 'link-refused':
      return `${quoted(about)} is a link, or behind one; originals are not saved through links, so put a folder in its place.`
    case 'name-refused':
      return `${quoted(about)} can’t be the name of a clipping; a name has no “..”, no part that begins with a dot or is too long for a file, and no control characters.`
    case 'disk-full':
      return `${quoted(about)} could not be saved: there is no room left on the disk.`
    case 'desk-unwritable':
      return `Nothing can be written to ${quoted(about)}; ${why}.`
    case 'question-too-long':
      return `This question took more than ${Number(data.ms) / 1000} s and was ended; ask for fewer words, or for rarer ones.`
    case 'index-newer':
      return `The index of ${quoted(about)} was made by a newer Hearsay; use that one, or delete its folder .hearsay to rebuild it.`
    case 'index-full':
      return data.removed === undefined
        ? `There is no room left on the disk for the index of ${quoted(about)}; delete something from that disk. No clipping is lost.`
        : `${quoted(String(data.removed))} is deleted, but the index of ${quoted(about)} has no room on the disk to record that; searches find it until there is room.`
    case 'index-failed':
      return `The index of ${quoted(about)} can’t be used (${words}); check its disk, or delete its folder .hearsay to rebuild it.`
    case 'desk-newer':
      return `The desk at ${quoted(about)} has version ${data.theirs}, from a newer Hearsay; this one knows version ${data.ours}, so use the newer one.`
    case 'desk-unreachable':
      return `The database at ${quoted(about)} doesn’t answer (${data.system}); what was saved is safe, try again once it runs.`
    case 'desk-refused':
      return `The database at ${quoted(about)} refuses this (${data.system}): check the role, its password and its rights.`
    case 'desk-read-only':
      return `The database at ${quoted(about)} can only be read (${data.system}): it is a standby, or the role may not write; add, remove and work where it can be written.`
    case 'desk-timeout':
      return `The database at ${quoted(about)} cancelled this (${data.system}); what was saved is safe. Try again, or raise its statement_timeout, idle_in_transaction_session_timeout or transaction_timeout.`
    case 'desk-untrusted':
      return `The connection to the database at ${quoted(about)} can’t be trusted (${words}); name the authority that signed its certificate, ?sslmode=verify-full&sslrootcert=FILE, or see that the name in the address is the one in the certificate.`
    case 'desk-address':
      return `The address ${quoted(about)} can’t be used (${words}).`
    case 'desk-failed':
      return `The database at ${quoted(about)} failed (${words}); what was saved is safe.`
  }
}

/** Documents that can be imported, for a sentence. */
const documentNames: Record<string, string> = {
  docx: 'a Word document',
  rtf: 'an RTF document',
  pdf: 'a PDF',
  webarchive: 'a page saved by Safari',
  warc: 'a web archive',
  gzip: 'a gzip archive',
  msg: 'an Outlook message',
  mhtml: 'a page saved as MHTML',
  news: 'a news item',
  feed: 'a feed',
  json: 'JSON',
  html: 'a page',
  mail: 'a mail',
  mbox: 'a mailbox',
  library: 'a list of a reading tool',
  markdown: 'Markdown',
  text: 'a text',
}
/** Why one wasn’t read to its end, and what would help. */
const whyUnfinished: Record<string, string> = {
  text: 'it has more than 20 MB of text; split it, and add its parts',
  memory: 'it takes more memory than a file may; split it, and add its parts',
  time: 'it takes more than a minute; split it, and add its parts',
}
/** Why one can’t be read, and what would help. */
const whyUnreadable: Record<string, string> = {
  broken: 'that is damaged or cut off; open it in its own program, and save it again',
  encrypted: 'with a password; save it without one',
  'too-big': 'that unpacks to more than can be read; save the articles in it by themselves',
  'too-deep': 'that is nested too deep; save its text',
  'no-text': 'without text; if it is a picture of a page, recognise its text first',
  'not-here': 'that only the desk can read; save it there',
}

/** Why a page was not fetched. */
const whyNotFetched: Record<string, string> = {
  malformed: 'this is not the address of a page',
  protocol: 'only pages at http and https addresses are fetched',
  login: 'its address has a name or a password in it',
  port: 'pages are not at this port',
  private: 'it is on this machine or in a private network; --intranet allows that',
  'no-feed': 'there is no feed, and no page that names one',
  redirects: 'it leads from one address to the next without end',
  size: 'it is too big',
  timeout: 'the server took too long',
  encoding: 'the server packs its pages though it was asked not to',
  ENOTFOUND: 'there is no such server',
  ECONNREFUSED: 'the server takes no connections',
}

/** The error of a problem, with its sentence. */
export function archiveError(problem: Problem): ArchiveError {
  return new ArchiveError(problem, problemMessage(problem))
}

/** What the system’s code means for the owner of the folder. */
function systemReason(system: string): string {
  if (system === 'ENOENT') return 'it is a link to something that isn’t there'
  if (system === 'ELOOP') return 'its links go in a circle'
  if (system === 'EISDIR') return 'it is a folder, a pipe or a device'
  if (system === '' || system === 'EACCES' || system === 'EPERM') return 'check its permissions'
  return `the system says ${system}`
}

/** A code with its words, which often begin with it. */
function wordsOfSystem(code: string, words: string): string {
  return printable(words.startsWith(code) ? words : [code, words].filter(Boolean).join(': '))
}

function quoted(name: string): string {
  return `“${printable(name)}”`
}

function printable(words: string): string {
  return words.replace(/\p{Cc}+/gu, ' ')
}

/** One sentence that says what happened to a folder’s index. */
export function noticeMessage(notice: Notice): string {
  switch (notice) {
    case 'index-rebuilt':
      return 'The index of this desk was damaged and is being rebuilt; no clipping is lost.'
    case 'index-elsewhere':
      return 'No index can be written in this folder; it is saved elsewhere, in a folder of your own.'
    case 'index-read-only':
      return 'There is no room left on the disk, so the index of this desk can only be read; searches miss later changes until there is room.'
    case 'index-refused':
      return 'What is at .hearsay in this folder, a link or another program’s files, is left alone; the index is saved elsewhere, in a folder of your own.'
  }
}
