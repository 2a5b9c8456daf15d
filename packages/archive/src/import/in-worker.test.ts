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

test('a file that takes too much memory is refused by its format, and the next one is read', async () => {
  const huge = new TextEncoder().encode(
    `TY  - NEWS\n${'T1  - Toll\nAB  - The board waits.\nER  - \nTY  - NEWS\n'.repeat(300_000)}`,
  )
  const { problem } = await importFileInWorker(huge, 'huge.ris')
  expect(problem).toMatchObject({ code: 'reading-failed', data: { why: 'memory', format: 'library' } })
  const many = Array.from({ length: 150 }, (_, number) => numbered(number)).join('\n=====\n')
  expect((await importFileInWorker(new TextEncoder().encode(many), 'many.txt')).offers).toHaveLength(150)
})

test('a file with far too much text is refused before it is read, and pictures are no text', async () => {
  const paragraph = '<p>The harbour board put off the toll on Thursday and said why it did.</p>'
  const huge = new TextEncoder().encode(`<!doctype html><article>${paragraph.repeat(300_000)}</article>`)
  const { problem } = await importFileInWorker(huge, 'huge.html')
  expect(problem).toMatchObject({ code: 'reading-failed', data: { why: 'text', format: 'html' } })
  const picture = `<img src="data:image/png;base64,${'QUJD'.repeat(6_000_000)}">`
  const page = `<!doctype html><html><body><article><h1>Toll waits</h1>${paragraph.repeat(10)}${picture}</article></body></html>`
  expect((await importFileInWorker(new TextEncoder().encode(page), 'page.html')).offers).toHaveLength(1)
})
