// A table as data: its columns with what they hold. In: nothing. Out: the shape of a table, from which CSV, sheets, the description
// of a Data Package and the page of the docs are made.

/** The types of a column, as Table Schema names them. */
export type ColumnType = 'string' | 'integer' | 'number' | 'boolean' | 'date'

/** A cell; null is an empty one. */
export type Cell = string | number | boolean | null

/** A column of a table. */
export interface Column<Row> {
  name: string
  type: ColumnType
  /** What it holds, in a phrase. */
  description: string
  /** The values that it may have, where they are a closed list. */
  values?: readonly string[]
  cell: (row: Row) => Cell
}

type CellOf<Row> = (row: Row) => Cell

function column(type: ColumnType) {
  return <Row>(name: string, description: string, cell: CellOf<Row>): Column<Row> => ({
    name,
    type,
    description,
    cell,
  })
}

/** A column of words. */
export const words = column('string')
/** A column of whole numbers. */
export const count = column('integer')
/** A column of numbers. */
export const number = column('number')
/** A column of true and false. */
export const truth = column('boolean')
/** A column of days that are known to the day. */
export const day = column('date')

/** A column of values from a closed list. */
export function oneOf<Row>(
  name: string,
  description: string,
  values: readonly string[],
  cell: CellOf<Row>,
): Column<Row> {
  return { name, type: 'string', description, values, cell }
}

/** A table of a desk: how rows are made of a clipping, and what is in their columns. */
export interface Table<Source> {
  name: string
  description: string
  /** The columns that identify a row. */
  key: readonly string[]
  columns: readonly Column<never>[]
  /** The rows of one clipping, cells in the order of the columns. */
  rows(source: Source): Iterable<Cell[]>
}

/** A table from its columns and what gives a clipping’s rows. */
export function tableOf<Source, Row>({
  rows,
  columns,
  ...table
}: {
  name: string
  description: string
  key: readonly string[]
  columns: readonly Column<Row>[]
  rows: (source: Source) => Iterable<Row>
}): Table<Source> {
  return {
    ...table,
    columns: columns as readonly Column<never>[],
    *rows(source) {
      for (const row of rows(source)) yield columns.map((column) => column.cell(row))
    },
  }
}
