import { expect, test } from 'vitest'
import { numbered } from '../../test/seeds.ts'
import { importFile, importFileInWorker } from './in-worker.ts'

test('a big file is taken in by a thread as it is here', async () => {
  const many = Array.from({ length: 150 }, (_, number) => numbered(number)).join('\n=====\n')
  const bytes = new TextEncoder().encode(many)
  const [here, apart] = await Promise.all([
    importFile(bytes, 'many.txt'),
    importFileInWorker(bytes, 'many.txt'),
  ])
  expect(apart.offers).toHaveLength(150)
  expect(apart.seeds).toEqual(here.seeds)
})
