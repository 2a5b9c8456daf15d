// Out, in, out: the demo desk with what people decided leaves it in every format that comes back, is taken in by a desk with the same
// clippings on which nobody decided anything, and leaves that one with the same bytes.
import type { Clipping } from '@hearsay/archive'
import type { Decision } from '@hearsay/decisions'
import { readLog } from '@hearsay/decisions/log'
import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { bytesOf } from '../../test/clippings.ts'
import { decidedDemo, freshDemo } from '../../test/decided-demo.ts'
import { writeExport } from '../export.ts'
import type { ExportFormatName } from '../index.ts'
import { clippingRecord } from '../record/clipping-record.ts'
import { draftsOf } from './drafts.ts'
import { readAnnotations } from './read-annotations.ts'
import { readDecisions } from './read-decisions.ts'

/** Which files of an export people take back, by the ends of their names. */
const read: Partial<Record<ExportFormatName, { annotations: RegExp; decisions: RegExp }>> = {
  csv: { annotations: /./, decisions: /./ },
  'csv-spreadsheet': { annotations: /./, decisions: /./ },
  hypothesis: { annotations: /./, decisions: /./ },
  datapackage: { annotations: /statements\.csv$/, decisions: /decisions\.csv$/ },
  'web-annotation': { annotations: /\.anno\.json$/, decisions: /\.jsonl$/ },
  cas: { annotations: /\.json$/, decisions: /\.jsonl$/ },
  inception: { annotations: /^source\//, decisions: /\.jsonl$/ },
  brat: { annotations: /\.ann$/, decisions: /\.jsonl$/ },
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

/** The files of an export, by their names; one file alone has the name of its format. */
function filesIn(format: string, bytes: Uint8Array): [name: string, text: string][] {
  const isArchive = bytes[0] === 0x50 && bytes[1] === 0x4b
  const files: [string, Uint8Array][] = isArchive ? Object.entries(unzipSync(bytes)) : [[format, bytes]]
  return files.map(([name, data]) => [name, decoder.decode(data)])
}

test.each(Object.entries(read))('%s', async (name, { annotations, decisions }) => {
  const format = name as ExportFormatName
  const out = await bytesOf(writeExport(format, decidedDemo))
  const files = filesIn(format, out)
  const records: Decision[] = files.flatMap(([file, text]) => {
    if (!decisions.test(file)) return []
    const found = file.endsWith('.jsonl') ? readLog(text) : readDecisions(text)
    expect(found.bad).toEqual([])
    return found.decisions
  })
  expect(records.length).toBeGreaterThan(format === 'hypothesis' ? 5 : 100)
  const fresh = () => freshDemo(records)
  expect(Buffer.from(await bytesOf(writeExport(format, fresh))).equals(out)).toBe(true)
  // Without them it wouldn’t be the same.
  expect(Buffer.from(await bytesOf(writeExport(format, () => freshDemo([])))).equals(out)).toBe(false)
  // Nor do the annotations say anything more.
  const said = files.flatMap(([file, text]) => (annotations.test(file) ? [{ file, text }] : []))
  expect(said.length).toBeGreaterThan(0)
  for await (const clipping of fresh()) expect(saidAbout(clipping, said)).toEqual([])
})

/** What annotations decide about a clipping besides its records, and what of them fits nowhere. */
function saidAbout(clipping: Clipping, files: { file: string; text: string }[]): unknown[] {
  const { seed, hash, text, reading, url } = clippingRecord(clipping)
  return files.flatMap(({ file, text: content }) => {
    const isOfOne = /\.(?:ann|json)$/.test(file)
    if (isOfOne && !file.includes(seed)) return []
    const all = readAnnotations(content)!
    const own =
      file === 'hypothesis' ? all.filter((_, at) => JSON.parse(content).annotations[at].uri === url) : all
    const { drafts, misfits } = draftsOf(own, { id: seed, hash, text, reading })
    return [...drafts, ...misfits]
  })
}
