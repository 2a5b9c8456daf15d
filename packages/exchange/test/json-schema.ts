// Validates by JSON Schema files beside the tests, of any draft that ajv reads.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/** The messages of what is wrong; none where it is valid. */
export type Validate = (data: unknown) => string[]

const require = createRequire(import.meta.url)

/** A JSON file of the schemas’ folder. */
export function schemaFile(path: string): Record<string, unknown> {
  return JSON.parse(readFileSync(new URL(`./schemas/${path}`, import.meta.url), 'utf8'))
}

interface Ajv {
  addSchema(schema: object, id: string): void
  compile(schema: object): ((data: unknown) => boolean) & {
    errors?: { instancePath: string; message?: string; params?: object }[] | null
  }
}

/** The validator for a draft. */
function ajvOf(draft: string): { default: new (options: object) => Ajv } {
  if (draft.includes('draft-04')) return require('ajv-draft-04')
  return draft.includes('2020') ? require('ajv/dist/2020') : require('ajv')
}

/** The validator of a schema; `others` are the schemas that it names, by their addresses. */
export function validatorOf(schema: Record<string, unknown>, others: Record<string, object> = {}): Validate {
  const { default: Ajv } = ajvOf(String(schema.$schema ?? ''))
  const { default: addFormats } = require('ajv-formats') as { default: (ajv: Ajv) => void }
  const ajv = new Ajv({ strict: false, allErrors: true, logger: false })
  addFormats(ajv)
  for (const [id, other] of Object.entries(others)) ajv.addSchema(other, id)
  const validate = ajv.compile(schema)
  return (data) =>
    validate(data)
      ? []
      : (validate.errors ?? []).map(
          ({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
        )
}
