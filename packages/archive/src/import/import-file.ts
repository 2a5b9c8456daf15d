// Whatever comes in, to seeds. In: a file's bytes and name. Out: what to offer to an archive, with a preview of it.
// The kind of the file is told in detect.ts; each kind has a file of its own. Nothing here reads or writes files.
import { decode, parse } from '@hearsay/core'
import { MAX_IMPORT_BYTES } from '../api/adding.ts'
import { decodeMarkup } from './charset.ts'
import { compose } from './compose.ts'
import { detectFormat } from './detect.ts'
import { importDiagnostic } from './diagnostics.ts'
import { clipsOfFeed } from './feed/feed.ts'
import { clipOfPage } from './html/page.ts'
import { emptyImport, type Import, type IncomingFile, importOf, refusedImport } from './import.ts'
import { openMail } from './mail/mail.ts'
import { clipOfMarkdown, hasMarkdownSigns } from './markdown/markdown.ts'
import { importText } from './text/import-text.ts'

/** Mails in mails in mails are opened, deeper ones kept as text. */
const MAX_MAIL_DEPTH = 3

/**
 * Takes a file in, whatever it is. `name` is its file name, for hints and for the original; `-` or an empty one for
 * what has none. Never throws for what the file holds. A file over 64 MB is refused.
 */
export function importFile(bytes: Uint8Array, name: string): Promise<Import> {
  return importIncoming({ bytes, name: name.split(/[/\\]/).at(-1) || '-', mailDepth: 0 })
}

/** `importFile` for a worker thread, which gets one argument. */
export function importInThread({ bytes, name }: { bytes: Uint8Array; name: string }): Promise<Import> {
  return importFile(bytes, name)
}

async function importIncoming(came: IncomingFile): Promise<Import> {
  const { bytes, name } = came
  if (bytes.length > MAX_IMPORT_BYTES)
    return refusedImport({
      code: 'file-too-big',
      about: name,
      data: { bytes: bytes.length, limit: MAX_IMPORT_BYTES },
    })
  const { text, character } = decodeMarkup(bytes)
  const kind = detectFormat(bytes, text, name)
  if (kind === 'mail' && came.mailDepth < MAX_MAIL_DEPTH) return importMail(came)
  if (character !== null || text.startsWith('%PDF-'))
    return refusedImport({ code: 'not-text', about: name, data: { character: character ?? 'a PDF file' } })
  if (text.trim() === '') return { ...emptyImport('unknown'), diagnostics: [importDiagnostic('file-empty')] }
  if (kind === 'html') return importOf('html', came, [compose(clipOfPage(text))])
  if (kind === 'feed') return importFeed(came, text)
  if (kind === 'markdown') return importMarkdown(came)
  return importText(came, kind === 'mail' ? [importDiagnostic('mail-broken')] : [])
}

function importFeed(came: IncomingFile, text: string): Import {
  const clips = clipsOfFeed(text)
  if (clips === null) return importText(came, [importDiagnostic('feed-broken')])
  if (clips.length === 0) return { ...emptyImport('feed'), diagnostics: [importDiagnostic('feed-empty')] }
  return importOf('feed', came, clips.map(compose))
}

/** A seed keeps its bytes, whatever its file is called; else Markdown is taken apart. */
function importMarkdown(came: IncomingFile): Import {
  const { text } = decode(came.bytes)
  const { header, headline } = parse(text).document
  if (header.outlet?.certain && header.date?.certain && headline && !hasMarkdownSigns(text))
    return importText(came)
  const clip = clipOfMarkdown(text.replace(/^\ufeff/, ''))
  return clip
    ? importOf('markdown', came, [compose(clip)])
    : importText(came, [importDiagnostic('markdown-as-written')])
}

async function importMail(came: IncomingFile): Promise<Import> {
  const mail = await openMail(came.bytes)
  if (!mail) return importText(came, [importDiagnostic('mail-broken')])
  const taken = mail.seed
    ? importOf('mail', came, [mail.seed], mail.diagnostics)
    : { ...emptyImport('mail'), diagnostics: mail.diagnostics }
  for (const { name, bytes } of mail.attachments) {
    const inner = await importIncoming({ bytes, name, mailDepth: came.mailDepth + 1 })
    if (inner.offers.length === 0) taken.diagnostics.push(importDiagnostic('attachment-left', { name }))
    taken.offers.push(
      ...inner.offers.map((offer) => ({ ...offer, original: { name: came.name, bytes: came.bytes } })),
    )
    taken.seeds.push(...inner.seeds.map((piece) => ({ ...piece, span: null })))
    taken.diagnostics.push(...inner.diagnostics)
  }
  if (taken.offers.length === 0) taken.diagnostics.push(importDiagnostic('file-empty'))
  return taken
}
