import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openArchive } from '../src/open.ts'
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

async function folderDesk(): Promise<Opened> {
  const folder = await mkdtemp(join(tmpdir(), 'hearsay-contract-'))
  const open = () => openArchive(folder, { rescanIntervalMs: 200, readers: 1 })
  const archive = await open()
  return {
    archive,
    again: open,
    async end() {
      await archive.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

contract('a folder', folderDesk)
findingContract('a folder', folderDesk)
languageContract('a folder', folderDesk)
spreadContract('a folder', folderDesk)
surenessContract('a folder', folderDesk)
decisionContract('a folder', folderDesk)
headerContract('a folder', folderDesk)
accountContract('a folder', folderDesk)
searchContract('a folder', folderDesk)
