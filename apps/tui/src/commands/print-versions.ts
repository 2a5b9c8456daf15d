import type { Archive } from '@hearsay/archive'
import { ArchiveError } from '@hearsay/archive'
import { decode } from '@hearsay/core'
import type { TextChange } from '@hearsay/desk'
import { formatNumber, shortenedChanges, textChanges } from '@hearsay/desk'
import { oneLine, safe, safeJson } from '../term/safe.ts'
import type { Status, Terminal } from '../term/terminal.ts'
import type { CommandServices } from './command.ts'
import { usageError } from './report-error.ts'
import { withArchive } from './with-archive.ts'

/** How much of what didn’t change is shown beside a change, in UTF-16 units. */
const CONTEXT_LENGTH = 80

/** Lists the versions of a clipping, or shows what changed between two. */
export async function printVersions(
  [id = '', from, to]: string[],
  values: { desk: string | undefined; json: boolean },
  terminal: Terminal,
  services: CommandServices,
): Promise<Status> {
  const numbers = [from, to].filter((one) => one !== undefined).map(Number)
  if (numbers.length === 1 || numbers.some((one) => !(Number.isInteger(one) && one > 0)))
    return usageError(terminal, 'versions takes an id, and then two numbers or none.', 'versions')
  return withArchive(values.desk, terminal, services, async (archive) => {
    try {
      const [first, second] = numbers
      if (first === undefined || second === undefined) return await list(archive, id, values.json, terminal)
      return await compare(archive, id, [first, second], values.json, terminal)
    } catch (error) {
      if (!(error instanceof ArchiveError)) throw error
      terminal.err(`hearsay: ${oneLine(error.message)}\n`)
      return 3
    }
  })
}

async function list(archive: Archive, id: string, asJson: boolean, terminal: Terminal): Promise<Status> {
  const found = await archive.versions(id)
  if (asJson) terminal.out(`${safeJson({ id, versions: found }, terminal.columns ? 2 : 0)}\n`)
  else
    for (const { number, current, kept, bytes, original } of found) {
      const fields = [
        `${number}${current ? '*' : ''}`,
        kept,
        `${formatNumber(bytes)} bytes`,
        oneLine(original ?? ''),
      ]
      terminal.out(`${fields.join('\t').trimEnd()}\n`)
    }
  return 0
}

async function compare(
  archive: Archive,
  id: string,
  [from, to]: [number, number],
  asJson: boolean,
  terminal: Terminal,
): Promise<Status> {
  const [before, after] = await Promise.all([archive.version(id, from), archive.version(id, to)])
  const changes = textChanges(decode(before.bytes).text, decode(after.bytes).text)
  if (asJson) terminal.out(`${safeJson({ id, from, to, changes }, terminal.columns ? 2 : 0)}\n`)
  else if (changes.every(({ kind }) => kind === 'same')) terminal.out('The words are the same.\n')
  else {
    const shown = shortenedChanges(changes, CONTEXT_LENGTH)
    terminal.out(`${shown.map((one) => marked(one, terminal.colour)).join('')}\n`)
  }
  return 0
}

function marked({ kind, text }: TextChange, colour: boolean): string {
  const words = text.split('\n').map(safe).join('\n')
  if (kind === 'same') return words
  const marks = kind === 'removed' ? `[-${words}-]` : `{+${words}+}`
  return colour ? `\u001b[${kind === 'removed' ? 31 : 32}m${marks}\u001b[39m` : marks
}
