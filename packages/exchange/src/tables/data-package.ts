// A Data Package (datapackage.org): the tables of a desk as CSV, and a description of each column beside them.
import type { FilePiece, FolderWriter } from '../format.ts'
import { csvHeader } from './csv.ts'
import { csvLine } from './csv-line.ts'
import { deskTables } from './desk-tables.ts'
import type { Column } from './table.ts'

/** The description of the package: the same for every desk, since it describes columns and not rows. */
function description(): string {
  const field = ({ name, type, description, values }: Column<never>) => ({
    name,
    type,
    description,
    ...(values && { constraints: { enum: values } }),
  })
  const keys = [{ fields: ['clipping'], reference: { resource: 'clippings', fields: ['id'] } }]
  const resources = deskTables.map(({ name, description, key, columns }) => ({
    name,
    path: `${name}.csv`,
    description,
    type: 'table',
    profile: 'tabular-data-resource',
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    schema: {
      fields: columns.map(field),
      primaryKey: key,
      ...(columns.some((column) => column.name === 'clipping') && { foreignKeys: keys }),
    },
  }))
  return `${JSON.stringify(
    {
      $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
      name: 'hearsay-export',
      profile: 'tabular-data-package',
      title: 'Statements of the press, read by Hearsay',
      description:
        'Who says what in clippings, as a program read them: every attribution is a machine’s until a person confirms it. Whether what is said is so is not judged.',
      resources,
    },
    null,
    2,
  )}\n`
}

/** Four tables with a description of every column. */
export const dataPackage: FolderWriter = {
  sideBySide: deskTables.map(({ name }) => `${name}.csv`),
  async *write(clippings, state): AsyncGenerator<FilePiece> {
    if (!state.begun) {
      yield { file: 'datapackage.json', data: description() }
      for (const table of deskTables) yield { file: `${table.name}.csv`, data: csvHeader(table) }
    }
    state.begun = true
    for await (const clipping of clippings)
      for (const table of deskTables) {
        const lines = Array.from(table.rows(clipping), (cells) => csvLine(cells)).join('')
        if (lines) yield { file: `${table.name}.csv`, data: lines }
      }
  },
}
