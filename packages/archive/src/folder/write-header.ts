// Writes the header of a clipping, as people corrected it, into its file. The file is there whole, as it was or as it is to be; what was
// changed is on the log before it, so that a process that is killed in between leaves a record that leads nowhere, and nothing lost.
import { chmodSync, closeSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { decode } from '@hearsay/core'
import type { HeaderWritten } from '../api/archive.ts'
import { archiveError } from '../api/messages.ts'
import { isPrivate } from '../record/check-drafts.ts'
import { textHashOf } from '../record/decided.ts'
import { writeHeader } from '../record/write-decided-header.ts'
import { appendToLogs, decisionLock, linesByLog, makeDecisionFolder } from './decision-files.ts'
import type { DecisionLog } from './decision-log.ts'
import { systemPath } from './file-name.ts'
import { fileOf, isSeedPath, stampOf } from './files.ts'
import { takeLock } from './lock.ts'
import { readSeedFile } from './read-seed-file.ts'
import { openRegular } from './regular-file.ts'
import { problemOf } from './save-seed.ts'
import { newPath, syncFolder, writeToDisk } from './write-file.ts'

/** Who writes which header, and the hash of the text that they saw. */
export interface HeaderAsked {
  id: string
  by: string
  text: string | undefined
}

/** Writes it; `adding` is the path of the lock of those who add. */
export async function writeHeaderInFolder(
  place: string,
  adding: string,
  log: DecisionLog,
  asked: HeaderAsked,
): Promise<HeaderWritten> {
  makeDecisionFolder(place)
  const held: { release(): void }[] = []
  try {
    for (const path of [adding, decisionLock(place)]) held.push(await takeLock(path, place))
    await log.refresh()
    return await writeLocked(place, log, asked)
  } finally {
    for (const lock of held.reverse()) lock.release()
  }
}

async function writeLocked(
  place: string,
  log: DecisionLog,
  { id, by, text }: HeaderAsked,
): Promise<HeaderWritten> {
  const file = fileOf(id)
  if (!isSeedPath(file) || stampOf(join(place, file)) === null)
    throw archiveError({ code: 'seed-unknown', about: id, data: {} })
  const { content } = readSeedFile(place, file)
  if (!(content instanceof Uint8Array)) throw archiveError(content)
  const decisions = log.ofFile(file, textHashOf(decode(content).text))
  const made = await writeHeader({ id, bytes: content, decisions, lastId: log.lastId() }, by, text)
  if ('refused' in made || !made.record) return 'refused' in made ? made : { written: null, left: made.left }
  const { record, bytes, left } = made
  const path = systemPath(join(place, file))
  let hidden: string | null = null
  try {
    const opened = openRegular(typeof path === 'string' ? path : Buffer.from(path))
    if (!opened) throw archiveError({ code: 'link-refused', about: file, data: {} })
    closeSync(opened.handle)
    hidden = newPath(dirname(join(place, file)))
    writeToDisk(hidden, bytes)
    chmodSync(hidden, opened.stats.mode & 0o7777)
    const { logLine } = await import('@hearsay/decisions/log')
    appendToLogs(
      place,
      linesByLog([record], (one) => isPrivate(one, () => undefined), logLine),
    )
    // Somebody may have saved it in an editor just now.
    const now = readSeedFile(place, file).content
    if (!(now instanceof Uint8Array) || Buffer.compare(now, content) !== 0)
      return { refused: { code: 'text-changed', data: {}, current: [] } }
    renameSync(hidden, path)
    syncFolder(dirname(join(place, file)))
  } catch (error) {
    throw problemOf(error, place, file)
  } finally {
    if (hidden !== null) rmSync(hidden, { force: true })
  }
  await log.refresh()
  return { written: record, left }
}
