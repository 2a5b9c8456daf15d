import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { allClippings, CLIPPINGS, filesOf } from '../../test/clippings.ts'
import { schemaFile, validatorOf } from '../../test/json-schema.ts'
import { readCsv } from '../../test/read-csv.ts'
import { writeExport, writeExportFolder } from '../export.ts'

interface Package {
  valid: boolean
  errors: Error[]
  resources: { name: string; read(options: object): Promise<Record<string, unknown>[]> }[]
}
const require = createRequire(import.meta.url)
const { Package } = require('datapackage') as {
  Package: { load(descriptor: string, options: object): Promise<Package> }
}

const folder = mkdtempSync(join(tmpdir(), 'hearsay-package-'))
afterAll(() => rmSync(folder, { recursive: true }))
let files = new Map<string, string>()
beforeAll(async () => {
  files = await filesOf(writeExportFolder('datapackage', allClippings))
  for (const [name, text] of files) writeFileSync(join(folder, name), text)
})
const description = () => JSON.parse(files.get('datapackage.json')!)

test.each(['1.0', '2.0'])('its description is valid by profile %s, and a spoiled one is not', (version) => {
  const validate = validatorOf(schemaFile(`frictionless/datapackage-${version}.json`))
  expect(validate(description())).toEqual([])
  expect(validate({ ...description(), resources: [] })).not.toEqual([])
  const wrong = description()
  wrong.resources[0].schema.fields[0].type = 'text'
  expect(validate(wrong)).not.toEqual([])
})
test('Frictionless reads every table by its description', async () => {
  const found = await Package.load(join(folder, 'datapackage.json'), { basePath: folder })
  expect([found.valid, found.errors]).toEqual([true, []])
  const counts = new Map<string, number>()
  for (const resource of found.resources)
    counts.set(resource.name, (await resource.read({ keyed: true })).length)
  expect(counts.get('clippings')).toBe(CLIPPINGS)
  for (const count of counts.values()) expect(count).toBeGreaterThan(5)
})
test('Frictionless refuses a table that its description doesn’t fit', async () => {
  const spoiled = files.get('statements.csv')!.replace(/,0\.\d+,/, ',likely,')
  writeFileSync(join(folder, 'statements.csv'), spoiled)
  const { resources } = await Package.load(join(folder, 'datapackage.json'), { basePath: folder })
  await expect(resources[0]!.read({ keyed: true })).rejects.toThrow()
})
test('rows have their keys, and the clippings they name are there', () => {
  const table = (name: string) => {
    const [head = [], ...rows] = readCsv(files.get(`${name}.csv`)!)
    return rows.map((row) => Object.fromEntries(head.map((column, at) => [column, row[at]!])))
  }
  const clippings = new Set(table('clippings').map(({ id }) => id))
  for (const name of ['statements', 'sentences', 'sources']) {
    const rows = table(name)
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length)
    for (const { clipping } of rows) expect(clippings.has(clipping)).toBe(true)
  }
  const statements = new Set(table('statements').map(({ id }) => id))
  for (const { statements: named } of table('sentences'))
    for (const id of named?.split(' ') ?? []) if (id) expect(statements.has(id)).toBe(true)
})
test('the archive has the files of the folder, to the byte', async () => {
  const pieces: Uint8Array[] = []
  for await (const piece of writeExport('datapackage', allClippings))
    pieces.push(typeof piece === 'string' ? Buffer.from(piece) : piece)
  const whole = Buffer.concat(pieces)
  for (const text of files.values()) expect(whole.includes(text)).toBe(true)
})
