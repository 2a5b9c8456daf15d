import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Archive, ShelfQuery } from '@hearsay/archive'
import { openArchive } from '@hearsay/archive'
import { expect, test } from 'vitest'
import type { Lost } from './shelf-window.ts'
import { ShelfWindow } from './shelf-window.ts'

const seed = (day: number) =>
  `Harbor Times\n${new Date(Date.UTC(2022, 0, day)).toISOString().slice(0, 10)}\n\nDay ${day}\n\nThe crews wait.\n`

/** Calls back with a shelf over a folder of so many seeds, the latest day first. */
async function withShelf(
  days: number,
  use: (shelf: ShelfWindow, folder: string, again: () => Promise<Lost | null>) => Promise<void>,
) {
  const folder = await mkdtemp(join(tmpdir(), 'hearsay-shelf-'))
  for (let day = 1; day <= days; day++) await writeFile(join(folder, `${day}.txt`), seed(day))
  const archive = await openArchive(folder, { follow: false })
  try {
    const shelf = new ShelfWindow(archive, () => undefined)
    await shelf.refresh()
    await use(shelf, folder, async () => {
      await archive.caughtUp()
      return shelf.refresh()
    })
  } finally {
    await archive.close()
    await rm(folder, { recursive: true, force: true })
  }
}

test('a seed is found anywhere in the list, and stays selected however far it moves', () =>
  withShelf(350, async (shelf, folder, again) => {
    expect(await shelf.choose('7', 0)).toBeNull()
    expect([shelf.chosen?.id, shelf.cursor]).toEqual(['7', 343])
    for (let day = 1; day <= 120; day++) await rm(join(folder, `${350 - day}.txt`))
    for (let day = 1; day <= 120; day++) await rm(join(folder, `${180 - day}.txt`))
    expect(await again()).toBeNull()
    expect([shelf.chosen?.id, shelf.cursor]).toEqual(['7', 103])
  }))
test('a seed that is gone, or does not match the query any more, is returned', () =>
  withShelf(3, async (shelf, folder, again) => {
    shelf.move(1)
    await rm(join(folder, '2.txt'))
    expect(await again()).toEqual({ id: '2', why: 'gone' })
    expect(shelf.chosen?.id).toBe('1')
    await shelf.show({ query: 'headline:1' })
    expect(await shelf.choose('3', 0)).toEqual({ id: '3', why: 'filtered' })
    expect(shelf.chosen?.id).toBe('1')
  }))
test('the selected seed stays selected when new ones move it to another page', () =>
  withShelf(102, async (shelf, folder, again) => {
    shelf.move(99)
    expect(shelf.chosen?.id).toBe('3')
    await writeFile(join(folder, 'new.txt'), seed(200))
    await again()
    expect([shelf.chosen?.id, shelf.cursor]).toEqual(['3', 100])
    await rm(join(folder, 'new.txt'))
    await again()
    expect([shelf.chosen?.id, shelf.cursor]).toEqual(['3', 99])
  }))

/** A shelf over `number` seeds; a query matches all but those of `misfits`. `searched` has the offsets of searches. */
async function overMany(number: number, misfits: Set<string>) {
  const searched: number[] = []
  const all = Array.from({ length: number }, (_, at) => ({ id: `${at}` }))
  const archive = {
    get: async () => all[0],
    progress: async () => ({ searchable: number }),
    shelf: async ({ query = '', offset = 0, limit = 50 }: ShelfQuery) => {
      if (limit === 1000) {
        searched.push(offset)
        await new Promise((resolve) => setTimeout(resolve))
      }
      const matching = query ? all.filter(({ id }) => !misfits.has(id)) : all
      return {
        entries: matching.slice(offset, offset + limit),
        total: { number: matching.length, more: false },
        diagnostics: [],
      }
    },
  }
  const shelf = new ShelfWindow(archive as unknown as Archive, () => undefined)
  await shelf.show({ query: 'toll' })
  return { shelf, searched }
}

test('a seed that does not match any more is searched for near its place, not in the whole of a long list', async () => {
  const misfits = new Set<string>()
  const { shelf, searched } = await overMany(50_000, misfits)
  await shelf.choose('20500', 20_500)
  misfits.add('20500')
  expect(await shelf.refresh()).toEqual({ id: '20500', why: 'filtered' })
  expect(searched.sort()).toEqual([18_000, 19_000, 20_000, 21_000])
})
test('changes while a seed is searched for in the whole list do not restart the search', async () => {
  const { shelf, searched } = await overMany(30_000, new Set())
  const chosen = shelf.choose('29999', 0)
  const changes = Array.from({ length: 5 }, async () => {
    await new Promise((resolve) => setTimeout(resolve, 2))
    return shelf.refresh()
  })
  expect(await chosen).toBeNull()
  expect(await Promise.all(changes)).toEqual([null, null, null, null, null])
  expect(shelf.cursor).toBe(29_999)
  expect(searched).toHaveLength(30)
})
