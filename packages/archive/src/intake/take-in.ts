// Whatever comes in, to seeds. In: a file's bytes and name. Out: what to offer to an archive, with a preview of it.
// The kind of the file is told in detect.ts; each kind has a file of its own. Nothing here reads or writes files.
import { decode, parse } from '@hearsay/core'
import { intakeLimit } from '../adding.ts'
import { decodeMarkup } from './charset.ts'
import { compose } from './compose.ts'
import { fileKind } from './detect.ts'
import { intakeDiagnostic } from './diagnostics.ts'
import { clipsOfFeed } from './feed.ts'
import { type Came, type Intake, made, nothing, refused } from './intake.ts'
import { openMail } from './mail.ts'
import { clipOfMarkdown, hasMarkdownSigns } from './markdown.ts'
import { clipOfPage } from './page.ts'
import { takeText } from './take-text.ts'

/** Mails in mails in mails are opened, deeper ones kept as text. */
const MOST_WITHIN = 3

/**
 * Takes a file in, whatever it is. `name` is its file name, for hints and for the original; `-` or an empty one for
 * what has none. Never throws for what the file holds. A file over 64 MB is refused.
 */
export function takeIn(bytes: Uint8Array, name: string): Promise<Intake> {
  return takeInAt({ bytes, name: name.split(/[/\\]/).at(-1) || '-', within: 0 })
}

/** `takeIn` for a thread, which is sent one thing. */
export function takeInSent({ bytes, name }: { bytes: Uint8Array; name: string }): Promise<Intake> {
  return takeIn(bytes, name)
}

async function takeInAt(came: Came): Promise<Intake> {
  const { bytes, name } = came
  if (bytes.length > intakeLimit)
    return refused({ code: 'file-too-big', about: name, data: { bytes: bytes.length, limit: intakeLimit } })
  const { text, character } = decodeMarkup(bytes)
  const kind = fileKind(bytes, text, name)
  if (kind === 'mail' && came.within < MOST_WITHIN) return takeMail(came)
  if (character !== null || text.startsWith('%PDF-'))
    return refused({ code: 'not-text', about: name, data: { character: character ?? 'a PDF file' } })
  if (text.trim() === '') return { ...nothing('unknown'), diagnostics: [intakeDiagnostic('file-empty')] }
  if (kind === 'html') return made('html', came, [compose(clipOfPage(text))])
  if (kind === 'feed') return takeFeed(came, text)
  if (kind === 'markdown') return takeMarkdown(came)
  return takeText(came, kind === 'mail' ? [intakeDiagnostic('mail-broken')] : [])
}

function takeFeed(came: Came, text: string): Intake {
  const clips = clipsOfFeed(text)
  if (clips === null) return takeText(came, [intakeDiagnostic('feed-broken')])
  if (clips.length === 0) return { ...nothing('feed'), diagnostics: [intakeDiagnostic('feed-empty')] }
  return made('feed', came, clips.map(compose))
}

/** A seed keeps its bytes, whatever its file is called; else Markdown is taken apart. */
function takeMarkdown(came: Came): Intake {
  const { text } = decode(came.bytes)
  const { header, headline } = parse(text).document
  if (header.outlet?.certain && header.date?.certain && headline && !hasMarkdownSigns(text))
    return takeText(came)
  const clip = clipOfMarkdown(text.replace(/^\ufeff/, ''))
  return clip
    ? made('markdown', came, [compose(clip)])
    : takeText(came, [intakeDiagnostic('markdown-as-written')])
}

async function takeMail(came: Came): Promise<Intake> {
  const mail = await openMail(came.bytes)
  if (!mail) return takeText(came, [intakeDiagnostic('mail-broken')])
  const taken = mail.seed
    ? made('mail', came, [mail.seed], mail.diagnostics)
    : { ...nothing('mail'), diagnostics: mail.diagnostics }
  for (const { name, bytes } of mail.enclosed) {
    const inner = await takeInAt({ bytes, name, within: came.within + 1 })
    if (inner.offers.length === 0) taken.diagnostics.push(intakeDiagnostic('attachment-left', { name }))
    taken.offers.push(
      ...inner.offers.map((offer) => ({ ...offer, original: { name: came.name, bytes: came.bytes } })),
    )
    taken.pieces.push(...inner.pieces.map((piece) => ({ ...piece, span: null })))
    taken.diagnostics.push(...inner.diagnostics)
  }
  if (taken.offers.length === 0) taken.diagnostics.push(intakeDiagnostic('file-empty'))
  return taken
}
