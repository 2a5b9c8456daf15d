// Mails of what is new in saved searches. In: a desk, a mail server. Out: a mail for each search that somebody watches.
import { hostname } from 'node:os'
import type { Archive, SavedSearch, SearchNews } from '@hearsay/archive'
import { newsOf } from '@hearsay/archive'
import { counted, statementLine } from '@hearsay/desk'
import { createTransport } from 'nodemailer'
import { oneLine, safe } from '../term/safe.ts'
import type { Status, Terminal } from '../term/terminal.ts'
import type { CommandServices } from './command.ts'
import { usageError } from './report-error.ts'
import { withArchive } from './with-archive.ts'

interface MailValues {
  smtp: string | undefined
  from: string | undefined
  base: string | undefined
  'dry-run': boolean
  desk: string | undefined
}

/** A mail of plain text. */
interface Mail {
  from: string
  to: string
  subject: string
  text: string
}

/** Clippings in a mail; the rest is counted. */
const MAX_CLIPPINGS = 50
/** How long a mail server may take to answer, in milliseconds. */
const SMTP_TIMEOUT_MS = 20_000

/** Sends what is new. */
export async function mailNews(
  values: MailValues,
  terminal: Terminal,
  services: CommandServices,
): Promise<Status> {
  const { env } = terminal
  const server = values.smtp ?? env.HEARSAY_SMTP ?? 'smtp://127.0.0.1:25'
  if (!/^smtps?:\/\/[^\s/]/.test(server))
    return usageError(terminal, '--smtp takes an address like smtp://mail.example.org:25.', 'mail')
  const from = values.from ?? env.HEARSAY_MAIL_FROM ?? `hearsay@${hostname() || 'localhost'}`
  const base = (values.base ?? env.HEARSAY_ORIGIN ?? '').replace(/\/+$/, '')
  const timeouts = { connectionTimeout: SMTP_TIMEOUT_MS, greetingTimeout: SMTP_TIMEOUT_MS }
  const transport = createTransport({ url: server, socketTimeout: SMTP_TIMEOUT_MS, ...timeouts })
  const send = async (mail: Mail): Promise<string | null> => {
    if (values['dry-run']) {
      terminal.out(`To: ${oneLine(mail.to)}\nSubject: ${oneLine(mail.subject)}\n\n${safeLines(mail.text)}\n`)
      return null
    }
    try {
      await transport.sendMail(mail)
      terminal.out(`mailed\t${oneLine(mail.to)}\t${oneLine(mail.subject)}\n`)
      return null
    } catch (error) {
      return (error as Error).message
    }
  }
  try {
    return await withArchive(values.desk, terminal, services, async (archive) => {
      let isFailed = false
      for (const search of await archive.searches.list()) {
        const problem =
          search.mail && (await mailOne(archive, search, { from, base, dry: values['dry-run'], send }))
        if (!problem) continue
        isFailed = true
        terminal.err(`hearsay: “${oneLine(search.name)}” could not be mailed: ${oneLine(problem)}\n`)
      }
      return isFailed ? 3 : 0
    })
  } finally {
    transport.close()
  }
}

interface Sending {
  from: string
  base: string
  dry: boolean
  send(mail: Mail): Promise<string | null>
}

/** Mails what is new in one search, if anything; gives what went wrong. */
async function mailOne(archive: Archive, search: SavedSearch, sending: Sending): Promise<string | null> {
  const { name, mail } = search
  if (!mail) return null
  const now = new Date().toISOString()
  const news = await newsOf(archive, search.query, mail.until)
  if (news.fresh.length === 0) return null
  const setUntil = (from: string, until: string) =>
    archive.searches.change(name, (one) =>
      one?.mail?.until === from ? { ...one, mail: { ...one.mail, until } } : (one ?? null),
    )
  // Claimed before it is sent: another process that begins now finds nothing new.
  if (!sending.dry) {
    const claimed = await setUntil(mail.until, now)
    if (claimed?.mail?.until !== now) return null
  }
  const problem = await sending.send(await mailOf(archive, search, mail.to, news, sending))
  if (problem !== null && !sending.dry) await setUntil(now, mail.until)
  return problem
}

async function mailOf(
  archive: Archive,
  { name, query }: SavedSearch,
  to: string,
  { fresh, more }: SearchNews,
  { from, base }: Sending,
): Promise<Mail> {
  const shown = fresh.slice(0, MAX_CLIPPINGS)
  const hits = new Map(
    (
      await archive.matches(
        query,
        shown.map(({ id }) => id),
      )
    ).map((hit) => [hit.id, hit]),
  )
  const parts = shown.map(({ id, headline, file, outlet, date }) => {
    const said = hits.get(id)?.statements.map((one) => `  ${statementLine(one)}`) ?? []
    const where = base ? `${base}/seeds/${id.split('/').map(encodeURIComponent).join('/')}` : id
    return [oneLine(headline ?? file), [outlet, date].filter(Boolean).join(', '), ...said, where].join('\n')
  })
  const rest = fresh.length - shown.length
  const count = `${counted(fresh.length, 'clipping')}${more ? ' or more' : ''}`
  const text = [
    `${count} new with ${query}`,
    ...parts,
    ...(rest > 0 ? [`And ${rest} more.`] : []),
    'The attributions are a machine’s unless they say otherwise; check before quoting.',
  ].join('\n\n')
  return { from, to, subject: `${name}: ${count} new`, text: `${text}\n` }
}

function safeLines(text: string): string {
  return text.split('\n').map(safe).join('\n')
}
