// The tables of a desk in a database, as steps from one version to the next. A step that was released never changes.
//
// Every table but the tally has the seed’s id first in its key, and every join goes by it, so that all of them can be
// spread over machines by that id. The tally counts over all seeds and is joined with nothing.

/** The schema that all tables are in. */
export const schema = 'hearsay'

const first = `
create table hearsay.seed (
  id text collate "C" primary key,
  file text not null,
  content bytea not null,
  bytes integer not null,
  changed timestamptz not null,
  outlet text, outlet_key text collate "C",
  date text, date_key integer not null,
  headline text, headline_key text collate "C",
  errors integer not null, warnings integer not null, infos integer not null,
  own integer, named integer, unnamed integer, relayed integer, undetermined integer,
  model text,
  problem jsonb,
  hash text not null,
  bands integer[] not null,
  signature bytea not null,
  kept xid8 not null default pg_current_xact_id(),
  pass smallint not null default 0,
  words tsvector
);
comment on column hearsay.seed.content is 'the seed as it came in, byte for byte';
comment on column hearsay.seed.kept is 'tells a seed from an earlier one of the same id';
comment on column hearsay.seed.pass is '0 kept, 1 words and the fast reading, 2 the default reading';
comment on column hearsay.seed.words is 'tokens folded by hearsay itself; no text search configuration is used';
create index seed_date on hearsay.seed (date_key desc, id);
create index seed_outlet on hearsay.seed (outlet_key, date_key, id);
create index seed_headline on hearsay.seed (headline_key, date_key, id);
create index seed_changed on hearsay.seed (changed, date_key, id);
create index seed_hash on hearsay.seed (hash);
create index seed_bands on hearsay.seed using gin (bands) with (fastupdate = off);
create index seed_words on hearsay.seed using gin (words);
create index seed_unread on hearsay.seed (pass, date_key desc, id) where pass < 2;
alter table hearsay.seed alter column words set statistics 1000;

create table hearsay.original (
  seed_id text collate "C" primary key,
  name text not null,
  content bytea not null
);

create table hearsay.statement (
  seed_id text collate "C" not null,
  at integer not null,
  said integer not null,
  speaker text, actor text collate "C", kind text,
  cue text,
  via text[] not null,
  voice text not null, form text not null, stance text not null,
  stated boolean not null,
  first integer not null, last integer not null,
  content text not null,
  when_first text, when_last text,
  primary key (seed_id, at)
);
comment on column hearsay.statement.said is 'the day it was said on, or its seed’s: year << 9 | month << 5 | day';
create index statement_actor on hearsay.statement (actor, said, seed_id, at) where actor is not null;

create table hearsay.change (
  seed_id text collate "C" not null,
  tx xid8 not null default pg_current_xact_id(),
  kind text not null,
  at timestamptz not null default now(),
  primary key (seed_id, tx)
);
create index change_tx on hearsay.change (tx);

create table hearsay.tally (
  facet text not null,
  value text collate "C" not null,
  label text not null,
  kind text,
  seeds integer not null,
  statements integer not null,
  names tsvector,
  primary key (facet, value)
);
create index tally_seeds on hearsay.tally (facet, seeds desc, value);
create index tally_statements on hearsay.tally (facet, statements desc, value);
create index tally_names on hearsay.tally using gin (names);
`

/** A seed that the reading stumbles over counts as read, and says why it isn’t. */
const second = `
alter table hearsay.seed add column failed text;
comment on column hearsay.seed.failed is 'the error that reading it ended in';
`

/** Which versions of parser and reader made the records, in the order in which they first worked on this desk. */
const third = `
create table hearsay.record_version (
  number integer generated always as identity primary key,
  version text not null unique,
  since timestamptz not null default now()
);
delete from hearsay.tally where facet = 'reader';
`

/**
 * What a reading changes has a table of its own, so that the row with a seed’s words is written once; and statements have
 * words of their own. Only Hearsay can fold words: all seeds are read again, by the workers as they come, and their words
 * can be searched meanwhile.
 */
const fourth = `
create table hearsay.reading (
  seed_id text collate "C" primary key,
  date_key integer not null,
  errors integer not null, warnings integer not null, infos integer not null,
  own integer, named integer, unnamed integer, relayed integer, undetermined integer,
  model text,
  pass smallint not null default 0,
  failed text,
  stale boolean not null default true,
  words tsvector
);
comment on column hearsay.reading.pass is '0 saved, 1 words and the fast reading, 2 the default reading';
comment on column hearsay.reading.failed is 'the error that reading it ended in';
comment on column hearsay.reading.stale is 'whether the next reading writes header and words of the seed as well';
comment on column hearsay.reading.words is 'the voices of sentences and statements';
insert into hearsay.reading (seed_id, date_key, errors, warnings, infos)
  select id, date_key, errors, warnings, infos from hearsay.seed;
create index reading_unread on hearsay.reading (pass, date_key desc, seed_id) where pass < 2;
create index reading_words on hearsay.reading using gin (words);

drop index hearsay.seed_unread;
alter table hearsay.seed
  drop column errors, drop column warnings, drop column infos,
  drop column own, drop column named, drop column unnamed, drop column relayed, drop column undetermined,
  drop column model, drop column pass, drop column failed;

truncate hearsay.statement;
alter table hearsay.statement add column words tsvector;
create index statement_words on hearsay.statement using gin (words);

delete from hearsay.tally where facet in ('voice', 'speaker', 'pass');
update hearsay.tally set statements = 0;
`

/**
 * How sure a reading is of each statement, what its source is, and where the sentences of a voice are. Records of an earlier
 * version count as sure until the workers read their seeds again.
 */
const fifth = `
alter table hearsay.statement
  add column source_type text,
  add column title text,
  add column justified boolean,
  add column sure boolean not null default true,
  add column confidence smallint not null default 10000;
comment on column hearsay.statement.confidence is 'in ten thousandths';
drop index hearsay.statement_actor;
create index statement_actor on hearsay.statement (actor, said, seed_id, at) where actor is not null and sure;
create index statement_relayed on hearsay.statement (said desc, seed_id, at) where voice = 'relayed' and sure;
alter table hearsay.reading add column sentences integer[] not null default '{}';
comment on column hearsay.reading.sentences is 'for each the index of its voice, and its span';
`

/**
 * What people decided: a log to which records are only added, as text, so that every character comes back. What seeds and
 * statements have of it is made of the log.
 */
const sixth = `
create table hearsay.decision (
  seed_id text collate "C" not null,
  id text collate "C" not null,
  person text not null,
  private boolean not null,
  record text not null,
  primary key (seed_id, id)
);
comment on column hearsay.decision.seed_id is 'empty where it is about the whole desk';
comment on column hearsay.decision.private is 'whether it is for its author alone';
create index decision_id on hearsay.decision (id);
alter table hearsay.seed
  add column tags text[] not null default '{}',
  add column signed text[] not null default '{}',
  add column has text[] not null default '{}';
alter table hearsay.statement add column decided_by text[] not null default '{}';
`

/** By which runs of words each quotation is looked up; the workers fill it as they read seeds again. */
const seventh = `
create table hearsay.quotation (
  seed_id text collate "C" not null,
  at integer not null,
  runs integer[] not null,
  primary key (seed_id, at)
);
comment on column hearsay.quotation.runs is 'a number for each run of three words';
create index quotation_runs on hearsay.quotation using gin (runs) with (fastupdate = off);
`

/** The other states of clippings: pages as they were before a correction, and the same article as it came from elsewhere. */
const eighth = `
create table hearsay.seed_version (
  seed_id text collate "C" not null,
  number integer not null,
  kept timestamptz not null,
  content bytea not null,
  original_name text,
  original bytea,
  primary key (seed_id, number)
);
comment on column hearsay.seed_version.number is 'the first that is missing belongs to the state in the table seed';
`

/** What happened to the accounts of the desk: a log to which events are only added, as text. */
const ninth = `
create table hearsay.account_event (
  number bigint generated always as identity primary key,
  record text not null
);
comment on table hearsay.account_event is 'who was invited, joined, signed in, got another role, was removed; passwords as hashes';
`

/** How layouts were corrected before clippings were saved. */
const tenth = `
create table hearsay.layout (
  layout text collate "C" not null,
  field text not null,
  rule text not null,
  primary key (layout, field)
);
comment on column hearsay.layout.layout is 'a format, with a site or an outlet';
`

/** The feeds that the desk follows: what is asked of all of them in columns, the rest as text. */
const eleventh = `
create table hearsay.feed (
  address text collate "C" primary key,
  title text,
  paused boolean not null default false,
  since timestamptz not null,
  next timestamptz not null,
  claimed timestamptz,
  state text not null
);
comment on column hearsay.feed.claimed is 'until when it is one worker’s to ask';
`

/**
 * Counts that every reading changes are kept in parts, one for each of some connections, so that commits don’t wait for each other;
 * the count is the sum of its parts.
 */
const twelfth = `
alter table hearsay.tally add column part smallint not null default 0;
alter table hearsay.tally drop constraint tally_pkey, add primary key (facet, value, part);
comment on column hearsay.tally.part is 'zero for outlets and speakers, which are listed in their order';
`

/**
 * Which quotations have each run of words. A b-tree finds some of them without looking at all; an index of the arrays gathers
 * everyone that has a common run before the first can be taken. The arrays stay: they say what is to be taken out.
 */
const thirteenth = `
create table hearsay.quotation_run (
  run integer not null,
  seed_id text collate "C" not null,
  at integer not null,
  primary key (run, seed_id, at)
);
insert into hearsay.quotation_run (run, seed_id, at)
  select distinct run, q.seed_id, q.at from hearsay.quotation q cross join unnest(q.runs) as u (run)
  order by run, q.seed_id, q.at;
drop index hearsay.quotation_runs;
`

/** What was removed, for thirty days: it can be brought back with its original and its versions. */
const fourteenth = `
create table hearsay.removed (
  seed_id text collate "C" not null,
  removed timestamptz not null,
  content bytea not null,
  original_name text,
  original bytea,
  primary key (seed_id, removed)
);
create table hearsay.removed_version (
  seed_id text collate "C" not null,
  removed timestamptz not null,
  number integer not null,
  kept timestamptz not null,
  content bytea not null,
  original_name text,
  original bytea,
  primary key (seed_id, removed, number)
);
`

/** The language of each clipping; the workers fill it as they read seeds again. */
const fifteenth = `
alter table hearsay.seed add column language text;
`

/** The searches that people saved, as text. */
const sixteenth = `
create table hearsay.saved_search (
  name text collate "C" primary key,
  record text not null
);
`

/** The hash of the text that a record is about; null without one. */
export const DECIDED_TEXT = `substring(record from '"text":"(sha256:[0-9a-f]{64})"')`
/** The hash of the text that a written header left; null in other records. */
export const WRITTEN_TEXT = `substring(record from '"to":"(sha256:[0-9a-f]{64})"')`

/** Finds what was decided about a text, whatever its clipping was called. */
const seventeenth = `
create index decision_text on hearsay.decision ((${DECIDED_TEXT}));
create index decision_written on hearsay.decision ((${WRITTEN_TEXT})) where ${WRITTEN_TEXT} is not null;
`

/** The sessions of people who signed in on the web, by the digests of their tokens. */
const eighteenth = `
create table hearsay.session (
  digest text collate "C" primary key,
  record text not null
);
`

/** The press reviews that people saved, as text. */
const nineteenth = `
create table hearsay.press_review (
  name text collate "C" primary key,
  record text not null
);
`

/** What leads from each version to the next; the first from an empty database to version 1. */
export const steps = [
  first,
  second,
  third,
  fourth,
  fifth,
  sixth,
  seventh,
  eighth,
  ninth,
  tenth,
  eleventh,
  twelfth,
  thirteenth,
  fourteenth,
  fifteenth,
  sixteenth,
  seventeenth,
  eighteenth,
  nineteenth,
]
