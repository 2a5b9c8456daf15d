// The layouts that clippers have, each a small invented file: test/intake, with what is right in its expected.json.
import { readFileSync } from 'node:fs'
import { parse } from '@hearsay/core'
import { describe, expect, test } from 'vitest'
import { importFile } from './import-file.ts'

/** What a clipping of a file must have; a field that is not given is not compared. */
interface ExpectedClipping {
  outlet?: string | null
  date?: string | null
  headline?: string | null
  byline?: string | null
  /** Passages that its text has, in this order. */
  must: string[]
  /** Passages that it has not. */
  mustnot: string[]
}

const folder = new URL('../../test/intake/', import.meta.url)
const cases: { name: string; note: string; arts: ExpectedClipping[] }[] = JSON.parse(
  readFileSync(new URL('expected.json', folder), 'utf8'),
)

/** Files that are not read right: `expected.json` has an outlet for them that nothing in the file names. */
const NOT_YET: ReadonlySet<string> = new Set(['L31f-obsidian-clipper.md', 'L31g-wallabag.json'])

const flat = (text: string) => text.replace(/\s+/g, ' ')
/** Without `By`, and in one case: agencies write names in capitals. */
const nameOf = (byline: string | null | undefined) => byline?.replace(/^by /i, '').toLowerCase() ?? null

/** What is wrong with the clippings of a file; empty where all is right. */
async function faultsIn(name: string, expected: ExpectedClipping[]): Promise<string[]> {
  const { seeds, problem } = await importFile(new Uint8Array(readFileSync(new URL(name, folder))), name)
  if (expected.length === 0) return problem ? [] : ['it is not refused']
  if (problem) return [`refused: ${problem.code}`]
  const faults = seeds.length === expected.length ? [] : [`${seeds.length} of ${expected.length} clippings`]
  for (const [at, seed] of seeds.entries()) {
    const wanted = expected[at]
    if (wanted)
      faults.push(
        ...[...wrongFields(seed.text, wanted), ...wrongText(seed.text, wanted)].map(
          (fault) => `${at + 1}: ${fault}`,
        ),
      )
  }
  return faults
}

function wrongFields(text: string, { must: _, mustnot: __, ...wanted }: ExpectedClipping): string[] {
  const { header, headline } = parse(text).document
  const found = {
    outlet: header.outlet?.text.toLowerCase() ?? null,
    date: header.date?.value ?? null,
    headline: headline ? flat(headline.text).toLowerCase() : null,
    byline: nameOf(header.byline?.text),
  }
  const inForm = {
    outlet: (value: string | null) => value?.toLowerCase() ?? null,
    headline: (value: string | null) => value?.toLowerCase() ?? null,
    byline: nameOf,
  }
  return Object.entries(wanted).flatMap(([field, value]) => {
    const form = inForm[field as keyof typeof inForm] ?? ((written: string | null) => written)
    const read = found[field as keyof typeof found]
    return form(value) === read ? [] : [`${field} ${JSON.stringify(read)}`]
  })
}

function wrongText(seed: string, { must, mustnot }: ExpectedClipping): string[] {
  const text = flat(seed)
  let from = 0
  const lost = must.flatMap((passage) => {
    const place = text.indexOf(flat(passage), from)
    if (place < 0) return [`without ${JSON.stringify(passage.slice(0, 40))}`]
    from = place
    return []
  })
  return [
    ...lost,
    ...mustnot
      .filter((passage) => text.includes(flat(passage)))
      .map((passage) => `with ${JSON.stringify(passage)}`),
  ]
}

describe('layouts that clippers have', () => {
  for (const { name, note, arts } of cases) {
    const run = NOT_YET.has(name) ? test.fails : test
    run(`${name}: ${note}`, async () => expect(await faultsIn(name, arts)).toEqual([]))
  }
})
