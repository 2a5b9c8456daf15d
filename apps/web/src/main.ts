// Starts the web desk: node main.js [FOLDER], with PORT and HOST from the environment.

import { ArchiveError, openArchive } from '@hearsay/archive'
import { serve } from '@hono/node-server'
import { createApp } from './app.tsx'
import { createReader } from './reader.ts'

const folder = process.argv[2] ?? 'seeds'
const host = process.env.HOST || '127.0.0.1'
const port = Number(process.env.PORT || 4173)

function fail(message: string): never {
  process.stderr.write(`hearsay: ${message}\n`)
  process.exit(1)
}

/** Today here, as ISO date. */
function today(): string {
  const now = new Date()
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-')
}

if (!Number.isInteger(port) || port < 0 || port > 65535)
  fail(`PORT is “${process.env.PORT}”; it takes a number from 0 to 65535.`)
const archive = await openArchive(folder, { today: today() }).catch((error) =>
  fail(error instanceof ArchiveError ? error.message : String(error)),
)
const loopback = ['127.0.0.1', 'localhost', '::1'].includes(host)
const app = createApp(archive, await createReader(), {
  hosts: loopback ? ['127.0.0.1', 'localhost', '[::1]'] : [],
  today,
})
const server = serve({ fetch: app.fetch, port, hostname: host }, async (found) => {
  const shown = host.includes(':') ? `[${host}]` : host
  const { seeds: count } = await archive.progress()
  process.stdout.write(
    `Hearsay is at http://${shown}:${found.port} with ${count} ${count === 1 ? 'seed' : 'seeds'} from ${archive.place}\n`,
  )
})
server.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EADDRINUSE')
    fail(`port ${port} is taken; choose another with PORT=${port + 1} npm start.`)
  if (error.code === 'EACCES')
    fail(`port ${port} needs more rights than this account has; choose one above 1023 with PORT.`)
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND')
    fail(`“${host}” is no address of this machine; set HOST to one that is.`)
  fail(error.message)
})
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    archive.close().then(() => process.exit(0))
  })
}
