import { expect, test } from 'vitest'
import { allClippings, CLIPPINGS, filesOf } from '../../test/clippings.ts'
import { xmlValidatorOf } from '../../test/xml-schema.ts'
import { writeExportFolder } from '../export.ts'

const validate = xmlValidatorOf('nitf/nitf-3-6.xsd')
/** The schema knows the elements by their namespace, in which systems that read NITF don’t look for them. */
const inNamespace = (xml: string) =>
  xml.replace('<nitf ', '<nitf xmlns="http://iptc.org/std/NITF/2006-10-18/" ')

test('every document is valid by NITF 3.6, and a spoiled one isn’t', async () => {
  const files = await filesOf(writeExportFolder('nitf', allClippings))
  expect(files.size).toBe(CLIPPINGS)
  for (const [name, xml] of files) expect([name, validate(inNamespace(xml))]).toEqual([name, []])
  const [first = ''] = files.values()
  expect(
    validate(inNamespace(first.replace('<block>', '<blok>').replace('</block>', '</blok>'))),
  ).not.toEqual([])
  expect(first).not.toContain('xmlns')
})
