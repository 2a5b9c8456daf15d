import { describe, expect, test } from 'vitest'
import { clipsOfFeed } from '../../../archive/src/import/feed/feed.ts'
import { allClippings, CLIPPINGS, joined } from '../../test/clippings.ts'
import { schemaFile, validatorOf } from '../../test/json-schema.ts'
import { xmlValidatorOf } from '../../test/xml-schema.ts'
import { writeExport } from '../export.ts'

async function* none() {}

describe('JSON Feed', () => {
  const validate = validatorOf(schemaFile('own/jsonfeed-1.1.schema.json'))
  test('comes back with outlet, date and headline as they went', async () => {
    const clips = clipsOfFeed(await joined(writeExport('json-feed', allClippings)))!
    let at = 0
    for await (const { document } of allClippings()) {
      const { outlet, date } = clips[at++]!
      expect([outlet, date]).toEqual([
        document.header.outlet?.text ?? 'Hearsay: clippings',
        document.header.date?.value ?? null,
      ])
    }
    expect(clips).toHaveLength(at)
  })
  test('is valid, and a spoiled one isn’t', async () => {
    const feed = JSON.parse(await joined(writeExport('json-feed', allClippings)))
    expect(feed.items).toHaveLength(CLIPPINGS)
    expect(validate(feed)).toEqual([])
    expect(validate({ ...feed, title: undefined })).not.toEqual([])
    expect(validate({ ...feed, items: [{ ...feed.items[0], id: 1 }] })).not.toEqual([])
    expect(validate(JSON.parse(await joined(writeExport('json-feed', none))))).toEqual([])
  })
})

describe('Atom', () => {
  const validate = xmlValidatorOf('own/atom.rng')
  test('is valid, and a spoiled one isn’t', async () => {
    const feed = await joined(writeExport('atom', allClippings))
    expect(feed.match(/<entry>/g)).toHaveLength(CLIPPINGS)
    expect(validate(feed)).toEqual([])
    expect(validate(feed.replace(/<updated>[^<]*<\/updated>/, ''))).not.toEqual([])
    expect(validate(feed.replace(/<entry><id>[^<]*<\/id>/, '<entry>'))).not.toEqual([])
    expect(validate(await joined(writeExport('atom', none)))).toEqual([])
  })
  test('a title is the words and nothing around them', async () => {
    const feed = await joined(writeExport('atom', allClippings))
    for (const [, title = ''] of feed.matchAll(/<title>([^<]*)<\/title>/g)) expect(title).toBe(title.trim())
    expect(feed).not.toContain('CDATA')
  })
})
