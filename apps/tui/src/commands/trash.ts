import type { Archive } from '@hearsay/archive'
import { ArchiveError } from '@hearsay/archive'
import { oneLine, safeJson } from '../term/safe.ts'
import type { Status, Terminal } from '../term/terminal.ts'
import { command } from './command.ts'
import { desk, json } from './options.ts'
import { beginsSeveral } from './resolve-id.ts'
import { withArchive } from './with-archive.ts'

/** `trash`: what was removed and can be brought back. */
export const trash = command({
  name: 'trash',
  summary: 'list what was removed in the last thirty days',
  operands: { form: '', least: 0, most: 0, expects: 'no words', completes: null },
  options: { desk, json },
  more: 'Piped: id, when it was removed, until when it can be brought back.',
  examples: [
    { line: 'trash', does: 'what restore can bring back, the latest removal first' },
    { line: 'trash --json', does: '[{ id, removed, until }]' },
  ],
  run: ({ values }, terminal, services) =>
    withArchive(
      values.desk,
      terminal,
      services,
      (archive) => listTrash(archive, values.json, terminal),
      'searchable',
    ),
})

/** `restore ID`: brings clippings back that were removed. */
export const restore = command({
  name: 'restore',
  summary: 'bring back clippings that were removed',
  operands: {
    form: 'ID…',
    least: 1,
    most: Number.POSITIVE_INFINITY,
    expects: 'ids, as trash prints them, or their beginnings',
    completes: null,
  },
  options: { desk, json },
  more: 'They come back under their ids, with their originals, their versions and what was decided about them. Of several removals of one id the last is undone. Status 3 where nothing of that id was removed in the last thirty days, or a clipping has its id again; the others come back.',
  examples: [
    { line: 'restore 2022-06-29-harbor-times-two-islands-join', does: 'the clipping, as it was removed' },
  ],
  run: ({ operands, values }, terminal, services) =>
    withArchive(
      values.desk,
      terminal,
      services,
      (archive) => restoreSeeds(archive, operands, values.json, terminal),
      'searchable',
    ),
})

async function listTrash(archive: Archive, asJson: boolean, terminal: Terminal): Promise<Status> {
  const found = await archive.trash()
  if (asJson) terminal.out(`${safeJson(found, terminal.columns ? 2 : 0)}\n`)
  else if (!terminal.columns)
    terminal.out(
      found.map(({ id, removed, until }) => `${[oneLine(id), removed, until].join('\t')}\n`).join(''),
    )
  else if (found.length === 0) terminal.out('Nothing was removed in the last thirty days.\n')
  else
    terminal.out(
      found
        .map(({ id, removed, until }) => `${day(removed)}  ${oneLine(id)}, until ${day(until)}\n`)
        .join(''),
    )
  return 0
}

function day(time: string): string {
  return time.slice(0, 10)
}

async function restoreSeeds(
  archive: Archive,
  words: string[],
  asJson: boolean,
  terminal: Terminal,
): Promise<Status> {
  const trashed = [...new Set((await archive.trash()).map(({ id }) => id))]
  const restored: string[] = []
  const failed: { id: string; message: string }[] = []
  for (const word of words) {
    const begun = trashed.filter((id) => id.startsWith(word))
    const id = trashed.includes(word) || begun.length !== 1 ? word : begun[0]!
    try {
      await archive.restore(id)
      restored.push(id)
      if (!asJson) terminal.out(`restored\t${oneLine(id)}\n`)
    } catch (error) {
      if (!(error instanceof ArchiveError)) throw error
      const message =
        begun.length > 1 && error.code === 'not-in-trash' ? beginsSeveral(word, begun) : error.message
      failed.push({ id, message })
      terminal.err(`hearsay: ${oneLine(message)}\n`)
    }
  }
  if (asJson) terminal.out(`${safeJson({ restored, left: failed }, terminal.columns ? 2 : 0)}\n`)
  return failed.length ? 3 : 0
}
