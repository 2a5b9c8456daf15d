import type { Archive } from '@hearsay/archive'
import { ArchiveError } from '@hearsay/archive'
import { oneLine, safeJson } from '../term/safe.ts'
import type { Status, Terminal } from '../term/terminal.ts'
import { command } from './command.ts'
import { desk, json } from './options.ts'
import { withArchive } from './with-archive.ts'

/** `remove ID`: deletes clippings, one by one, each with its original. */
export const remove = command({
  name: 'remove',
  summary: 'delete clippings and their originals',
  operands: {
    form: 'ID…',
    least: 1,
    most: Number.POSITIVE_INFINITY,
    expects: 'ids, as list prints them',
    completes: null,
  },
  options: { desk, json },
  more: 'In a folder, the files are deleted without a question. Status 3 where there is no such clipping; the others are deleted.',
  examples: [{ line: 'remove 2022-06-29-harbor-times-two-islands-join', does: 'the seed and its original' }],
  run: ({ operands, values }, terminal, services) =>
    withArchive(values.desk, terminal, services, (archive) =>
      removeSeeds(archive, operands, values.json, terminal),
    ),
})

async function removeSeeds(
  archive: Archive,
  ids: string[],
  asJson: boolean,
  terminal: Terminal,
): Promise<Status> {
  const deleted: string[] = []
  const failed: { id: string; message: string }[] = []
  for (const id of ids) {
    try {
      await archive.remove(id)
      deleted.push(id)
      if (!asJson) terminal.out(`removed\t${oneLine(id)}\n`)
    } catch (error) {
      if (!(error instanceof ArchiveError)) throw error
      failed.push({ id, message: error.message })
      terminal.err(`hearsay: ${oneLine(error.message)}\n`)
    }
  }
  if (asJson) terminal.out(`${safeJson({ removed: deleted, left: failed }, terminal.columns ? 2 : 0)}\n`)
  return failed.length ? 3 : 0
}
