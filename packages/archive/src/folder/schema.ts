// The index of a folder, as SQLite tables. It holds nothing that the files don’t: thrown away, it is made again.
import { DatabaseSync } from 'node:sqlite'
import { pathToFileURL } from 'node:url'

/** Marks a database as an index of Hearsay: “HEAR” in ASCII, in the header of its file. */
export const APPLICATION_ID = 0x48454152

/** The version of the tables below; an index of another version is made again. */
export const INDEX_VERSION = 3

/**
 * A seed’s key puts it in the order of its date, so that “the newest that match” is the end of an index and never a
 * sort: `dateKey` in the upper bits, a number within that date in the lower 24. Statements hang on that key.
 *
 * `words` holds no text: tokens come in folded and parted by spaces, and its tokenizer only splits there.
 * `tally` holds what would else have to be counted over all seeds.
 */
const DDL = `
create table seed (
  key integer primary key,
  id text not null unique,
  file text not null unique,
  stamp text not null,
  bytes integer not null,
  changed text not null,
  outlet text, outlet_key text,
  date text,
  headline text, headline_key text,
  errors integer not null, warnings integer not null, infos integer not null,
  own integer, named integer, unnamed integer, relayed integer, undetermined integer,
  model text,
  problem text,
  hash text,
  signature blob,
  bands text
) strict;
create index seed_outlet on seed (outlet_key, key);
create index seed_headline on seed (headline_key, key);
create index seed_changed on seed (changed, key);
create index seed_hash on seed (hash) where hash is not null;
create index seed_unread on seed (key) where model = 'fast';
create index seed_words on seed (key) where model is null;
create table band (band integer not null, seed integer not null, primary key (band, seed)) without rowid, strict;
create table statement (
  seed integer not null,
  at integer not null,
  said integer not null,
  speaker text, actor text, kind text,
  cue text,
  via text not null,
  voice text not null, form text not null, stance text not null,
  stated integer not null,
  start integer not null, end integer not null,
  content text not null,
  whenfirst text, whenlast text,
  primary key (seed, at)
) without rowid, strict;
create index statement_actor on statement (actor, said, seed, at) where actor is not null;
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
create virtual table words using fts5 (
  headline, body, outlet, speaker, via, cue, voice, stance, form, date, every,
  content = '', contentless_delete = 1,
  tokenize = "unicode61 remove_diacritics 0 categories 'L* M* N* P* S* Co'"
);
pragma user_version = ${INDEX_VERSION};
`

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
      if (versionOf(db) === 0) db.exec(DDL)
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

/** The version of the tables in an index; 0 where there are none yet. */
export function versionOf(db: DatabaseSync): number {
  return Number(db.prepare('pragma user_version').get()?.user_version)
}

function applicationIdOf(db: DatabaseSync): number {
  return Number(db.prepare('pragma application_id').get()?.application_id)
}
