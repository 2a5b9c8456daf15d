// The index of a folder, as SQLite tables. It holds nothing that the files don’t: thrown away, it is made again.
import { createHash } from 'node:crypto'
import { DatabaseSync } from 'node:sqlite'
import { pathToFileURL } from 'node:url'
import type { Statement } from '../api/schemas.ts'
import { indexedStatementFields, seedIndexFields } from '../query/fields.ts'
import type { AnyColumn } from '../record/column.ts'
import { headerColumns, readingColumns, statementColumns } from '../record/columns.ts'
import type { IndexRecord } from '../record/index-record.ts'
import { MAX_STATEMENTS, QUICK_PASS } from '../record/index-record.ts'

/** Marks a database as an index of Hearsay: “HEAR” in ASCII, in the header of its file. */
export const APPLICATION_ID = 0x48454152

/** The version of the tables below; an index of an earlier version, or of other tables, is built again. */
export const INDEX_VERSION = 5

/** How many bits of a key number the seeds of one date. */
export const KEY_BITS = 22
/** How many bits of a statement’s id number the statements of one seed. */
export const STATEMENT_BITS = 18
/** The number of the row in `statement_words` that has the voices of a seed, behind all its statements. */
export const SEED_ROW = MAX_STATEMENTS

const columnsOf = <Source>(columns: Record<string, AnyColumn<Source>>) =>
  Object.values(columns)
    .map(({ name, kind }) => `  ${name} ${kind.sqlite.type}${kind.nullable ? '' : ' not null'}`)
    .join(',\n')

const fullText = `content = '', contentless_delete = 1,
  tokenize = "unicode61 remove_diacritics 0 categories 'L* M* N* P* S* Co'"`

/**
 * A seed’s key puts it in the order of its date, so that “the newest that match” is the end of an index and never a
 * sort: `dateKey` in the upper bits, a number within that date in the lower ones. A statement’s id is its seed’s key and
 * its number, so that the seed of a row needs no look-up.
 *
 * `words` has a row a seed, which no reading changes; `statement_words` one a statement, and one a seed with its voices.
 * They hold no text: tokens come in folded and parted by spaces, and the tokenizer only splits there.
 * `tally` holds what would else have to be counted over all seeds.
 */
const DDL = `
create table seed (
  key integer primary key,
  stamp text not null,
  digest text,
  voices text not null,
${columnsOf<IndexRecord>({ ...headerColumns, ...readingColumns })}
) strict;
create unique index seed_id on seed (id);
create unique index seed_file on seed (file);
create index seed_outlet on seed (outlet_key, key);
create index seed_headline on seed (headline_key, key);
create index seed_changed on seed (changed, key);
create index seed_hash on seed (hash) where hash is not null;
create index seed_wordless on seed (key) where pass < ${QUICK_PASS};
create index seed_unread on seed (key) where pass = ${QUICK_PASS};
create table band (band integer not null, seed integer not null, primary key (band, seed)) without rowid, strict;
create table statement (
  id integer primary key,
${columnsOf<Statement>(statementColumns)}
) strict;
create table quotation_run (
  run integer not null, statement integer not null, primary key (run, statement)
) without rowid, strict;
create index statement_actor on statement (actor, said, id) where actor is not null and sure = 1;
create index statement_relayed on statement (id) where voice = 'relayed' and sure = 1;
create table tally (
  facet text not null,
  value text not null,
  label text not null,
  kind text,
  seeds integer not null,
  statements integer not null,
  primary key (facet, value)
) without rowid, strict;
create index tally_seeds on tally (facet, seeds);
create index tally_statements on tally (facet, statements);
create table name_word (facet text not null, word text not null, value text not null, primary key (facet, word, value)) without rowid, strict;
create table state (name text primary key, value text not null) without rowid, strict;
create table change (number integer primary key autoincrement, kind text not null, id text not null) strict;
create virtual table words using fts5 (${[...seedIndexFields, 'every'].join(', ')}, ${fullText});
create virtual table statement_words using fts5 (${[...indexedStatementFields, 'every', 'voices'].join(', ')}, ${fullText});
`

/** Distinguishes these tables from those of another build: columns follow the voices, query fields and the like. */
const TABLES = createHash('sha256').update(DDL).digest('hex')

/**
 * How an index is opened. `write` makes it where there is none. The last two are for a full disk, where SQLite has no room
 * for what it keeps beside an index: `immutable` takes the file for one that nobody changes and leaves its log out,
 * `exclusive` reads the log too and keeps everybody else out.
 */
export type IndexAccess = 'write' | 'read' | 'immutable' | 'exclusive'

/** Opens the index at a path. Waits up to ten seconds for another process. */
export function openIndex(path: string, access: IndexAccess): DatabaseSync {
  const db = connectTo(path, access)
  try {
    if (access === 'write') {
      // Before the log is switched on: it goes into the file itself, where it can be read without opening the database.
      if (applicationIdOf(db) === 0) db.exec(`pragma application_id = ${APPLICATION_ID}`)
      db.exec('pragma journal_mode = wal; pragma synchronous = normal; pragma wal_autocheckpoint = 4000')
      db.exec('begin immediate')
      if (versionOf(db) === 0) createTables(db)
      db.exec('commit')
    }
    if (access === 'exclusive') db.exec('pragma locking_mode = exclusive; pragma query_only = on')
    db.exec('pragma cache_size = -64000; pragma temp_store = memory')
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

function connectTo(path: string, access: IndexAccess): DatabaseSync {
  if (access === 'exclusive') return new DatabaseSync(path, { timeout: 0 })
  if (access !== 'immutable') return new DatabaseSync(path, { readOnly: access === 'read', timeout: 10_000 })
  const url = pathToFileURL(path)
  url.searchParams.set('immutable', '1')
  return new DatabaseSync(url, { readOnly: true })
}

function createTables(db: DatabaseSync): void {
  db.exec(DDL)
  db.prepare(`insert into state values ('tables', ?)`).run(TABLES)
  db.exec(`pragma user_version = ${INDEX_VERSION}`)
}

/** Whether an index of this version has the tables of this build. Throws where it has none that answer. */
export function hasTables(db: DatabaseSync): boolean {
  return db.prepare(`select value from state where name = 'tables'`).get()?.value === TABLES
}

/** The version of the tables in an index; 0 where there are none yet. */
export function versionOf(db: DatabaseSync): number {
  return Number(db.prepare('pragma user_version').get()?.user_version)
}

function applicationIdOf(db: DatabaseSync): number {
  return Number(db.prepare('pragma application_id').get()?.application_id)
}
