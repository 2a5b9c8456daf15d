import type { Progress } from '@hearsay/archive'
import { ArchiveError, openArchive } from '@hearsay/archive'
import { counted, formatNumber } from '@hearsay/desk'
import { oneLine, safeJson } from '../term/safe.ts'
import type { Status, Terminal } from '../term/terminal.ts'
import type { CommandServices } from './command.ts'
import { command } from './command.ts'
import { desk, json } from './options.ts'
import { timeLeft } from './progress-line.ts'
import { deskFailure } from './report-error.ts'

/** `status`: how far the desk is read, without waiting for it. */
export const status = command({
  name: 'status',
  summary: 'show where the desk is, and how far it is read',
  operands: { form: '', least: 0, most: 0, expects: 'no words', completes: null },
  options: { desk, json },
  more: 'It waits for nothing: what is not read yet is counted as that.',
  examples: [
    { line: 'status', does: 'clippings, indexed, read' },
    { line: 'status --json', does: '{ desk, seeds, searchable, readOnce, read, rate, left }' },
  ],
  run: ({ values }, terminal, services) =>
    printStatus(values.desk ?? terminal.desk, values.json, terminal, services),
})

async function printStatus(
  address: string,
  asJson: boolean,
  terminal: Terminal,
  services: CommandServices,
): Promise<Status> {
  const options = { today: terminal.today, follow: true, cacheFolder: terminal.env.XDG_CACHE_HOME }
  try {
    const archive = await (services.openArchive ?? openArchive)(address, options)
    try {
      const progress = await archive.progress()
      if (asJson)
        terminal.out(`${safeJson({ desk: archive.address, ...progress }, terminal.columns ? 2 : 0)}\n`)
      else terminal.out(`${statusWords(archive.address, progress).join('\n')}\n`)
      return 0
    } finally {
      await archive.close()
    }
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error
    return deskFailure(terminal, error, address)
  }
}

function statusWords(address: string, { seeds, searchable, readOnce, read, left }: Progress): string[] {
  const part = (name: string, number: number) =>
    `${name.padEnd(10)}${number === seeds ? 'all' : `${formatNumber(number)} of ${formatNumber(seeds)}`}`
  const rest = timeLeft(left)
  return [
    `${'desk'.padEnd(10)}${oneLine(address)}`,
    `${'holds'.padEnd(10)}${counted(seeds, 'clipping')}`,
    part('indexed', searchable),
    part('read', readOnce),
    `${part('in full', read)}${rest && `, ${rest}`}`,
  ]
}
