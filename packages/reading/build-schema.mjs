// Writes dist/reading.schema.json from the zod schema, after tsc has built it.
import { writeFileSync } from 'node:fs'
import * as z from 'zod'
import { readingSchema } from './dist/schema.js'

const schema = z.toJSONSchema(readingSchema, { target: 'draft-2020-12' })
writeFileSync(new URL('./dist/reading.schema.json', import.meta.url), `${JSON.stringify(schema, null, 2)}\n`)
