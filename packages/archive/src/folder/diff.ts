// The differences between a folder and its index. In: both. Out: the files to be read and those to be forgotten.

import { join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { QUICK_PASS } from '../record/index-record.ts'
import { listFolder, stampOf } from './files.ts'

/** What the index lacks: files new or changed, with their stamps, and files that are gone. */
export interface Diff {
  changed: Map<string, string>
  gone: string[]
  /** How many of `changed` the index doesn’t know at all. */
  fresh: number
}

/** A word that changes with the decisions about a file; empty where there are none. */
export type DecisionKey = (file: string) => string

/** Compares a whole folder with its index; throws as `listFolder` does. */
export function diffFolder(
  db: DatabaseSync,
  place: string,
  keyOf: DecisionKey,
): { diff: Diff; folders: string[] } {
  const { files, folders } = listFolder(place)
  for (const [file, stamp] of files) files.set(file, stampWith(stamp, keyOf(file)))
  const changed = new Map(files)
  const gone: string[] = []
  let fresh = files.size
  for (const row of db.prepare('select file, stamp from seed').iterate()) {
    const file = String(row.file)
    const stamp = files.get(file)
    if (stamp !== undefined) fresh--
    if (stamp === undefined) gone.push(file)
    else if (stamp === row.stamp) changed.delete(file)
  }
  return { diff: { changed, gone, fresh }, folders }
}

/** Compares some files, their paths from the folder given, with the index. */
export function diffFiles(db: DatabaseSync, place: string, files: string[], keyOf: DecisionKey): Diff {
  const known = db.prepare('select stamp from seed where file = ?')
  const diff: Diff = { changed: new Map(), gone: [], fresh: 0 }
  for (const file of files) {
    const found = stampOf(join(place, file))
    const stamp = found && stampWith(found, keyOf(file))
    const before = known.get(file)?.stamp
    if (stamp === null) {
      if (before !== undefined) diff.gone.push(file)
    } else if (stamp !== before) {
      diff.changed.set(file, stamp)
      if (before === undefined) diff.fresh++
    }
  }
  return diff
}

/** Whether two stamps are of the same file, whatever was decided about it. */
export function isSameFile(stamp: string, other: string): boolean {
  return fileStampIn(stamp) === fileStampIn(other)
}

/** A file’s stamp has three parts; what was decided about it is the fourth. */
function fileStampIn(stamp: string): string {
  return stamp.split(' ', 3).join(' ')
}

function stampWith(stamp: string, key: string): string {
  return key === '' ? stamp : `${stamp} ${key}`
}

/** How many files the index doesn’t have as they are, or only the words and header of; the latter up to a limit. */
export function countMissing(db: DatabaseSync, place: string, keyOf: DecisionKey, limit: number): number {
  const { changed, gone } = diffFolder(db, place, keyOf).diff
  const unread = `select 1 from seed where pass < ${QUICK_PASS} limit ?`
  const { n } = db.prepare(`select count(*) as n from (${unread})`).get(limit + 1) ?? {}
  return changed.size + gone.length + Number(n)
}
