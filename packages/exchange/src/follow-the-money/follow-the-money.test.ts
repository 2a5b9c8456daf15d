import { createRequire } from 'node:module'
import { expect, test } from 'vitest'
import { allClippings, joined } from '../../test/clippings.ts'
import { writeExport } from '../export.ts'

interface Schema {
  required?: string[]
  extends?: string[]
  hasProperty(name: string): boolean
}
interface Entity {
  schema: Schema
  getProperty(name: string): unknown[]
}
const require = createRequire(import.meta.url)
const { Model, defaultModel } = require('@alephdata/followthemoney') as {
  Model: new (model: object) => { getEntity(data: unknown): Entity; getSchema(name: string | Schema): Schema }
  defaultModel: object
}
const model = new Model(defaultModel)

/** What a schema and those that it extends require. */
function requiredBy({ required = [], extends: parents = [] }: Schema): string[] {
  return [...required, ...parents.flatMap((parent) => requiredBy(model.getSchema(parent)))]
}

/** What is wrong with an entity: the model itself doesn’t ask for what is required. */
function faultsOf(data: { id: string; properties: Record<string, string[]> }): string[] {
  const entity = model.getEntity(data)
  return [
    ...Object.keys(data.properties).filter((name) => !entity.schema.hasProperty(name)),
    // The Python model refuses a reference of other signs than these.
    ...[data.id, ...(data.properties.entity ?? [])].filter(
      (id) => !/^[0-9a-z]([0-9a-z.-]*[0-9a-z])?$/i.test(id),
    ),
    ...requiredBy(entity.schema).filter((name) => entity.getProperty(name).length === 0),
  ]
}

test('the model takes every entity with what it requires, and refuses a spoiled one', async () => {
  const entities = (await joined(writeExport('ftm', allClippings)))
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(new Set(entities.map(({ schema }) => schema))).toEqual(new Set(['Article', 'Note']))
  expect(new Set(entities.map(({ id }) => id)).size).toBe(entities.length)
  for (const entity of entities) expect([entity.id, faultsOf(entity)]).toEqual([entity.id, []])
  expect(() => faultsOf({ ...entities[0], schema: 'Quotation' })).toThrow()
  expect(faultsOf({ ...entities[0], id: 'urn:uuid:a' })).toEqual(['urn:uuid:a'])
  const { fileName: _, ...properties } = entities[0].properties
  expect(faultsOf({ ...entities[0], properties })).toEqual(['fileName'])
})
test('a note says that a program read it, and is on an article that is there', async () => {
  const entities = (await joined(writeExport('ftm', allClippings)))
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  const ids = new Set(entities.map(({ id }) => id))
  for (const { schema, properties } of entities)
    if (schema === 'Note') {
      expect(properties.description[0]).toMatch(/^\[\w+; attribution by (?:machine|a person \()/)
      expect(ids.has(properties.entity[0])).toBe(true)
    }
})
