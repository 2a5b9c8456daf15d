import { describe, expect, test } from 'vitest'
import { allClippings, CLIPPINGS, filesOf } from '../../test/clippings.ts'
import { schemaFile, validatorOf } from '../../test/json-schema.ts'
import { writeExportFolder } from '../export.ts'

const { $schema: _, $id: __, id: ___, ...geoJson } = schemaFile('ninjs/GeoJSON-schema.json')

describe.each([
  ['ninjs', '1.6'],
  ['ninjs-3', '3.1'],
] as const)('%s', (name, version) => {
  const schema = schemaFile(`ninjs/ninjs-schema_${version}.json`)
  const named = [...JSON.stringify(schema).matchAll(/"\$ref":"(https?:[^"#]*)#?[^"]*"/g)].map(([, id]) => id!)
  const others = named.filter((id) => !String(schema.$id ?? schema.id ?? '').startsWith(id))
  const validate = validatorOf(schema, Object.fromEntries(others.map((id) => [id, geoJson])))

  test('every file is valid, and a spoiled one isn’t', async () => {
    const files = [...(await filesOf(writeExportFolder(name, allClippings))).values()].map((text) =>
      JSON.parse(text),
    )
    expect(files).toHaveLength(CLIPPINGS)
    for (const file of files)
      expect([file.headline ?? file.title, validate(file)]).toEqual([file.headline ?? file.title, []])
    expect(validate({ ...files[0], hearsay_voice: 'named' })).not.toEqual([])
    const { uri: _, ...nameless } = files[0]
    expect(validate(nameless)).not.toEqual([])
  })
})
