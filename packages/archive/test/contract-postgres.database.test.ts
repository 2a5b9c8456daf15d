import { afterAll, beforeAll } from 'vitest'
import { openArchive } from '../src/open.ts'
import type { Opened } from './contract.ts'
import { contract } from './contract.ts'
import { findingContract } from './contract-finding.ts'
import type { Server } from './server.ts'
import { startServer } from './server.ts'

let server: Server
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.stop())

async function databaseDesk(): Promise<Opened> {
  const address = await server.database()
  const archive = await openArchive(address)
  return {
    archive,
    again: () => openArchive(address),
    end: () => archive.close(),
  }
}

contract('a database', databaseDesk)
findingContract('a database', databaseDesk)
