// How a value is kept in a column, by either engine. In: a kind of value. Out: its type in SQLite and in PostgreSQL, and the
// way there and back. Rows go into PostgreSQL as JSON, many at once.

/** What SQLite can store, and gives back. */
export type SqliteValue = string | number | bigint | Uint8Array | null

/** A kind of column. */
export interface ColumnKind<Value> {
  sqlite: {
    type: 'text' | 'integer' | 'blob'
    write(value: Value): string | number | Uint8Array | null
    read(stored: SqliteValue): Value
  }
  postgres: {
    /** As the catalogue names it. */
    type: string
    /** The type of the JSON value, and how it becomes one of the column: `decode(x, 'base64')`. */
    json: string
    from(json: string): string
    write(value: Value): unknown
    read(stored: unknown): Value
  }
  nullable: boolean
}

/** One column of a table: its name, its kind, and where its value comes from. */
export interface Column<Source, Value> {
  name: string
  kind: ColumnKind<Value>
  of(source: Source): Value
}

/** A column whose values don’t matter: its name and types do. */
export type AnyColumn<Source> = Column<Source, unknown>

/** Makes a column. */
export function column<Source, Value>(
  name: string,
  kind: ColumnKind<Value>,
  of: (source: Source) => Value,
): Column<Source, Value> {
  return { name, kind, of }
}

/** Reads a column of one row. */
export type ReadColumn = <Value>(column: Column<never, Value>) => Value

const same = <Value>(value: Value) => value

function scalar<Value extends string | number>(
  sqlite: 'text' | 'integer',
  postgres: string,
  read: (stored: unknown) => Value,
): ColumnKind<Value> {
  return {
    sqlite: { type: sqlite, write: same, read },
    postgres: { type: postgres, json: postgres, from: same, write: same, read },
    nullable: false,
  }
}

/** Text. */
export const text: ColumnKind<string> = scalar('text', 'text', String)

/** A whole number of at most 32 bits. */
export const integer: ColumnKind<number> = scalar('integer', 'integer', Number)

/** A whole number of at most 16 bits. */
export const smallInteger: ColumnKind<number> = scalar('integer', 'smallint', Number)

/** Yes or no. */
export const boolean: ColumnKind<boolean> = {
  sqlite: { type: 'integer', write: Number, read: (stored) => stored === 1 },
  postgres: { type: 'boolean', json: 'boolean', from: same, write: same, read: Boolean },
  nullable: false,
}

/** A time, ISO 8601 in UTC with milliseconds. */
export const time: ColumnKind<string> = {
  sqlite: { type: 'text', write: same, read: String },
  postgres: {
    type: 'timestamp with time zone',
    json: 'timestamptz',
    from: same,
    write: same,
    read: (stored) => (stored instanceof Date ? stored.toISOString() : String(stored)),
  },
  nullable: false,
}

/** One of a closed list of names; anything else in the table is an error. */
export function oneOf<Name extends string>(names: readonly Name[]): ColumnKind<Name> {
  const known = new Map<unknown, Name>(names.map((name) => [name, name]))
  const read = (stored: unknown): Name => {
    const name = known.get(stored)
    if (name === undefined) throw new Error(`${stored} is none of ${names.join(', ')}`)
    return name
  }
  return {
    sqlite: { type: 'text', write: same, read },
    postgres: { type: 'text', json: 'text', from: same, write: same, read },
    nullable: false,
  }
}

/** Texts, in order. */
export const texts: ColumnKind<string[]> = {
  sqlite: {
    type: 'text',
    write: JSON.stringify,
    read: (stored) => (stored === '[]' ? [] : listOf(stored).map(String)),
  },
  postgres: {
    type: 'text[]',
    json: 'text[]',
    from: same,
    write: same,
    read: (stored) => (Array.isArray(stored) ? stored.map(String) : []),
  },
  nullable: false,
}

/** Whole numbers of 32 bits, in order. */
export const integers: ColumnKind<readonly number[]> = {
  sqlite: { type: 'text', write: JSON.stringify, read: (stored) => listOf(stored).map(Number) },
  postgres: {
    type: 'integer[]',
    json: 'integer[]',
    from: same,
    write: same,
    read: (stored) => (Array.isArray(stored) ? stored.map(Number) : []),
  },
  nullable: false,
}

/** Bytes. */
export const bytes: ColumnKind<Uint8Array> = {
  sqlite: { type: 'blob', write: same, read: bytesOf },
  postgres: {
    type: 'bytea',
    json: 'text',
    from: (json) => `decode(${json}, 'base64')`,
    write: (value) => Buffer.from(value).toString('base64'),
    read: bytesOf,
  },
  nullable: false,
}

/** Data of a shape that only we write. */
export function data<Shape>(): ColumnKind<Shape> {
  return {
    sqlite: { type: 'text', write: JSON.stringify, read: (stored) => JSON.parse(String(stored)) },
    postgres: {
      type: 'jsonb',
      json: 'jsonb',
      from: same,
      write: same,
      // The client parses it.
      read: (stored) => JSON.parse(JSON.stringify(stored)),
    },
    nullable: false,
  }
}

/** The same kind, or nothing. */
export function nullable<Value>({ sqlite, postgres }: ColumnKind<Value>): ColumnKind<Value | null> {
  return {
    sqlite: {
      type: sqlite.type,
      write: (value) => (value === null ? null : sqlite.write(value)),
      read: (stored) => (stored === null ? null : sqlite.read(stored)),
    },
    postgres: {
      ...postgres,
      write: (value) => (value === null ? null : postgres.write(value)),
      read: (stored) => (stored === null ? null : postgres.read(stored)),
    },
    nullable: true,
  }
}

function listOf(stored: SqliteValue): unknown[] {
  const list: unknown = JSON.parse(String(stored))
  return Array.isArray(list) ? list : []
}

function bytesOf(stored: unknown): Uint8Array {
  return stored instanceof Uint8Array ? stored : new Uint8Array()
}
