// Writes dist/document.schema.json from the zod schema, after tsc has built it.
import { writeFileSync } from 'node:fs'
import * as z from 'zod'
import { documentSchema } from './dist/index.js'

const schema = z.toJSONSchema(documentSchema, { target: 'draft-2020-12' })
writeFileSync(new URL('./dist/document.schema.json', import.meta.url), `${JSON.stringify(schema, null, 2)}\n`)
