// `log`, `undo` and `redo`: what was decided, and taking it back.
import type { Archive } from '@hearsay/archive'
import { ArchiveError, problemMessage } from '@hearsay/archive'
import type { Decision, Unplaced } from '@hearsay/decisions'
import {
  decisionLine,
  nextRedo,
  nextUndo,
  refusalMessage,
  undoneIds,
  unplacedWords,
} from '@hearsay/decisions'
import { oneLine, safeJson } from '../term/safe.ts'
import type { Status, Terminal } from '../term/terminal.ts'
import type { CommandServices } from './command.ts'
import { personAt } from './person.ts'
import { failure, usageError } from './report-error.ts'
import { withArchive } from './with-archive.ts'

interface LogOptions {
  as: string | undefined
  desk: string | undefined
  json: boolean
}

/** Prints the log of a clipping, or of the desk. */
export async function printLog(
  id: string | undefined,
  values: LogOptions,
  terminal: Terminal,
  services: CommandServices,
): Promise<Status> {
  const person = personAt({ ...terminal, desk: values.desk ?? terminal.desk }, values.as)
  if ('wrong' in person) return usageError(terminal, person.wrong, 'log')
  return withArchive(values.desk, terminal, services, async (archive) => {
    const { decisions, problems } = await archive.decisions(id ?? null, person.name)
    for (const one of problems) terminal.err(`hearsay: ${oneLine(problemMessage(one))}\n`)
    const unplaced = id === undefined ? [] : await unplacedIn(archive, id, person.name)
    if (values.json)
      terminal.out(`${safeJson({ decisions, unplaced, problems }, terminal.columns ? 2 : 0)}\n`)
    else
      for (const line of logLines(decisions, id === undefined, unplaced)) terminal.out(`${oneLine(line)}\n`)
    return 0
  })
}

/** The decisions about a clipping whose words were not found again for sure; none where it was removed. */
async function unplacedIn(archive: Archive, id: string, viewer: string): Promise<Unplaced[]> {
  try {
    return (await archive.reading(id, 'default', viewer)).decisions.unplaced
  } catch (error) {
    if (error instanceof ArchiveError) return []
    throw error
  }
}

function logLines(decisions: Decision[], withSeed: boolean, unplaced: readonly Unplaced[]): string[] {
  const statuses = new Map(unplaced.map(({ id, status }) => [id, ` (${unplacedWords[status]})`]))
  const undone = undoneIds(decisions)
  const byId = new Map(decisions.map((one) => [one.id, one]))
  return decisions.map((one) => {
    const seed = withSeed && one.seed !== null ? `${one.seed}: ` : ''
    const line = one.verb === 'undo' ? undoLine(one, byId) : decisionLine(one)
    return `${one.when.slice(0, 19).replace('T', ' ')} ${seed}${line}${undone.has(one.id) ? ' (undone)' : ''}${statuses.get(one.id) ?? ''}`
  })
}

/** An undo by what it undid, which is told in words rather than by ids. */
function undoLine(undo: Decision<'undo'>, byId: Map<string, Decision>): string {
  const undone = undo.target.ids.flatMap((id) => byId.get(id) ?? [])
  const verb = undone.some((one) => one.verb === 'undo') ? 'redid' : 'undid'
  const what = undone.map((one) => (one.verb === 'undo' ? undoLine(one, byId) : decisionLine(one)))
  return `${undo.by} ${verb}: ${what.join('; ')}`
}

/** Undoes a person’s last step, or decisions by id; or redoes the last step undone. */
export async function takeBack(
  what: 'undo' | 'redo',
  ids: string[],
  values: LogOptions,
  terminal: Terminal,
  services: CommandServices,
): Promise<Status> {
  const person = personAt({ ...terminal, desk: values.desk ?? terminal.desk }, values.as)
  if ('wrong' in person) return usageError(terminal, person.wrong, what)
  return withArchive(values.desk, terminal, services, async (archive) => {
    const { decisions } = await archive.decisions(null, person.name)
    const step = ids.length > 0 ? ids : stepOf(what, decisions, person.name)
    if (step.length === 0) {
      terminal.err(`hearsay: There is nothing of ${oneLine(person.name)} to ${what}.\n`)
      return 1
    }
    return recordUndo(archive, step, person.name, decisions, values.json, terminal)
  })
}

function stepOf(what: 'undo' | 'redo', decisions: Decision[], by: string): string[] {
  if (what === 'undo') return (nextUndo(decisions, by) ?? []).map(({ id }) => id)
  const redo = nextRedo(decisions, by)
  if (!redo) return []
  // What was undone in one step, private and shared, is redone in one.
  return decisions.filter((one) => one.verb === 'undo' && batchOf(one) === batchOf(redo)).map(({ id }) => id)
}

function batchOf({ id, batch }: Decision): string {
  return batch ?? id
}

async function recordUndo(
  archive: Archive,
  ids: string[],
  by: string,
  decisions: Decision[],
  asJson: boolean,
  terminal: Terminal,
): Promise<Status> {
  try {
    const decided = await archive.decide(
      [{ seed: null, verb: 'undo', target: { type: 'decisions', ids }, value: null }],
      by,
    )
    if (asJson) terminal.out(`${safeJson(decided, terminal.columns ? 2 : 0)}\n`)
    if ('refused' in decided) {
      for (const one of decided.refused) terminal.err(`hearsay: ${oneLine(refusalMessage(one))}\n`)
      return 1
    }
    if (asJson) return 0
    const byId = new Map(decisions.map((one) => [one.id, one]))
    for (const one of decided.decisions)
      if (one.verb === 'undo') terminal.out(`${oneLine(undoLine(one, byId))}\n`)
    return 0
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error
    return failure(terminal, error.message)
  }
}
