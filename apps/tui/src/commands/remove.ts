import type { Archive } from '@hearsay/archive'
import { ArchiveError } from '@hearsay/archive'
import { oneLine, safeJson } from '../term/safe.ts'
import type { Status, Terminal } from '../term/terminal.ts'
import { command } from './command.ts'
import { desk, flag, json } from './options.ts'
import { resolveId } from './resolve-id.ts'
import { withArchive } from './with-archive.ts'

/** `remove ID`: removes clippings, one by one, each with its original; `restore` brings them back. */
export const remove = command({
  name: 'remove',
  summary: 'remove clippings and their originals',
  operands: {
    form: 'ID…',
    least: 1,
    most: Number.POSITIVE_INFINITY,
    expects: 'ids, as list prints them, or their beginnings',
    completes: 'id',
  },
  options: {
    yes: flag('without a question'),
    'dry-run': flag('print what would be removed, and remove nothing'),
    'for-good': flag('delete them at once, without a way back'),
    desk,
    json,
  },
  more: 'An id may be shortened as long as one clipping alone begins so; the path of its file is taken too. On a terminal it asks first; a script is not asked. For thirty days restore brings back what was removed, with its original, its versions and what was decided about it; on a full disk it is deleted at once, and that is said. Status 3 where there is no such clipping; the others are removed.',
  examples: [
    { line: 'remove 2022-06-29-harbor-times-two-islands-join', does: 'the clipping and its original' },
    { line: 'remove 2022-06-29-har --dry-run', does: 'which clipping that is' },
  ],
  run: ({ operands, values }, terminal, services) =>
    withArchive(
      values.desk,
      terminal,
      services,
      (archive) =>
        removeSeeds(
          archive,
          operands,
          { ...values, dryRun: values['dry-run'], forGood: values['for-good'] },
          terminal,
        ),
      'searchable',
    ),
})

interface RemoveOptions {
  yes: boolean
  dryRun: boolean
  forGood: boolean
  json: boolean
}

async function removeSeeds(
  archive: Archive,
  words: string[],
  { yes, dryRun, forGood, json: asJson }: RemoveOptions,
  terminal: Terminal,
): Promise<Status> {
  const removed: string[] = []
  const failed: { id: string; message: string }[] = []
  const fail = (id: string, message: string) => {
    failed.push({ id, message })
    terminal.err(`hearsay: ${oneLine(message)}\n`)
  }
  const ids = await idsOf(archive, words, fail)
  if (!dryRun && ids.length > 0 && !(await isWanted(ids, { yes, forGood }, terminal))) {
    terminal.err('Nothing was removed.\n')
    return failed.length ? 3 : 0
  }
  for (const id of ids) {
    const problem = dryRun ? null : await removeOne(archive, id, forGood, terminal)
    if (problem !== null) fail(id, problem)
    else {
      removed.push(id)
      if (!asJson) terminal.out(`${dryRun ? 'would remove' : 'removed'}\t${oneLine(id)}\n`)
    }
  }
  if (asJson)
    terminal.out(
      `${safeJson({ removed: dryRun ? [] : removed, ...(dryRun && { would: removed }), left: failed }, terminal.columns ? 2 : 0)}\n`,
    )
  return failed.length ? 3 : 0
}

/** Removes one clipping; gives what went wrong, null where nothing did. */
async function removeOne(
  archive: Archive,
  id: string,
  forGood: boolean,
  terminal: Terminal,
): Promise<string | null> {
  try {
    const { until } = await archive.remove(id, { forGood })
    if (until === null && !forGood)
      terminal.err(`hearsay: ${oneLine(id)} was deleted for good: the disk is full\n`)
    return null
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error
    return error.message
  }
}

/** The ids that words mean, each once; `fail` hears of words that mean none. */
async function idsOf(
  archive: Archive,
  words: string[],
  fail: (id: string, message: string) => void,
): Promise<string[]> {
  const ids = new Set<string>()
  for (const word of words) {
    const found = await resolveId(archive, word)
    if ('problem' in found) fail(word, found.problem)
    else ids.add(found.id)
  }
  return [...ids]
}

/** Asks on a terminal whether clippings are to go. */
async function isWanted(
  ids: string[],
  { yes, forGood }: { yes: boolean; forGood: boolean },
  terminal: Terminal,
): Promise<boolean> {
  if (yes || !terminal.interactive || terminal.columns === null) return true
  const what = ids.length === 1 ? oneLine(ids[0]!) : `${ids.length} clippings`
  const after = forGood ? 'This can’t be undone.' : 'hearsay restore brings it back within thirty days.'
  const answer = await terminal.ask(`Remove ${what} and what was saved with it? ${after} [y/N] `)
  return /^y(es)?$/i.test(answer?.trim() ?? '')
}
