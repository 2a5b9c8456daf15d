// `annotations`: drafts of decisions from what was annotated elsewhere.
import type { Archive } from '@hearsay/archive'
import { ArchiveError } from '@hearsay/archive'
import { counted } from '@hearsay/desk'
import type { AnnotationDrafts } from '@hearsay/exchange'
import { draftsOf, misfitMessage, readAnnotations } from '@hearsay/exchange'
import { oneLine, safeJson } from '../term/safe.ts'
import type { Status, Terminal } from '../term/terminal.ts'
import type { CommandServices } from './command.ts'
import { readFile } from './read-file.ts'
import { failure, usageError } from './report-error.ts'
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
  const ids = id ? [id] : [...new Set(annotations.flatMap(({ of }) => of?.seed ?? []))]
  if (ids.length === 0)
    return usageError(
      terminal,
      'the file doesn’t say which clipping it is about; give its id.',
      'annotations',
    )
  return withArchive(desk, terminal, services, async (archive) => {
    let [about, decisions, lost] = [0, 0, 0]
    for (const one of ids) {
      const own = id ? annotations : annotations.filter(({ of }) => of?.seed === one)
      const found = await draftsAbout(archive, one, own)
      if (typeof found === 'string') return failure(terminal, found)
      for (const draft of found.drafts) terminal.out(`${safeJson(draft, 0)}\n`)
      for (const { words, why } of found.misfits)
        terminal.err(`hearsay: “${oneLine(words.slice(0, 200))}”: ${misfitMessage(why)}.\n`)
      about += found.annotations
      decisions += found.drafts.length
      lost += found.misfits.length
    }
    terminal.err(
      `${counted(about, 'annotation')}: ${counted(decisions, 'decision')}, ${lost} without a place.\n`,
    )
    return lost > 0 ? 1 : 0
  })
}

/** What annotations decide about one clipping, or why nothing. */
async function draftsAbout(
  archive: Archive,
  id: string,
  annotations: Parameters<typeof draftsOf>[0],
): Promise<AnnotationDrafts | string> {
  try {
    const { document, hash } = await archive.get(id)
    return draftsOf(annotations, { id, hash, text: document.text, reading: await archive.reading(id) })
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error
    return error.message
  }
}
