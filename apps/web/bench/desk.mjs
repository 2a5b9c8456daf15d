// A server to be measured: the desk over a folder, or a bare “hello”. In: the folder as argument; none for the hello. Out: the port,
// on a line.
import { listen } from '../dist/http/listen.js'

const folder = process.argv[2]
let app
if (folder) {
  const { openArchive } = await import('@hearsay/archive')
  const { createApp } = await import('../dist/app.js')
  const archive = await openArchive(folder, { follow: false })
  app = createApp(archive, { hosts: ['127.0.0.1'] })
} else {
  const { Hono } = await import('hono')
  app = new Hono().get('/', (context) => context.text('hello'))
}
const { port } = await listen(app, '127.0.0.1', 0)
console.log(port)
