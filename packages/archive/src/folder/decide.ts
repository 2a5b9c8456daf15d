// Records decisions in a folder: one process at a time. Acknowledged is on disk; the index follows.
import type { Decision, Draft } from '@hearsay/decisions'
import type { Decided } from '../api/archive.ts'
import type { DeskOfDrafts } from '../record/check-drafts.ts'
import { checkDrafts, isPrivate } from '../record/check-drafts.ts'
import { appendToLogs, decisionLock, linesByLog, makeDecisionFolder } from './decision-files.ts'
import type { DecisionLog } from './decision-log.ts'
import { takeLock } from './lock.ts'

/** Checks drafts and adds their records to the logs, all of them or none. */
export async function decideInFolder(
  place: string,
  log: DecisionLog,
  clippings: Pick<DeskOfDrafts, 'document' | 'reading'>,
  drafts: readonly Draft[],
  by: string,
): Promise<Decided> {
  makeDecisionFolder(place)
  const lock = await takeLock(decisionLock(place), place)
  try {
    await log.refresh()
    const known = new Map(log.all().map((one) => [one.id, one]))
    const desk = {
      ...clippings,
      of: (seed: string | null, textHash?: string) =>
        seed === null || !textHash ? log.of(seed) : log.ofSeed(seed, textHash),
      byId: (id: string) => known.get(id),
      lastId: log.lastId(),
    }
    const checked = await checkDrafts(drafts, by, desk, Date.now())
    if ('refused' in checked || checked.decisions.length === 0) return checked
    const { logLine } = await import('@hearsay/decisions/log')
    for (const one of checked.decisions) known.set(one.id, one)
    appendToLogs(
      place,
      linesByLog(checked.decisions, (one) => isPrivate(one, desk.byId), logLine),
    )
    await log.refresh()
    return checked
  } finally {
    lock.release()
  }
}

/** Adds records of another desk to the logs as they are, all of those that aren’t known; gives them. */
export async function takeDecisionsInFolder(
  place: string,
  log: DecisionLog,
  records: readonly Decision[],
): Promise<Decision[]> {
  makeDecisionFolder(place)
  const lock = await takeLock(decisionLock(place), place)
  try {
    await log.refresh()
    const known = new Map(log.all().map((one) => [one.id, one]))
    const taken = records.filter(({ id }) => !known.has(id))
    if (taken.length === 0) return []
    const { logLine } = await import('@hearsay/decisions/log')
    for (const one of taken) known.set(one.id, one)
    appendToLogs(
      place,
      linesByLog(taken, (one) => isPrivate(one, (id) => known.get(id)), logLine),
    )
    await log.refresh()
    return taken
  } finally {
    lock.release()
  }
}
