import { afterAll, beforeAll, expect, test } from 'vitest'
import { openArchive } from '../src/open.ts'
import { openPostgres } from '../src/postgres/archive.ts'
import type { Opened } from './contract.ts'
import { contract } from './contract.ts'
import { accountContract } from './contract-accounts.ts'
import { decisionContract } from './contract-decisions.ts'
import { findingContract } from './contract-finding.ts'
import { headerContract } from './contract-headers.ts'
import { languageContract } from './contract-languages.ts'
import { searchContract } from './contract-searches.ts'
import { spreadContract } from './contract-spread.ts'
import { surenessContract } from './contract-sureness.ts'
import { numbered } from './seeds.ts'
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
languageContract('a database', databaseDesk)
spreadContract('a database', databaseDesk)
surenessContract('a database', databaseDesk)
decisionContract('a database', databaseDesk)
headerContract('a database', databaseDesk)
accountContract('a database', databaseDesk)
searchContract('a database', databaseDesk)

test('seeds of one name are numbered, and no number is given again while a later one is there', async () => {
  const archive = await openPostgres(await server.database(), { follow: false })
  try {
    let number = 0
    const add = async (...names: string[]) => {
      const added = await archive.add(names.map((name) => ({ name, seed: numbered(number++) })))
      return added.map((one) => ('id' in one ? one.id : null))
    }
    expect(await add('a', 'a', 'a-2', 'b', 'a')).toEqual(['a', 'a-2', 'a-2-2', 'b', 'a-3'])
    await archive.remove('a-2')
    expect(await add('a', 'a-2', 'a-2-2', 'a-x')).toEqual(['a-4', 'a-2', 'a-2-2-2', 'a-x'])
    expect(await add('a-99999', 'a-x')).toEqual(['a-99999', 'a-x-2'])
    expect(await add('a')).toEqual(['a-100000'])
  } finally {
    await archive.close()
  }
})
