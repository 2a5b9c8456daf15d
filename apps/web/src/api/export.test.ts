import { exportFormatNames, exportFormats, statementRecordSchema } from '@hearsay/exchange'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { OpenDesk } from '../../test/open-desk.ts'
import { openDesk, sampleClippings } from '../../test/open-desk.ts'

let desk: OpenDesk
beforeAll(async () => {
  desk = await openDesk(sampleClippings)
})
afterAll(() => desk.close())

const get = (path: string, init?: RequestInit) => desk.app.request(`/api/export/${path}`, init)

describe('an export', () => {
  test.each(exportFormatNames)('in %s is a file of its media type', async (name) => {
    const answer = await get(name)
    const { mediaType, extension } = exportFormats[name]
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe(mediaType)
    expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="statements.${extension}"`)
    expect(answer.headers.get('etag')).toBe(null)
    expect((await answer.text()).length).toBeGreaterThan(10)
  })
  test('has the statements that match the query', async () => {
    const records = JSON.parse(await (await get('json?q=speaker:venn')).text())
    expect(records.length).toBeGreaterThan(0)
    for (const record of records) {
      expect(statementRecordSchema.parse(record)).toEqual(record)
      expect(record.speaker.name).toContain('Venn')
    }
  })
  test('has the clippings that are named, and says that one isn’t there', async () => {
    const { entries } = await desk.archive.shelf()
    const [one, other] = entries.map(({ id }) => id)
    const seeds = async (ids: (string | undefined)[]) => {
      const answer = await get(`json?${ids.map((id) => `id=${encodeURIComponent(id!)}`).join('&')}`)
      return [...new Set(JSON.parse(await answer.text()).map(({ seed }: { seed: string }) => seed))]
    }
    expect(await seeds([one])).toEqual([one])
    expect(await seeds([other, one])).toEqual([other, one])
    expect((await get('json?id=none')).status).toBe(404)
  })
  test('of a query with an error is refused in words', async () => {
    const answer = await get('csv?q=date:x')
    expect([answer.status, await answer.json()]).toEqual([
      400,
      { error: { code: 'query-invalid', message: expect.stringContaining('“x” is not a date') } },
    ])
  })
  test('in a format that doesn’t exist is refused', async () => expect((await get('xml')).status).toBe(400))
  test('breaks off where it is ended early, and makes room for the next', async () => {
    for (let at = 0; at < 8; at++) {
      const stop = new AbortController()
      const answer = await get('jsonl', { signal: stop.signal })
      expect(answer.status).toBe(200)
      stop.abort()
      await expect(answer.text()).rejects.toThrow()
    }
    expect((await get('jsonl')).status).toBe(200)
  })
  test('asked for its head alone, or left, holds no place', async () => {
    for (let at = 0; at < 8; at++) {
      expect((await get('jsonl', { method: 'HEAD' })).status).toBe(200)
      await (await get('jsonl')).body?.cancel()
    }
    expect((await get('jsonl')).status).toBe(200)
  })
  test('waits for its turn where too many are running', async () => {
    const running = [await get('jsonl'), await get('jsonl'), await get('jsonl')]
    expect((await get('jsonl')).status).toBe(503)
    for (const one of running) await one.text()
    expect((await get('jsonl')).status).toBe(200)
  })
})
test('the API’s description has every format', async () => {
  const { paths } = JSON.parse(await desk.page('/api/openapi.json'))
  const { parameters, responses, description } = paths['/export/{format}'].get
  expect(parameters[0].schema.enum).toEqual([...exportFormatNames])
  for (const name of exportFormatNames) {
    expect(description).toContain(`${name}: ${exportFormats[name].keeps} ${exportFormats[name].loses}`)
    expect(responses[200].content).toHaveProperty([exportFormats[name].mediaType])
  }
})
