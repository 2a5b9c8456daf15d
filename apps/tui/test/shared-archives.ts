// Archives that the tests of a file share: opening one starts threads and loads a model, which takes longer than a test.

import type { Archive, OpenOptions } from '@hearsay/archive'
import { openArchive as open } from '@hearsay/archive'
import { afterAll } from 'vitest'

const opened = new Map<string, Promise<Archive>>()

/** Opens the archive of a folder, or returns the one that is open once it has read what changed. Closing waits for the end of the file. */
export async function openShared(address: string, options: OpenOptions): Promise<Archive> {
  const before = opened.get(address)
  const opening = before ?? open(address, options)
  opened.set(address, opening)
  // A folder that can’t be opened may be there the next time.
  const archive = await opening.catch((error: unknown) => {
    opened.delete(address)
    throw error
  })
  if (before) await archive.caughtUp()
  return new Proxy(archive, {
    get(target, name) {
      if (name === 'close') return async () => undefined
      const value = Reflect.get(target, name, target)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
}

afterAll(async () => {
  for (const archive of await Promise.allSettled(opened.values()))
    if (archive.status === 'fulfilled') await archive.value.close()
  opened.clear()
})
