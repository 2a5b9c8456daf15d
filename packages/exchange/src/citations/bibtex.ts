// Citations in BibTeX and biblatex: both names of a field where they differ, since each ignores what it doesn’t know.

import { oneLine } from '@hearsay/core'
import { closedDirections, xmlCharacters } from '@hearsay/desk'
import type { ClippingWriter } from '../format.ts'
import type { ClippingRecord } from '../record/clipping-record.ts'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

const COMMANDS: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '{': '\\{',
  '}': '\\}',
}

/** Words as LaTeX sets them. */
function tex(words: string): string {
  return closedDirections(xmlCharacters(oneLine(words)))
    .replace(/[\\~^{}]/g, (sign) => COMMANDS[sign]!)
    .replace(/[&%$#_]/g, (sign) => `\\${sign}`)
}

function entry(clipping: ClippingRecord): string {
  const { hash, headline, seed, outlet, date, authors, url, page, language, id } = clipping
  const [year, month, day] = date?.split('-') ?? []
  const fields: [name: string, value: string | null | undefined][] = [
    // Two braces: no style lowers a letter of it, and no part of a name is taken for the family’s.
    ['title', `{{${tex(headline ?? seed)}}}`],
    ['author', authors.length > 0 ? `{${authors.map((author) => `{${tex(author)}}`).join(' and ')}}` : null],
    ['journal', outlet && `{${tex(outlet)}}`],
    ['entrysubtype', '{newspaper}'],
    ['date', date && `{${date}}`],
    ['year', year && `{${year}}`],
    ['month', month && MONTHS[Number(month) - 1]],
    ['day', day && `{${Number(day)}}`],
    ['pages', page && `{${tex(page)}}`],
    ['langid', language && `{${tex(language)}}`],
    ['url', url && `{${url}}`],
    ['note', `{Clipping ${id}}`],
  ]
  const lines = fields.filter(([, value]) => value).map(([name, value]) => `  ${name} = ${value},\n`)
  return `@article{clipping-${hash.slice(0, 12)},\n${lines.join('')}}\n`
}

/** An entry for each clipping, an empty line between two. */
export const writeBibtex: ClippingWriter = async function* (clippings) {
  for await (const clipping of clippings) yield `${entry(clipping)}\n`
}
