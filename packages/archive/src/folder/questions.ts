// What can be asked of a folder’s index, by name, so that a question can be put in another thread. In: an open index and
// the place of its files. Out: plain data.
import type { DatabaseSync } from 'node:sqlite'
import { decode } from '@hearsay/core'
import { facetsIn } from '../search/facets.ts'
import { findIn, matchesIn, shelfIn } from '../search/find.ts'
import { actorsIn, outletsIn, relaysIn, statementsBy, statementsInOutlet } from '../search/names.ts'
import { reviewIn } from '../search/review.ts'
import { sharingIn } from '../search/sharing.ts'
import { quotationsElsewhere } from '../search/spread.ts'
import type { Store } from '../search/store.ts'
import { fileOf } from './files.ts'
import { readSeedFile } from './read-seed-file.ts'
import { SqliteStore } from './sqlite-store.ts'

/** An open index, with the files it is of. */
export interface OpenIndex {
  db: DatabaseSync
  /** Path of the folder. */
  place: string
}

type Arguments<Ask> = Ask extends (subject: never, ...rest: infer Rest) => unknown ? Rest : never

const questions = {
  shelf: (index: OpenIndex, ...asked: Arguments<typeof shelfIn>) => shelfIn(storeOver(index), ...asked),
  find: (index: OpenIndex, ...asked: Arguments<typeof findIn>) => findIn(storeOver(index), ...asked),
  matches: (index: OpenIndex, ...asked: Arguments<typeof matchesIn>) => matchesIn(storeOver(index), ...asked),
  facets: (index: OpenIndex, ...asked: Arguments<typeof facetsIn>) => facetsIn(storeOver(index), ...asked),
  statementsOf: (index: OpenIndex, ...asked: Arguments<typeof statementsBy>) =>
    statementsBy(storeOver(index), ...asked),
  statementsIn: (index: OpenIndex, ...asked: Arguments<typeof statementsInOutlet>) =>
    statementsInOutlet(storeOver(index), ...asked),
  actors: (index: OpenIndex, ...asked: Arguments<typeof actorsIn>) => actorsIn(storeOver(index), ...asked),
  outlets: (index: OpenIndex, ...asked: Arguments<typeof outletsIn>) => outletsIn(storeOver(index), ...asked),
  relays: (index: OpenIndex) => relaysIn(storeOver(index)),
  review: (index: OpenIndex, ...asked: Arguments<typeof reviewIn>) => reviewIn(storeOver(index), ...asked),
  alsoIn: (index: OpenIndex, ...asked: Arguments<typeof quotationsElsewhere>) =>
    quotationsElsewhere(storeOver(index), ...asked),
  sharing: (index: OpenIndex, ...asked: Arguments<typeof sharingIn>) => sharingIn(storeOver(index), ...asked),
}

/** The name of a question. */
export type QuestionName = keyof typeof questions
/** What is asked with a question. */
export type QuestionArguments<Name extends QuestionName> = Arguments<(typeof questions)[Name]>
/** What answers a question. */
export type Answer<Name extends QuestionName> = Awaited<ReturnType<(typeof questions)[Name]>>

/** Puts a question to an index. */
export function answer<Name extends QuestionName>(
  index: OpenIndex,
  name: Name,
  asked: QuestionArguments<Name>,
): Promise<Answer<Name>> {
  const question = questions[name] as (index: OpenIndex, ...asked: unknown[]) => Promise<Answer<Name>>
  return question(index, ...asked)
}

const stores = new WeakMap<DatabaseSync, Store>()

/** The store over an index; its statements are prepared once. */
export function storeOver({ db, place }: OpenIndex): Store {
  const known = stores.get(db) ?? new SqliteStore(db, (ids) => textsOf(place, ids))
  stores.set(db, known)
  return known
}

function textsOf(place: string, ids: string[]): Map<string, string> {
  const found = new Map<string, string>()
  for (const id of ids) {
    const { content } = readSeedFile(place, fileOf(id))
    if (content instanceof Uint8Array) found.set(id, decode(content).text)
  }
  return found
}
