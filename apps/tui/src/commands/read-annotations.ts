// `annotations`: drafts of decisions from what was annotated elsewhere.
import { ArchiveError } from '@hearsay/archive'
import { counted } from '@hearsay/desk'
import { draftsOf, misfitMessage, readAnnotations } from '@hearsay/exchange'
import { oneLine, safeJson } from '../term/safe.ts'
import type { Status, Terminal } from '../term/terminal.ts'
import type { CommandServices } from './command.ts'
import { readFile } from './read-file.ts'
import { failure } from './report-error.ts'
import { withArchive } from './with-archive.ts'

/** Prints a draft a line, and names what fits nowhere. */
export async function printAnnotations(
  [file = '', id = '']: string[],
  desk: string | undefined,
  terminal: Terminal,
  services: CommandServices,
): Promise<Status> {
  const read = await readFile(file, terminal)
  if (typeof read === 'string') return failure(terminal, read)
  const annotations = readAnnotations(read.text)
  if (!annotations) {
    terminal.err(`hearsay: ${oneLine(file)} has no annotations that Hearsay reads.\n`)
    return 1
  }
  return withArchive(desk, terminal, services, async (archive) => {
    try {
      const { document, hash } = await archive.get(id)
      const reading = await archive.reading(id)
      const { drafts, misfits } = draftsOf(annotations, { id, hash, text: document.text, reading })
      for (const draft of drafts) terminal.out(`${safeJson(draft, 0)}\n`)
      for (const { words, why } of misfits)
        terminal.err(`hearsay: “${oneLine(words.slice(0, 200))}”: ${misfitMessage(why)}.\n`)
      terminal.err(
        `${counted(annotations.length, 'annotation')}: ${counted(drafts.length, 'decision')}, ${misfits.length} without a place.\n`,
      )
      return misfits.length > 0 ? 1 : 0
    } catch (error) {
      if (!(error instanceof ArchiveError)) throw error
      return failure(terminal, error.message)
    }
  })
}
