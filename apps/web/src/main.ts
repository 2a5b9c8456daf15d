// Starts the web desk: node main.js [FOLDER or postgres://…]. PORT, HOST, HEARSAY_PASSWORD and so on come from the environment;
// `node main.js --hash` makes a line of a password file. docs/web.md has them all.

import { readFileSync } from 'node:fs'
import { text } from 'node:stream/consumers'
import {
  ArchiveError,
  hashPassword,
  isDatabase,
  noticeMessage,
  openArchive,
  pollFeeds,
  readSecrets,
} from '@hearsay/archive'
import { chromiumIn, printPdf } from '@hearsay/archive/print'
import { createApp } from './app.tsx'
import { listen } from './http/listen.ts'
import { readSettings } from './http/settings.ts'

function fail(message: string): never {
  process.stderr.write(`hearsay: ${message}\n`)
  process.exit(1)
}

/** The local date, as ISO date. */
function today(): string {
  const now = new Date()
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-')
}

if (process.argv[2] === '--hash') {
  const password = (await text(process.stdin)).replace(/\r?\n$/, '')
  if (password.length < 8) fail('a password has at least 8 characters; pass it on standard input.')
  process.stdout.write(`editor ${await hashPassword(password)}\n`)
  process.exit(0)
}

const settings = readSettings(process.env)
if (typeof settings === 'string') fail(settings)
const secrets = await readSecrets(process.env, (path) => readFileSync(path, 'utf8')).catch((error) =>
  fail(String(error.message ?? error)),
)
const { host, port, loopback, hosts, secure, origin, proxies } = settings
const archive = await openArchive(process.argv[2] ?? 'seeds', {
  today: today(),
  cacheFolder: process.env.XDG_CACHE_HOME,
  read: process.env.HEARSAY_READ,
  onNotice: (notice) => process.stderr.write(`hearsay: ${noticeMessage(notice)}\n`),
}).catch((error) => fail(error instanceof ArchiveError ? error.message : String(error)))
const book = await archive.accounts.book().catch((error) => fail(String(error.message ?? error)))
const accounts = book.accounts.size + book.invitations.size > 0
if (!loopback && secrets.length === 0 && !accounts) {
  await archive.close()
  fail(
    `“${origin ?? host}” can be reached by others, so the desk asks who they are: invite yourself with hearsay accounts NAME --invite --role keeper, or set HEARSAY_PASSWORD (for editors) or HEARSAY_READER_PASSWORD, or HEARSAY_PASSWORDS to a file of hashes. Without HOST and HEARSAY_URL only this machine reaches it.`,
  )
}
const closing = new AbortController()
const app = createApp(archive, {
  person: settings.person,
  hosts,
  origin,
  proxies,
  today,
  secrets,
  accounts,
  provider: settings.provider,
  secure,
  closing: closing.signal,
  intranet: settings.intranet,
  print: (await chromiumIn(process.env)) === null ? undefined : (page) => printPdf(page, process.env),
})
// The workers of a database ask its feeds.
if (!isDatabase(process.argv[2] ?? 'seeds'))
  void pollFeeds(archive, { signal: closing.signal, allowsPrivate: settings.intranet }).catch(() => undefined)
const serving = await listen(app, host, port, { proxies }).catch((error: NodeJS.ErrnoException) => {
  if (error.code === 'EADDRINUSE')
    fail(`port ${port} is taken; choose another with PORT=${port + 1} npm start.`)
  if (error.code === 'EACCES')
    fail(`port ${port} needs more rights than this account has; choose one above 1023 with PORT.`)
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND')
    fail(`“${host}” isn’t an address of this machine; set HOST to one that is.`)
  fail(error.message)
})
const { seeds } = await archive.progress()
process.stdout.write(
  `Hearsay is at ${origin ?? `http://${host.includes(':') ? `[${host}]` : host}:${serving.port}`} with ${seeds} ${seeds === 1 ? 'clipping' : 'clippings'} from ${archive.address}\n`,
)

let ending = false
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    // A second signal doesn’t wait.
    if (ending) process.exit(1)
    ending = true
    closing.abort()
    serving
      .close()
      .then(() => archive.close())
      .then(
        () => process.exit(0),
        (error) => fail(String(error)),
      )
  })
}
