// `annotations`: drafts of decisions from what was annotated elsewhere.
import type { Archive } from '@hearsay/archive'
import { ArchiveError, textHashOf } from '@hearsay/archive'
import type { Decision } from '@hearsay/decisions'
import { applyDecisions, sortedDecisions } from '@hearsay/decisions'
import { counted } from '@hearsay/desk'
import type { AnnotationDrafts } from '@hearsay/exchange'
import { draftsOf, misfitMessage, readAnnotations, readDecisions } from '@hearsay/exchange'
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
  const { decisions: recorded, bad } = readDecisions(read.text)
  if (bad.length > 0) {
    terminal.err(`hearsay: ${oneLine(file)}: ${counted(bad.length, 'record')} of decisions can’t be read.\n`)
    return 1
  }
  const ids = id ? [id] : [...new Set(annotations.flatMap(({ of }) => of?.seed ?? []))]
  if (ids.length === 0 && (annotations.length > 0 || recorded.length === 0))
    return usageError(
      terminal,
      'the file doesn’t say which clipping it is about; give its id.',
      'annotations',
    )
  return withArchive(desk, terminal, services, async (archive) => {
    const known = new Set((await archive.decisions(null)).decisions.map((one) => one.id))
    const records = recorded.filter((one) => !known.has(one.id))
    for (const record of records) terminal.out(`${safeJson(record, 0)}\n`)
    let [about, decisions, lost] = [0, 0, 0]
    for (const one of ids) {
      const own = id ? annotations : annotations.filter(({ of }) => of?.seed === one)
      const found = await draftsAbout(archive, one, own, records)
      if (typeof found === 'string') return failure(terminal, found)
      for (const draft of found.drafts) terminal.out(`${safeJson(draft, 0)}\n`)
      for (const { words, why } of found.misfits)
        terminal.err(`hearsay: “${oneLine(words.slice(0, 200))}”: ${misfitMessage(why)}.\n`)
      about += found.annotations
      decisions += found.drafts.length
      lost += found.misfits.length
    }
    const more = records.length > 0 ? `; ${counted(records.length, 'record')} of decisions` : ''
    terminal.err(
      `${counted(about, 'annotation')}: ${counted(decisions, 'decision')}, ${lost} without a place${more}.\n`,
    )
    return lost > 0 ? 1 : 0
  })
}

/** What annotations decide about one clipping, or why nothing. */
async function draftsAbout(
  archive: Archive,
  id: string,
  annotations: Parameters<typeof draftsOf>[0],
  records: readonly Decision[],
): Promise<AnnotationDrafts | string> {
  try {
    const { document, hash, model } = await archive.get(id)
    const reading = await archive.reading(id, model ?? 'fast')
    // What was decided where the file comes from is in its statements: with it they are the ones that stand here.
    const { decisions } = await archive.decisions(id)
    const more = records.filter((one) => (one.seed ?? id) === id)
    const decided =
      more.length > 0
        ? applyDecisions(
            await archive.read(document),
            document,
            sortedDecisions([...decisions, ...more]),
            textHashOf(document.text),
          )
        : reading
    return draftsOf(annotations, { id, hash, text: document.text, reading: decided })
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error
    return error.message
  }
}
