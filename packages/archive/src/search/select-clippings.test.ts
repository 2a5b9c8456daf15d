import { parse } from '@hearsay/core'
import { emptyState } from '@hearsay/decisions'
import { loadModel, read } from '@hearsay/reading'
import { expect, test } from 'vitest'
import type { Archive, ShelfQuery } from '../api/archive.ts'
import { ArchiveError } from '../api/archive-error.ts'
import type { Clipping, ClippingSelector } from './select-clippings.ts'
import { selectClippings } from './select-clippings.ts'

await loadModel('fast')
const { document } = parse(
  'Harbor Times\n29 June 2022\n\nTwo islands join\n\n“We wait,” Orla Venn said. “No ferry,” Tom Lund said.\n',
)
const reading = { ...read(document, { model: 'fast' }), decisions: emptyState() }
const unknown = (id: string) => new ArchiveError({ code: 'seed-unknown', about: id, data: {} }, 'unknown')

/** An archive of numbered clippings; those that `isGone` are listed, and gone when they are asked for. */
function archiveOf(
  count: number,
  {
    more = false,
    isGone = () => false,
    isBroken = () => false,
  }: { more?: boolean; isGone?: (id: string) => boolean; isBroken?: (id: string) => boolean } = {},
) {
  const models: string[] = []
  const archive = {
    async shelf({ offset = 0, limit = 50 }: ShelfQuery) {
      const ids = [...Array(count).keys()].slice(offset, offset + limit).map(String)
      const problem = { code: 'not-text', about: '', data: {} }
      const entries = ids.map((id) => ({
        id,
        model: Number(id) % 2 ? 'fast' : null,
        problem: isBroken(id) ? problem : null,
      }))
      return { entries, total: { number: count, more }, diagnostics: [] }
    },
    async get(id: string) {
      if (isGone(id) || !(Number(id) < count)) throw unknown(id)
      return { id, hash: '0a', changed: '2022-07-01T08:00:00.000Z', document, model: 'default' }
    },
    async decisions() {
      return { decisions: [], problems: [] }
    },
    async reading(_: string, model: string) {
      models.push(model)
      return reading
    },
  }
  return { archive: archive as unknown as Archive, models }
}

async function idsOf(archive: Archive, selector: ClippingSelector, signal?: AbortSignal): Promise<string[]> {
  const ids: string[] = []
  for await (const { id } of (await selectClippings(archive, selector, signal)).clippings()) ids.push(id)
  return ids
}

test('every clipping that matches comes once, however many pages of the shelf there are', async () => {
  const { archive } = archiveOf(2500)
  const { count, isComplete } = await selectClippings(archive, { query: '' })
  expect([count, isComplete]).toEqual([2500, true])
  expect(await idsOf(archive, { query: 'ferry' })).toEqual([...Array(2500).keys()].map(String))
})
test('those that are broken, or gone when their turn comes, are left out', async () => {
  const { archive } = archiveOf(6, { isGone: (id) => id === '2', isBroken: (id) => id === '4' })
  expect(await idsOf(archive, { query: '' })).toEqual(['0', '1', '3', '5'])
})
test('each is read by the model that its entry was read by', async () => {
  const { archive, models } = archiveOf(2)
  await idsOf(archive, { query: '' })
  expect(models).toEqual(['fast', 'fast'])
  await idsOf(archive, { ids: ['1'] })
  expect(models.at(-1)).toBe('default')
})
test('ids are taken in their order, once, and an unknown one is refused', async () => {
  const { archive } = archiveOf(4)
  expect(await idsOf(archive, { ids: ['3', '1', '3'] })).toEqual(['3', '1'])
  await expect(selectClippings(archive, { ids: ['1', '9'] })).rejects.toMatchObject({ code: 'seed-unknown' })
})
test('a query selects the statements that match what it asks about statements, else all', async () => {
  const speakers = async (query: string) => {
    const found: Clipping[] = []
    for await (const one of (await selectClippings(archiveOf(1).archive, { query })).clippings())
      found.push(one)
    return found.flatMap(({ statements }) => statements.map(({ speaker }) => speaker))
  }
  expect(await speakers('speaker:lund')).toEqual(['Tom Lund'])
  expect(await speakers('islands')).toEqual(['Orla Venn', 'Tom Lund'])
  expect(await speakers('-speaker:ruiz')).toEqual(['Orla Venn', 'Tom Lund'])
})
test('where an index can’t decide and a scan ends early, that is said', async () => {
  const isComplete = async (query: string) =>
    (await selectClippings(archiveOf(3, { more: true }).archive, { query })).isComplete
  expect(await isComplete('ferry speaker:venn')).toBe(true)
  expect(await isComplete('said:ferry')).toBe(false)
})
test('what makes no sense in the query is reported', async () => {
  const { diagnostics } = await selectClippings(archiveOf(1).archive, { query: 'voice:loud' })
  expect(diagnostics).toMatchObject([{ code: 'value-unknown' }])
})
test('stopped, no further clipping is read', async () => {
  const { archive, models } = archiveOf(5)
  const stop = new AbortController()
  for await (const { id } of (await selectClippings(archive, { query: '' }, stop.signal)).clippings())
    if (id === '1') stop.abort()
  expect(models).toHaveLength(2)
})
