import { readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { beforeAll, describe, expect, test } from 'vitest'
import { allClippings, filesOf } from '../../test/clippings.ts'
import { schemaFile, validatorOf } from '../../test/json-schema.ts'
import { writeExportFolder } from '../export.ts'

interface Annotation {
  '@context': unknown
  id: string
  body: { type: string; purpose: string; value?: string; source?: string }[]
  target: unknown
  via?: string
  [key: string]: unknown
}

let texts = new Map<string, string>()
let sets: { text: string; annotations: Annotation[] }[] = []
let annotations: Annotation[] = []
beforeAll(async () => {
  texts = await filesOf(writeExportFolder('web-annotation', allClippings))
  sets = [...texts.keys()]
    .filter((name) => name.endsWith('.anno.json'))
    .map((name) => ({
      text: texts.get(name.replace('.anno.json', '.txt'))!,
      annotations: JSON.parse(texts.get(name)!) as Annotation[],
    }))
  annotations = sets.flatMap((one) => one.annotations)
})

/** The assertions of the W3C’s tests that are a MUST, by what they are to come to. */
const folder = new URL('../../test/schemas/web-annotation/', import.meta.url)
const definitions = Object.fromEntries(
  readdirSync(new URL('definitions', folder)).map((name) => {
    const { id: _, ...schema } = schemaFile(`web-annotation/definitions/${name}`)
    return [name, schema]
  }),
)
const musts = readdirSync(new URL('assertions', folder)).map((name) => {
  const { id: _, ...schema } = schemaFile(`web-annotation/assertions/${name}`)
  return { name, expected: schema.expectedResult === 'valid', validate: validatorOf(schema, definitions) }
})
const failedMusts = (annotation: unknown) =>
  musts.flatMap(({ name, expected, validate }) =>
    (validate(annotation).length === 0) === expected ? [] : [name],
  )

describe('the W3C’s own assertions', () => {
  test('every MUST holds for every annotation', () => {
    expect(musts).toHaveLength(54)
    expect(annotations.length).toBeGreaterThan(300)
    for (const annotation of annotations) expect(failedMusts(annotation)).toEqual([])
  })
  test('an annotation without target, and one without context, fail', () => {
    const { target: _, ...untargeted } = annotations[0]!
    expect(failedMusts(untargeted)).not.toEqual([])
    expect(failedMusts({ ...annotations[0], '@context': 'x' })).not.toEqual([])
  })
})

describe('JSON-LD in safe mode', () => {
  const require = createRequire(import.meta.url)
  const jsonld = require('jsonld') as {
    toRDF(data: unknown, options: object): Promise<string>
  }
  const options = {
    safe: true,
    format: 'application/n-quads',
    documentLoader: async (url: string) => ({
      documentUrl: url,
      document: schemaFile('web-annotation/anno.jsonld'),
    }),
  }
  test('has a meaning for every property', async () => {
    for (const annotation of annotations.slice(0, 60))
      expect(await jsonld.toRDF(annotation, options)).toContain('http://www.w3.org/ns/oa#hasTarget')
  })
  test('refuses a property without one, and a motivation that doesn’t exist', async () => {
    await expect(jsonld.toRDF({ ...annotations[0], likely: 1 }, options)).rejects.toThrow()
    await expect(jsonld.toRDF({ ...annotations[0], motivation: 'guessing' }, options)).rejects.toThrow()
  })
})

test('a statement points to the one that relays it, and a part to its statement', () => {
  const ids = new Set(annotations.map(({ id }) => id))
  expect(ids.size).toBe(annotations.length)
  const relayed = annotations.filter(({ via }) => via !== undefined)
  expect(relayed.length).toBeGreaterThan(3)
  for (const { via } of relayed) expect(ids.has(via!)).toBe(true)
  for (const { body } of annotations)
    for (const { type, source } of body) if (type === 'SpecificResource') expect(ids.has(source!)).toBe(true)
})
