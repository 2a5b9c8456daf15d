import type { Severity } from '@hearsay/core'
import { parse, print } from '@hearsay/core'
import type { Status, Terminal } from '../term/terminal.ts'
import { readFile } from './read-file.ts'

/** `check FILES`: every diagnostic with its line and a caret, then a summary. 1 where there is an error, 3 where a file can't be read. */
export async function check(files: string[], terminal: Terminal): Promise<Status> {
  const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0 }
  let unread = 0
  for (const file of files) {
    const decoded = await readFile(file, terminal)
    if (typeof decoded === 'string') {
      terminal.err(`hearsay: ${decoded}\n`)
      unread++
      continue
    }
    const broken = decoded.diagnostics.some((one) => one.code === 'not-text')
    const found = broken ? [] : parse(decoded.text, { today: terminal.today }).diagnostics
    const diagnostics = [...decoded.diagnostics, ...found]
    for (const { severity } of diagnostics) counts[severity]++
    terminal.out(
      print(diagnostics, decoded.text, { file: file === '-' ? '<stdin>' : file, colour: terminal.colour }),
    )
  }
  const read = files.length - unread
  const words = [
    counted(counts.error, 'error'),
    counted(counts.warning, 'warning'),
    counted(counts.info, 'note'),
  ]
  terminal.out(`${counted(read, 'file')}: ${words.join(', ')}\n`)
  return unread ? 3 : counts.error ? 1 : 0
}

function counted(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`
}
