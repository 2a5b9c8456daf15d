// Citations in RIS: two letters, two spaces, a hyphen, a space; CRLF; a day both as year and as date, since programs read one or the
// other; the outlet in T2, which is where all of them look.

import { oneLine } from '@hearsay/core'
import { closedDirections, xmlCharacters } from '@hearsay/desk'
import type { ClippingWriter } from '../format.ts'
import type { ClippingRecord } from '../record/clipping-record.ts'
import { statementLine } from '../record/telling.ts'

function item(clipping: ClippingRecord): string {
  const { id, headline, seed, outlet, date, authors, url, page, section, language, place, statements } =
    clipping
  const [year, month = '', day = ''] = date?.split('-') ?? []
  const fields: [tag: string, value: string | null | undefined][] = [
    ['TY', 'NEWS'],
    ['ID', id],
    ['TI', headline ?? seed],
    ['T2', outlet],
    ...authors.map((author): [string, string] => ['AU', author]),
    ['PY', year],
    ['DA', year && `${year}/${month}/${day}/`],
    ['SP', page],
    ['SE', section],
    ['CY', place],
    ['LA', language],
    ['UR', url],
    ...statements.map((statement): [string, string] => ['N1', statementLine(statement)]),
    ['ER', ''],
  ]
  return fields
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([tag, value]) => `${tag}  - ${closedDirections(xmlCharacters(oneLine(value!)))}\r\n`)
    .join('')
}

/** A reference for each clipping, an empty line between two. */
export const writeRis: ClippingWriter = async function* (clippings) {
  for await (const clipping of clippings) yield `${item(clipping)}\r\n`
}
