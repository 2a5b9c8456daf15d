// What every archive does, whatever keeps it. Each engine’s test hands in a way to open an empty one.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Archive } from '../src/api/archive.ts'
import { ArchiveError } from '../src/api/archive-error.ts'
import type { Change } from '../src/api/schemas.ts'
import { FIVE, seedText } from './seeds.ts'

/** An archive of a test’s own. */
export interface Opened {
  archive: Archive
  /** Opens what it keeps again, as another process would. */
  again(): Promise<Archive>
  /** Closes it and takes away what it kept. */
  end(): Promise<void>
}

/** Runs the suite against an engine. */
export function contract(name: string, open: () => Promise<Opened>): void {
  describe(name, () => {
    let opened: Opened
    let archive: Archive
    const begin = async () => {
      opened = await open()
      archive = opened.archive
    }
    const end = () => opened.end()

    const keep = async (...texts: (string | Uint8Array)[]) => {
      const added = await archive.add(texts.map((seed) => ({ seed })))
      await archive.caughtUp()
      return added.map((one) => ('id' in one ? one.id : null))
    }
    const found = async (query: string, order?: 'newest' | 'oldest' | 'first' | 'latest') =>
      (await archive.find(query, order ? { order } : {})).hits.map(({ entry }) => entry.headline)

    describe('adding', () => {
      beforeEach(begin)
      afterEach(end)

      test('keeps a seed and gives it back byte for byte', async () => {
        const bytes = Buffer.from(
          'Harbor Times\r\nJune 29, 2022\r\n\r\nA café\r\n\r\nThe quay was shut.',
          'latin1',
        )
        const [id] = await keep(bytes)
        const seed = await archive.get(id ?? '')
        expect([seed.encoding, seed.outlet, seed.date, seed.headline]).toEqual([
          'windows-1252',
          'Harbor Times',
          '2022-06-29',
          'A café',
        ])
        expect(seed.document.text).toBe(bytes.toString('latin1'))
        expect(seed.bytes).toBe(bytes.length)
      })
      test('names a seed after its date, outlet and headline, and a second one of that name beside it', async () => {
        const ids = await keep(
          seedText(FIVE[0]!),
          seedText({
            ...FIVE[0]!,
            body: 'Something else altogether happened here, and it took all day to tell.',
          }),
        )
        expect(ids[0]).toMatch(/^2022-06-29-harbor-times-two-islands/)
        expect(new Set(ids).size).toBe(2)
      })
      test('says which article is here already, the same or nearly, and keeps it only when told to', async () => {
        const text = seedText(FIVE[0]!)
        const [id] = await keep(text)
        const again = await archive.add([
          { seed: text.replaceAll('\n', '\r\n') },
          { seed: text.replace('cheers', 'cheered') },
          { seed: text, again: true },
        ])
        expect(again[0]).toEqual({ kept: false, same: 'text', id, version: 2 })
        expect(again[1]).toEqual({ kept: false, same: 'nearly', id, version: 3 })
        expect(again[2]).toMatchObject({ kept: true })
      })
      test('keeps the same article of another outlet or day, and says what it is a copy of', async () => {
        const text = seedText(FIVE[0]!)
        const [id] = await keep(text)
        const added = await archive.add([
          { seed: text.replace('Harbor Times', 'Quay Post') },
          { seed: text.replace('Harbor Times', 'Quay Post').replace('cheers', 'cheered') },
          { seed: text.replace('Harbor Times\n', '').replace('cheers', 'cheered') },
        ])
        expect(added[0]).toMatchObject({ kept: true, copyOf: id })
        const copy = added[0]?.kept ? added[0].id : ''
        expect(added[1]).toEqual({ kept: false, same: 'nearly', id: copy, version: 2 })
        expect(added[2]).toMatchObject({ kept: false, same: 'nearly' })
      })
      test('a page that has changed is a new version, kept whole', async () => {
        const page = (text: string) =>
          seedText(FIVE[2]!).replace(/\n\n/, `\nhttps://harbor.example/pact\n\n`) + text
        const original = (text: string) => ({
          name: 'pact.html',
          bytes: new TextEncoder().encode(`<p>${text}</p>`),
        })
        const [first] = await archive.add([{ seed: page(''), original: original('first') }])
        const note = '\nCorrection, June 30: an earlier version gave a wrong number of ferries.\n'
        const [second, third] = await archive.add([
          { seed: page(note), original: original('second') },
          { seed: page(note), original: original('second') },
        ])
        const id = first?.kept ? first.id : ''
        expect(second).toEqual({ kept: true, id, version: 2 })
        expect(third).toEqual({ kept: false, same: 'text', id })
        const textOf = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes)
        expect(textOf((await archive.original(id))?.bytes)).toBe('<p>second</p>')
        expect((await archive.get(id)).document.text).toContain('Correction, June 30')
        const versions = await archive.versions(id)
        expect(versions.map(({ number, current }) => [number, current])).toEqual([
          [1, false],
          [2, true],
        ])
        const before = await archive.version(id, 1)
        expect(textOf(before.bytes)).toBe(page(''))
        expect(textOf(before.original?.bytes)).toBe('<p>first</p>')
        // The bytes of another state of the page are saved although its text is the same.
        const [fourth, old] = await archive.add([
          { seed: page(note), original: original('third') },
          { seed: page(''), original: original('first') },
        ])
        expect(fourth).toEqual({ kept: false, same: 'text', id, version: 3 })
        expect(old).toMatchObject({ kept: false, id })
        expect(old).not.toHaveProperty('version')
        await expect(archive.version(id, 9)).rejects.toMatchObject({ code: 'seed-unknown' })
        await archive.remove(id)
        await expect(archive.versions(id)).rejects.toMatchObject({ code: 'seed-unknown' })
      })
      test('what people decided counts for the new version where its words stand', async () => {
        const text = seedText(FIVE[2]!).replace(/\n\n/, `\nhttps://harbor.example/pact\n\n`)
        const [first] = await archive.add([{ seed: text }])
        const id = first?.kept ? first.id : ''
        const tag = {
          seed: id,
          verb: 'tag',
          target: { type: 'clipping' },
          value: { tag: 'pact', on: true },
        } as const
        await archive.decide([tag], 'Ana')
        const [second] = await archive.add([
          { seed: `${text}\nCorrection: an earlier version gave a wrong number.\n` },
        ])
        expect(second).toMatchObject({ kept: true, id, version: 2 })
        expect((await archive.reading(id)).decisions.tags.map((one) => one.tag)).toEqual(['pact'])
      })
      test('remembers how a layout was corrected, and forgets it', async () => {
        const rule = { take: 'value', from: null, value: 'Marrow Bay Herald' } as const
        await archive.rememberLayouts({
          'html a.example': { outlet: rule },
          'mail b': { byline: { take: 'line', line: 2 } },
        })
        expect((await archive.layouts())['html a.example']).toEqual({ outlet: rule })
        await archive.rememberLayouts({ 'html a.example': { outlet: null } })
        expect(await archive.layouts()).toEqual({ 'mail b': { byline: { take: 'line', line: 2 } } })
        await archive.rememberLayouts({ 'mail b': { byline: null } })
      })
      test('says so too within one handful', async () => {
        const text = seedText(FIVE[1]!)
        const added = await archive.add([{ seed: text }, { seed: text }])
        expect(added.map((one) => one.kept)).toEqual([true, false])
      })
      test('refuses what isn’t text, and keeps the rest', async () => {
        const added = await archive.add([
          { seed: Uint8Array.from({ length: 400 }, (_, at) => (at * 7) % 256) },
          { seed: seedText(FIVE[2]!) },
        ])
        expect(added[0]).toMatchObject({ kept: false, same: null, problem: { code: 'not-text' } })
        expect(added[1]).toMatchObject({ kept: true })
      })
      test('refuses names that lead elsewhere or mean something', async () => {
        for (const name of ['../x', '.hidden', 'a/../../b', '/etc/x', 'a\u0000b', '.hearsay/x']) {
          const [added] = await archive.add([{ seed: seedText(FIVE[0]!), name }])
          expect([name, added]).toMatchObject([name, { kept: false, problem: { code: 'name-refused' } }])
        }
      })
      test('keeps what a seed was made of beside it', async () => {
        const bytes = new TextEncoder().encode('<html>…</html>')
        const [added] = await archive.add([
          { seed: seedText(FIVE[3]!), original: { name: 'page.html', bytes } },
        ])
        const id = added && 'id' in added ? added.id : ''
        expect(await archive.original(id)).toEqual({ name: 'page.html', bytes: Buffer.from(bytes) })
        const [plain] = await keep(seedText(FIVE[4]!))
        expect(await archive.original(plain ?? '')).toBeNull()
      })
    })

    describe('letting go', () => {
      beforeEach(begin)
      afterEach(end)

      test('takes a seed away', async () => {
        const [id] = await keep(seedText(FIVE[0]!), seedText(FIVE[1]!))
        await archive.remove(id ?? '')
        expect((await archive.shelf()).entries).toHaveLength(1)
        await expect(archive.get(id ?? '')).rejects.toMatchObject({ code: 'seed-unknown' })
        expect(await found('islands pact ferries')).not.toContain(FIVE[0]!.headline)
      })
      test('is for thirty days: a seed comes back with its original, its versions and what was decided', async () => {
        const page = (note: string) =>
          `${seedText(FIVE[2]!).replace(/\n\n/, '\n\nhttps://harbor.example/back\n\n')}${note}`
        const textOf = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes)
        const original = (name: string) => ({ name: 'page.html', bytes: new TextEncoder().encode(name) })
        const [first] = await archive.add([{ seed: page(''), original: original('first') }])
        const id = first && 'id' in first ? first.id : ''
        await archive.add([
          {
            seed: page('\nCorrection: an earlier version gave a wrong number.\n'),
            original: original('second'),
          },
        ])
        const tag = { verb: 'tag', target: { type: 'clipping' }, value: { tag: 'pact', on: true } } as const
        await archive.decide([{ seed: id, ...tag }], 'Ana')
        const before = await archive.get(id)
        const versions = await archive.versions(id)

        const { until } = await archive.remove(id)
        const [trashed] = await archive.trash()
        expect(trashed).toMatchObject({ id, until })
        expect(Date.parse(until ?? '') - Date.parse(trashed?.removed ?? '')).toBe(30 * 86_400_000)
        await expect(archive.get(id)).rejects.toMatchObject({ code: 'seed-unknown' })

        await archive.restore(id)
        expect(await archive.trash()).toEqual([])
        expect((await archive.get(id)).document.text).toBe(before.document.text)
        expect((await archive.original(id))?.bytes).toEqual(Buffer.from('second'))
        expect(textOf((await archive.version(id, 1)).original?.bytes)).toBe('first')
        expect((await archive.versions(id)).map(({ number, current }) => [number, current])).toEqual(
          versions.map(({ number, current }) => [number, current]),
        )
        expect((await archive.reading(id)).decisions.tags.map((one) => one.tag)).toEqual(['pact'])
        expect((await archive.shelf({ query: 'tag:pact' })).entries.map((one) => one.id)).toEqual([id])
        await expect(archive.restore(id)).rejects.toMatchObject({ code: 'not-in-trash' })
      })
      test('is for good where that is asked, and never undone onto another seed', async () => {
        const [a, b] = await keep(seedText(FIVE[0]!), seedText(FIVE[1]!))
        expect(await archive.remove(a ?? '', { forGood: true })).toEqual({ until: null })
        await expect(archive.restore(a ?? '')).rejects.toMatchObject({ code: 'not-in-trash' })
        await archive.remove(b ?? '')
        await archive.add([{ seed: seedText(FIVE[3]!), name: b ?? '' }])
        await expect(archive.restore(b ?? '')).rejects.toMatchObject({ code: 'seed-there' })
        // The one removed last comes back first.
        await archive.remove(b ?? '')
        expect((await archive.trash()).map(({ id }) => id)).toEqual([b, b])
        await archive.restore(b ?? '')
        expect((await archive.get(b ?? '')).headline).toBe(FIVE[3]!.headline)
      })
      test('of a seed nobody knows is an error', async () => {
        await expect(archive.remove('nobody')).rejects.toBeInstanceOf(ArchiveError)
        await expect(archive.remove('../x')).rejects.toMatchObject({ code: 'seed-unknown' })
        await expect(archive.restore('../x')).rejects.toMatchObject({ code: 'not-in-trash' })
        await expect(archive.get('nobody')).rejects.toMatchObject({ code: 'seed-unknown' })
        await expect(archive.original('nobody')).rejects.toMatchObject({ code: 'seed-unknown' })
        await expect(archive.reading('nobody')).rejects.toMatchObject({ code: 'seed-unknown' })
      })
    })

    describe('with five seeds', () => {
      beforeEach(async () => {
        await begin()
        await keep(...FIVE.map(seedText))
      })
      afterEach(end)
      test('is there for whoever opens it again', async () => {
        const other = await opened.again()
        try {
          await other.caughtUp()
          expect((await other.find('ferries')).hits).toHaveLength(2)
          expect((await other.shelf()).total.number).toBe(5)
        } finally {
          await other.close()
        }
      })
      test('two that are open see what either adds', async () => {
        const other = await opened.again()
        try {
          const stop = new AbortController()
          const heard: Change[] = []
          const listening = (async () => {
            for await (const change of other.changes(stop.signal)) heard.push(change)
          })()
          const [id] = await keep(
            seedText({
              outlet: 'Isle Post',
              date: '2 August 2022',
              headline: 'Late news',
              body: 'A balloon came down on the quay.',
            }),
          )
          await until(() => heard.some((change) => change.kind === 'added' && change.id === id))
          expect((await other.find('balloon')).hits).toHaveLength(1)
          await archive.remove(id ?? '')
          await until(() => heard.some((change) => change.kind === 'removed' && change.id === id))
          stop.abort()
          await listening
        } finally {
          await other.close()
        }
      })
      test('that may be the same are suggested and not merged', async () => {
        await keep(
          seedText({
            outlet: 'Isle Post',
            date: '2 August 2022',
            headline: 'A word from Venn',
            body: '“We will see,” Ms Venn said on Monday.',
          }),
        )
        const page = await archive.statementsOf('Orla Venn')
        expect(page.total.number).toBe(3)
        expect(page.maybe.map(({ key }) => key).some((key) => key.endsWith('venn'))).toBe(true)
      })
    })

    test('closed, it tells nobody anything', async () => {
      await begin()
      const listening = archive.changes()
      await archive.close()
      expect(await listening.next()).toEqual({ value: undefined, done: true })
      expect(await archive.changes().next()).toEqual({ value: undefined, done: true })
      await end()
    })
  })
}

async function until(holds: () => boolean): Promise<void> {
  for (let turn = 0; turn < 1000 && !holds(); turn++) await new Promise((resolve) => setTimeout(resolve, 10))
  expect(holds()).toBe(true)
}
