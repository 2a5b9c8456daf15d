import type { Archive } from '@hearsay/archive'
import { ArchiveError } from '@hearsay/archive'
import { oneLine, safeJson } from '../term/safe.ts'
import type { Status, Terminal } from '../term/terminal.ts'
import { command } from './command.ts'
import { desk, json } from './options.ts'
import { withArchive } from './with-archive.ts'

/** `remove ID`: lets go of seeds, one by one, each with what it was made of. */
export const remove = command({
  name: 'remove',
  summary: 'let go of seeds, with what they were made of',
  operands: {
    form: 'ID…',
    least: 1,
    most: Number.POSITIVE_INFINITY,
    expects: 'the ids of seeds, as list tells them',
    completes: null,
  },
  options: { desk, json },
  more: 'Of a folder’s desk the files are deleted; nothing is asked before. 3 where there is no such seed; the others are let go of.',
  examples: [{ line: 'remove 2022-06-29-harbor-times-two-islands-join', does: 'the seed and its original' }],
  run: ({ operands, values }, terminal) =>
    withArchive(values.desk, terminal, (archive) => removeSeeds(archive, operands, values.json, terminal)),
})

async function removeSeeds(
  archive: Archive,
  ids: string[],
  asJson: boolean,
  terminal: Terminal,
): Promise<Status> {
  const gone: string[] = []
  const left: { id: string; message: string }[] = []
  for (const id of ids) {
    try {
      await archive.remove(id)
      gone.push(id)
      if (!asJson) terminal.out(`removed\t${oneLine(id)}\n`)
    } catch (error) {
      if (!(error instanceof ArchiveError)) throw error
      left.push({ id, message: error.message })
      terminal.err(`hearsay: ${oneLine(error.message)}\n`)
    }
  }
  if (asJson) terminal.out(`${safeJson({ removed: gone, left }, terminal.columns ? 2 : 0)}\n`)
  return left.length ? 3 : 0
}
