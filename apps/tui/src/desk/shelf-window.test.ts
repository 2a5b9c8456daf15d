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

test('a seed is found anywhere in the list, and what is chosen stays so however far it is moved', () =>
  withShelf(350, async (shelf, folder, again) => {
    expect(await shelf.choose('7', 0)).toBeNull()
    expect([shelf.chosen?.id, shelf.cursor]).toEqual(['7', 343])
    for (let day = 1; day <= 120; day++) await rm(join(folder, `${350 - day}.txt`))
    for (let day = 1; day <= 120; day++) await rm(join(folder, `${180 - day}.txt`))
    expect(await again()).toBeNull()
    expect([shelf.chosen?.id, shelf.cursor]).toEqual(['7', 103])
  }))
test('a seed that is gone, or fits the query no more, is told', () =>
  withShelf(3, async (shelf, folder, again) => {
    shelf.move(1)
    await rm(join(folder, '2.txt'))
    expect(await again()).toEqual({ id: '2', why: 'gone' })
    expect(shelf.chosen?.id).toBe('1')
    await shelf.show({ query: 'headline:1' })
    expect(await shelf.choose('3', 0)).toEqual({ id: '3', why: 'filtered' })
    expect(shelf.chosen?.id).toBe('1')
  }))
test('the chosen seed stays chosen when new ones move it over the edge of its page', () =>
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

/** A shelf over so many seeds, of which a query fits all but those of `misfits`; `asked` are the far questions. */
async function overMany(number: number, misfits: Set<string>) {
  const asked: number[] = []
  const all = Array.from({ length: number }, (_, at) => ({ id: `${at}` }))
  const archive = {
    get: async () => all[0],
    progress: async () => ({ searchable: number }),
    shelf: async ({ query = '', offset = 0, limit = 50 }: ShelfQuery) => {
      if (limit === 1000) {
        asked.push(offset)
        await new Promise((resolve) => setTimeout(resolve))
      }
      const fit = query ? all.filter(({ id }) => !misfits.has(id)) : all
      return {
        entries: fit.slice(offset, offset + limit),
        total: { number: fit.length, more: false },
        diagnostics: [],
      }
    },
  }
  const shelf = new ShelfWindow(archive as unknown as Archive, () => undefined)
  await shelf.show({ query: 'toll' })
  return { shelf, asked }
}

test('a seed that fits no more after a change is looked for where it was, not in all of a long list', async () => {
  const misfits = new Set<string>()
  const { shelf, asked } = await overMany(50_000, misfits)
  await shelf.choose('20500', 20_500)
  misfits.add('20500')
  expect(await shelf.refresh()).toEqual({ id: '20500', why: 'filtered' })
  expect(asked.sort()).toEqual([18_000, 19_000, 20_000, 21_000])
})
test('changes while a seed is looked for in all of the list do not begin that anew', async () => {
  const { shelf, asked } = await overMany(30_000, new Set())
  const chosen = shelf.choose('29999', 0)
  const changes = Array.from({ length: 5 }, async () => {
    await new Promise((resolve) => setTimeout(resolve, 2))
    return shelf.refresh()
  })
  expect(await chosen).toBeNull()
  expect(await Promise.all(changes)).toEqual([null, null, null, null, null])
  expect(shelf.cursor).toBe(29_999)
  expect(asked).toHaveLength(30)
})
