import { afterAll, beforeAll } from 'vitest'
import { openArchive } from '../src/open.ts'
import { feedContract } from './contract-feeds.ts'
import type { Server } from './server.ts'
import { startServer } from './server.ts'

let server: Server
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.stop())

feedContract('a database', async () => {
  const address = await server.database()
  const open = () => openArchive(address, { follow: false })
  return { archive: await open(), other: await open() }
})
