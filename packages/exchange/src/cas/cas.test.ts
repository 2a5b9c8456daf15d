// There is no reader of CAS JSON on npm; cassis (Python) read this form, and is for a person’s check. Here its specification is held.
import { xmlCharacters } from '@hearsay/desk'
import { beforeAll, describe, expect, test } from 'vitest'
import { allClippings, filesOf } from '../../test/clippings.ts'
import { writeExportFolder } from '../export.ts'
import { clippingRecord } from '../record/clipping-record.ts'
import { filePath } from '../text/file-name.ts'
import { PROJECT_FILE } from './inception.ts'

interface Structure {
  '%ID': number
  '%TYPE': string
  '@sofa'?: number
  begin?: number
  end?: number
  sofaString?: string
  [feature: string]: unknown
}
interface Cas {
  '%TYPES': Record<string, Record<string, unknown>>
  '%FEATURE_STRUCTURES': Structure[]
  '%VIEWS': { _InitialView: { '%SOFA': number; '%MEMBERS': number[] } }
}

/** What is wrong with a CAS by the specification of its JSON, 0.4.0. */
function faultsOf(cas: Cas): string[] {
  const faults: string[] = []
  const structures = cas['%FEATURE_STRUCTURES']
  const ids = new Set(structures.map((structure) => structure['%ID']))
  if (ids.size !== structures.length) faults.push('an id twice')
  const text = structures[0]?.sofaString ?? ''
  for (const { '%ID': id, '%TYPE': type, '@sofa': sofa, begin, end, ...features } of structures) {
    if (type === 'uima.cas.Sofa') continue
    const known = type.startsWith('uima.') ? { language: true } : cas['%TYPES'][type]
    if (!known) faults.push(`unknown type ${type}`)
    if (sofa !== 1 || !(begin! >= 0 && begin! <= end! && end! <= text.length)) faults.push(`${id} is nowhere`)
    for (const feature of Object.keys(features))
      if (!(feature in (known ?? {}))) faults.push(`unknown feature ${feature}`)
  }
  for (const member of cas['%VIEWS']._InitialView['%MEMBERS'])
    if (!ids.has(member)) faults.push(`no ${member}`)
  return faults
}

let files = new Map<string, string>()
beforeAll(async () => {
  files = await filesOf(writeExportFolder('cas', allClippings))
})

describe('CAS JSON', () => {
  test('every file is as its specification says, and every span has its words', async () => {
    for await (const clipping of allClippings()) {
      const record = clippingRecord(clipping)
      const cas = JSON.parse(files.get(`${filePath(record)}.json`)!) as Cas
      expect(faultsOf(cas)).toEqual([])
      const [{ sofaString } = { sofaString: '' }, , ...rest] = cas['%FEATURE_STRUCTURES']
      expect(sofaString).toBe(xmlCharacters(record.text))
      for (const { id, content } of record.statements) {
        const pieces = rest.filter((one) => one.statement === id && one['%TYPE'].endsWith('Statement'))
        if (content.length > 0)
          expect(pieces.map(({ begin, end }) => record.text.slice(begin, end))).toEqual(
            content.map(({ text }) => text),
          )
        else expect(pieces).toHaveLength(1)
      }
    }
  })
  test('a type, a feature and a place that aren’t there are found', () => {
    const spoiled = (change: Partial<Structure>) => {
      const cas = JSON.parse([...files.values()][0]!) as Cas
      Object.assign(cas['%FEATURE_STRUCTURES'][2]!, change)
      return faultsOf(cas)
    }
    expect(spoiled({ '%TYPE': 'no.Type' })).not.toEqual([])
    expect(spoiled({ likely: 1 })).toEqual(['unknown feature likely'])
    expect(spoiled({ end: 1e9 })).toEqual(['3 is nowhere'])
  })
})

describe('a project of INCEpTION', () => {
  test('names every document that is there, and has a layer for each type, with its features', async () => {
    const project = await filesOf(writeExportFolder('inception', allClippings))
    const about = JSON.parse(project.get(PROJECT_FILE)!)
    const documents = about.source_documents.map(({ name }: { name: string }) => `source/${name}`)
    expect(new Set(documents).size).toBe(documents.length)
    const files = [...project.keys()].filter((name) => name !== PROJECT_FILE).sort()
    expect(files).toEqual(['decisions/decided.decisions.jsonl', ...documents].sort())
    const types = (JSON.parse(project.get(documents[0])!) as Cas)['%TYPES']
    for (const {
      name,
      features,
      allow_stacking,
      cross_sentence,
      anchoring_mode,
      overlap_mode,
    } of about.layers) {
      expect(features.map((feature: { name: string }) => feature.name)).toEqual(
        Object.keys(types[name]!).filter((key) => !key.startsWith('%')),
      )
      expect([allow_stacking, cross_sentence, anchoring_mode, overlap_mode]).toEqual([
        true,
        true,
        'CHARACTERS',
        'ANY_OVERLAP',
      ])
    }
    expect(about.layers).toHaveLength(Object.keys(types).length)
  })
  test('is a description alone where there are no clippings', async () => {
    async function* none() {}
    const project = await filesOf(writeExportFolder('inception', none))
    expect(JSON.parse(project.get(PROJECT_FILE)!).source_documents).toEqual([])
  })
})
