import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { openArchive } from '../src/open.ts'
import { feedContract } from './contract-feeds.ts'

const folders: string[] = []
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))))

feedContract('a folder', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'hearsay-feeds-'))
  folders.push(folder)
  const open = () => openArchive(folder, { follow: false, readers: 1 })
  return { archive: await open(), other: await open() }
})
