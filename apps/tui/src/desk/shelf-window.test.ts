import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openArchive } from '@hearsay/archive'
import { expect, test } from 'vitest'
import { ShelfWindow } from './shelf-window.ts'

const seed = (day: number) =>
  `Harbor Times\n${new Date(Date.UTC(2022, 0, day)).toISOString().slice(0, 10)}\n\nDay ${day}\n\nThe crews wait.\n`

test('the chosen seed stays chosen when new ones move it over the edge of its page', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'hearsay-shelf-'))
  for (let day = 1; day <= 102; day++) await writeFile(join(folder, `${day}.txt`), seed(day))
  const archive = await openArchive(folder, { follow: false })
  try {
    const shelf = new ShelfWindow(archive, () => undefined)
    await shelf.refresh()
    shelf.move(99)
    expect(shelf.chosen?.id).toBe('3')
    await writeFile(join(folder, 'new.txt'), seed(200))
    await archive.caughtUp()
    await shelf.refresh()
    expect([shelf.chosen?.id, shelf.cursor]).toEqual(['3', 100])
    await rm(join(folder, 'new.txt'))
    await archive.caughtUp()
    await shelf.refresh()
    expect([shelf.chosen?.id, shelf.cursor]).toEqual(['3', 99])
  } finally {
    await archive.close()
    await rm(folder, { recursive: true, force: true })
  }
})
