// Validates XML by schemas beside the tests, with libxml2.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { RelaxNGValidator, XmlDocument, XsdValidator } from 'libxml2-wasm'
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs'

xmlRegisterFsInputProviders()

/** The messages of what is wrong; none where it is valid. Throws where it is no XML. */
export type ValidateXml = (xml: string) => string[]

/** The validator of a schema file: XSD or RELAX NG, as its name ends. */
export function xmlValidatorOf(path: string): ValidateXml {
  const file = fileURLToPath(new URL(`./schemas/${path}`, import.meta.url))
  const schema = XmlDocument.fromBuffer(readFileSync(file), { url: file })
  const validator = path.endsWith('.rng') ? RelaxNGValidator.fromDoc(schema) : XsdValidator.fromDoc(schema)
  return (xml) => {
    const document = XmlDocument.fromString(xml)
    try {
      validator.validate(document)
      return []
    } catch (error) {
      return [error instanceof Error ? error.message : String(error)]
    } finally {
      document.dispose()
    }
  }
}
