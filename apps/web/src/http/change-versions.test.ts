import type { Archive, Change } from '@hearsay/archive'
import { expect, test } from 'vitest'
import { ChangeVersions } from './change-versions.ts'

const archiveOf = (changes: () => AsyncGenerator<Change>) => ({ changes }) as unknown as Archive
const soon = () => new Promise((resolve) => setTimeout(resolve))

test('a change counts for its clipping and for the whole archive', async () => {
  const standing = new ChangeVersions(
    archiveOf(async function* () {
      yield { kind: 'changed', id: 'a' }
      await new Promise(() => {})
    }),
  )
  await soon()
  expect([standing.version, standing.ofSeed('a'), standing.ofSeed('b')]).toEqual([1, 1, 0])
  expect(standing.version).toBe(1)
})

test('without news of changes, everything counts as changed', async () => {
  const standing = new ChangeVersions(
    // biome-ignore lint/correctness/useYield: it fails before there is anything to tell
    archiveOf(async function* () {
      throw new Error('the database went away')
    }),
  )
  await soon()
  expect(standing.version).not.toBe(standing.version)
  expect(standing.ofSeed('a')).not.toBe(standing.ofSeed('a'))
})
