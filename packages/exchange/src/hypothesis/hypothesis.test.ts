import { expect, test } from 'vitest'
import { clippingOf, joined } from '../../test/clippings.ts'
import { schemaFile, validatorOf } from '../../test/json-schema.ts'
import { writeExport } from '../export.ts'

const text = `Harbor Times\n29 June 2022\nhttps://harbor.example/pact\n\nTwo islands join\n\n“[T]he ferries will wait 🚢 for the tide,” Orla Venn said on Tuesday.\n\nTom Lund declined to comment.\n`
const seed = (words: string) =>
  async function* () {
    yield await clippingOf('pact', words)
  }

interface Annotation {
  uri: string
  text: string
  tags: string[]
  target: { selector: { type: string; exact: string }[] }[]
}
const annotations = async (words: string) =>
  JSON.parse(await joined(writeExport('hypothesis', seed(words)))).annotations as Annotation[]

test('every annotation is valid by the schema of the service, and a spoiled one isn’t', async () => {
  const validate = validatorOf(schemaFile('hypothesis/annotation-schema.json'))
  const all = await annotations(text)
  expect(all.length).toBeGreaterThan(0)
  for (const annotation of all) expect(validate(annotation)).toEqual([])
  expect(validate({ ...all[0], target: [{ selector: [{ exact: 'a' }] }] })).not.toEqual([])
  expect(validate({ ...all[0], permissions: {} })).not.toEqual([])
})
test('the words are those of the page, without what the clipper put in', async () => {
  const [first] = await annotations(text)
  expect(first?.uri).toBe('https://harbor.example/pact')
  expect(first?.target[0]?.selector).toEqual([
    {
      type: 'TextQuoteSelector',
      exact: 'he ferries will wait 🚢 for the tide,”',
      prefix: expect.any(String),
      suffix: expect.any(String),
    },
  ])
})
test('the note says that a program read it, and quotes nothing that was declined', async () => {
  for (const { text: note } of await annotations(text)) expect(note).toMatch(/attribution by machine/)
  expect(JSON.stringify(await annotations(text))).toContain('Tom Lund: (declined to say anything)')
})
test('a clipping without an address has none', async () =>
  expect(await annotations(text.replace('https://harbor.example/pact\n', ''))).toEqual([]))
