import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { buildRecord } from '../record/build-record.ts'
import { openFolder } from './open.ts'
import { QuestionPool } from './question-pool.ts'
import type { IndexLocation } from './question-thread.ts'
import { openIndex } from './schema.ts'
import { Writer } from './writer.ts'

let place = ''
let location: IndexLocation
const pools: QuestionPool[] = []
function pool(timeoutMs: number): QuestionPool {
  const made = new QuestionPool(timeoutMs)
  pools.push(made)
  return made
}

/** As much work as a query may ask for: words that every seed has, in an order that none has. */
const HARD = Array.from({ length: 9 }, (_, at) => `"${'a b '.repeat(6)}c${at}"`).join(' or ')

beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), 'hearsay-questions-'))
  const path = join(place, 'index.db')
  const db = openIndex(path, 'write')
  const put = (id: string, body: string) => ({
    put: buildRecord(
      {
        id,
        file: `${id}.txt`,
        size: 1,
        changed: '2022-06-29T00:00:00.000Z',
        content: Buffer.from(`Harbor Times\n29 June 2022\n\nNumber ${id}\n\n${body}\n`),
      },
      null,
    ),
    stamp: '1',
    upgrade: false,
  })
  const words = Array.from({ length: 9 }, (_, at) => `c${at} `).join('') + 'a b '.repeat(4500)
  new Writer(db).write([
    put('ferry', 'A ferry sailed.'),
    ...Array.from({ length: 200 }, (_, at) => put(`long${at}`, `${words} w${at}`)),
  ])
  db.close()
  location = { place, path, access: 'read', identity: 'one' }
})
afterEach(async () => {
  for (const made of pools.splice(0)) await made.close()
})
afterAll(() => rmSync(place, { recursive: true }))

/** How often the event loop turns before something is settled. */
async function turnsDuring(work: Promise<unknown>): Promise<number> {
  let turns = 0
  let over = false
  const turn = () => {
    turns++
    if (!over) setImmediate(turn)
  }
  setImmediate(turn)
  await work.catch(() => undefined)
  over = true
  return turns
}

test('a question is answered while everything else goes on', async () => {
  const questions = pool(60_000)
  await questions.warm(location)
  expect(await turnsDuring(questions.ask(location, 'find', [HARD]))).toBeGreaterThan(10)
  expect((await questions.ask(location, 'find', ['ferry'])).hits.map(({ id }) => id)).toEqual(['ferry'])
})
test('one whose time is up is ended with a sentence, and others are answered', async () => {
  const questions = pool(40)
  await questions.warm(location)
  const hard = Array.from({ length: 6 }, () => questions.ask(location, 'find', [HARD]))
  for (const one of await Promise.allSettled(hard))
    expect(one).toMatchObject({
      reason: { code: 'question-too-long', message: expect.stringContaining('more than 0.04 s') },
    })
  const ferries = () =>
    questions.ask(location, 'find', ['ferry']).then(
      ({ hits }) => hits.length,
      () => null,
    )
  await expect.poll(ferries, { timeout: 30_000 }).toBe(1)
})
test('what is wrong with an index comes back as what it is, and the next question reopens it', async () => {
  const questions = pool(60_000)
  const broken = { ...location, path: join(place, 'broken.db'), identity: 'two' }
  writeFileSync(broken.path, Buffer.alloc(9000, 0x5a))
  await expect(questions.ask(broken, 'actors', [])).rejects.toMatchObject({ errcode: 26 })
  expect(await questions.ask(location, 'outlets', [])).toMatchObject([{ name: 'Harbor Times', seeds: 201 }])
})
test('a closed one answers nothing', async () => {
  const questions = pool(60_000)
  await questions.close()
  await expect(questions.ask(location, 'actors', [])).rejects.toThrow('closed')
})

describe('a folder that is followed', () => {
  let folder = ''
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'hearsay-hostile-'))
    for (let number = 0; number < 14; number++)
      writeFileSync(
        join(folder, `n${number}.txt`),
        `Harbor Times\n29 June 2022\n\nA ferry ${number}\n\n${'a e '.repeat(200)}\n`,
      )
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  test('answers others first, whatever a query asks for', async () => {
    const archive = await openFolder(folder, { readers: 1 })
    try {
      for (const query of [
        'a-'.repeat(3500),
        'a:'.repeat(3500),
        `"${'e '.repeat(3500)}"`,
        'a* or '.repeat(1300),
      ]) {
        for (const question of [
          () => archive.find(query),
          () => archive.facets(query),
          () => archive.shelf({ query }),
        ]) {
          const order: string[] = []
          const note = (name: string) => () => order.push(name)
          await Promise.all([
            question().then(note('question')),
            archive.shelf().then(note('shelf')),
            archive.get('n3').then(note('get')),
            archive.progress().then(note('progress')),
          ])
          expect([query.slice(0, 6), order.at(-1)]).toEqual([query.slice(0, 6), 'question'])
        }
      }
    } finally {
      await archive.close()
    }
  })
  test('keeps a thread for lists, however many searches are waiting', async () => {
    const archive = await openFolder(folder, { readers: 1 })
    try {
      await archive.actors()
      const order: string[] = []
      const searches = Array.from({ length: 24 }, () =>
        archive.find('a-'.repeat(3500)).then(() => order.push('search')),
      )
      await Promise.all([...searches, archive.outlets().then(() => order.push('list'))])
      expect(order.indexOf('list')).toBeLessThan(24)
    } finally {
      await archive.close()
    }
  })
  test('gives a question only so much time', async () => {
    const archive = await openFolder(folder, { readers: 1, questionTimeoutMs: 1 })
    try {
      await expect(archive.find('ferry')).rejects.toMatchObject({ code: 'question-too-long' })
      expect((await archive.shelf()).total.number).toBe(14)
    } finally {
      await archive.close()
    }
  })
})
