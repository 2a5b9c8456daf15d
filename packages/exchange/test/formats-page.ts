// docs/export-formats.md, made of the registry: what each format is for, keeps and loses, every column, every field.
import * as z from 'zod'
import { exportFormatNames, exportFormats } from '../src/formats.ts'
import { statementRecordSchema } from '../src/record/statement-schema.ts'
import { deskTables } from '../src/tables/desk-tables.ts'

/** The page of all formats. */
export function formatsPage(): string {
  return `${[
    '# Export formats',
    'Made of the registry of `@hearsay/exchange` by its tests; [export.md](export.md) says how to export and what all formats have in common.',
    ...exportFormatNames.map(section),
    '## Read by the tools themselves',
    'What npm has runs in the tests: Recogito’s text annotator in jsdom, JSON-LD in safe mode, FollowTheMoney’s JavaScript, Citation.js, citeproc, the Data Package library, and the schemas of CSL, ninjs, NITF, TEI and Atom. What only Python has was run once beside the project, on 1 December 2026, with the demo desk and two hostile clippings (289 statements of 21 clippings, unsure ones of the two included):',
    '- dkpro-cassis 0.12.0 loads every file of `cas` (`load_cas_from_json`): 891 annotations, each over the text of its own span; to JSON and back the same, to XMI and back the same spans.',
    '- followthemoney 4.11.2 takes every line of `ftm` (`model.get_proxy(…).schema.validate(…)`): 21 articles, 289 notes, no property dropped or changed. It had refused every note before, since the ids had colons; they are bare UUIDs now.',
    '- brat’s own parser, Zotero, Aleph and INCEpTION weren’t run. Tests of our own stand in for brat’s check of words at offsets and for the layers of an INCEpTION project.',
    '## The tables',
    'The columns of `csv` and `csv-spreadsheet` are those of `statements`; `datapackage` has every table. A header row, CRLF at line ends, quotation marks around cells that need them. An empty cell is null.',
    ...deskTables.flatMap(({ name, description, columns }) => [
      `### \`${name}\``,
      description,
      tableOf(
        ['Column', 'Type', 'What it holds'],
        columns.map((column) => [
          `\`${column.name}\``,
          column.type,
          column.values ? `${column.description}: ${column.values.join(', ')}` : column.description,
        ]),
      ),
    ]),
    '## The record of a statement',
    'What `json` and `jsonl` hold; `@hearsay/exchange` has it as a zod schema, `statementRecordSchema`. Spans are half open, in UTF-16 units of the clipping’s text.',
    fieldsOf(z.toJSONSchema(statementRecordSchema) as Schema),
  ].join('\n\n')}\n`
}

function section(name: (typeof exportFormatNames)[number]): string {
  const { label, extension, mediaType, use, keeps, loses, of } = exportFormats[name]
  const files = of === 'folder' ? 'A folder, or a ZIP archive' : `Ends in \`.${extension}\``
  return `## \`${name}\`: ${label}\n\n${use} ${files}, media type \`${mediaType}\`.\n\n${keeps} ${loses}`
}

interface Schema {
  description?: string
  type?: string
  enum?: string[]
  anyOf?: Schema[]
  items?: Schema
  properties?: Record<string, Schema>
}

function fieldsOf(schema: Schema): string {
  return tableOf(['Field', 'What it holds'], rowsOf(schema, ''))
}

function rowsOf({ properties = {} }: Schema, prefix: string): string[][] {
  return Object.entries(properties).flatMap(([name, field]) => {
    const inner = [field, ...(field.anyOf ?? [])].find((one) => one.properties)
    const nullable = field.anyOf?.some(({ type }) => type === 'null') ? ' or null' : ''
    const values = [field, ...(field.anyOf ?? [])].find((one) => one.enum)?.enum?.join(', ')
    const words = [field.description, values].filter((part) => part !== undefined).join(' ')
    const row = [
      `\`${prefix}${name}\``,
      `${words || typeOf(field)}${nullable && !/\bnull\b/.test(words) ? `;${nullable}` : ''}`,
    ]
    return [row, ...(inner ? rowsOf(inner, `${prefix}${name}.`) : [])]
  })
}

function typeOf({ type, anyOf }: Schema): string {
  return type ?? anyOf?.find((one) => one.type !== 'null')?.type ?? 'object'
}

/** A table as the formatter lays it out. */
function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((_, at) => Math.max(...[head, ...rows].map((cells) => cells[at]!.length)))
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, at) => cell.padEnd(widths[at]!)).join(' | ')} |`
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n')
}
