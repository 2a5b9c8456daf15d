// `train-data`: confirmed clippings as a corpus in brat standoff.
import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ArchiveError } from '@hearsay/archive'
import type { Document, Span } from '@hearsay/core'
import type { DecidedReading } from '@hearsay/decisions'
import { counted } from '@hearsay/desk'
import type { FlatAttribution } from '@hearsay/evaluation'
import { standoffLines } from '@hearsay/evaluation'
import { oneLine, safeJson } from '../term/safe.ts'
import type { Status, Terminal } from '../term/terminal.ts'
import type { CommandServices } from './command.ts'
import type { DecidedClipping } from './decided-clippings.ts'
import { decidedClippings } from './decided-clippings.ts'
import { failure } from './report-error.ts'
import { withArchive } from './with-archive.ts'

interface TrainDataOptions {
  signed: boolean
  desk: string | undefined
  json: boolean
}

/** Writes the corpus. */
export async function writeTrainData(
  folder: string,
  { signed, desk, json }: TrainDataOptions,
  terminal: Terminal,
  services: CommandServices,
): Promise<Status> {
  const wrong = await whyUnusable(folder)
  if (wrong) {
    terminal.err(`hearsay: ${wrong}\n`)
    return 3
  }
  return withArchive(desk, terminal, services, async (archive) => {
    try {
      const written: { clipping: string; text: string; statements: number }[] = []
      const names = new Set<string>()
      for await (const one of decidedClippings(archive)) {
        if (!isConfirmed(one, signed)) continue
        const text = await writeClipping(folder, one, names)
        written.push({ clipping: one.id, text, statements: ownStatements(one.reading).length })
      }
      const statements = written.reduce((sum, one) => sum + one.statements, 0)
      if (json) terminal.out(`${safeJson({ clippings: written, statements }, terminal.columns ? 2 : 0)}\n`)
      else
        terminal.out(
          `${counted(written.length, 'clipping')} with ${counted(statements, 'statement')} in ${oneLine(folder)}\n`,
        )
      return written.length > 0 ? 0 : 1
    } catch (error) {
      if (error instanceof ArchiveError) return failure(terminal, error.message)
      const code = (error as NodeJS.ErrnoException).code
      if (!code) throw error
      terminal.err(`hearsay: ${oneLine(folder)}: the corpus can’t be written there (${code}).\n`)
      return 3
    }
  })
}

/** Why a corpus can’t be written to a folder; null where it can. */
async function whyUnusable(folder: string): Promise<string | null> {
  try {
    return (await readdir(folder)).length > 0 ? `${oneLine(folder)} is not empty; name another folder.` : null
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    return code === 'ENOENT' ? null : `${oneLine(folder)}: the corpus can’t be written there (${code}).`
  }
}

/** Whether people stand for all that a clipping’s reading says. */
function isConfirmed({ reading }: DecidedClipping, signedAlone: boolean): boolean {
  const { signed, disputes } = reading.decisions
  if (signed.some(({ current }) => current)) return true
  const { attributions } = reading
  return (
    !signedAlone &&
    disputes.length === 0 &&
    attributions.length > 0 &&
    attributions.every(({ decided }) => decided !== undefined)
  )
}

/** Writes one clipping; gives the name of its text. */
async function writeClipping(
  folder: string,
  { id, document, reading }: DecidedClipping,
  names: Set<string>,
): Promise<string> {
  const [from, to] = bodyOf(document)
  // An underscore would end the stem, and a stem may not begin another one.
  const plain = id
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}-]+/gu, '-')
    .slice(0, 80)
  let stem = plain
  for (let number = 2; names.has(stem.toLowerCase()); number++) stem = `${plain}-${number}`
  names.add(stem.toLowerCase())
  const text = document.text.slice(from, to)
  const within = ([start, end]: Span): Span[] =>
    start < from || end > to ? [] : [[start - from, end - from]]
  const statements = ownStatements(reading).map(
    ({ source, cue, content }): FlatAttribution => ({
      source: source ? within(source) : [],
      cue: cue ? within(cue) : [],
      content: content.flatMap(within),
    }),
  )
  for (const name of ['text', 'attributions']) await mkdir(join(folder, name), { recursive: true })
  await writeFile(join(folder, 'text', `${stem}.txt`), `${text}\n`)
  await writeFile(join(folder, 'attributions', `${stem}_people.ann`), standoffLines(text, statements))
  return `${stem}.txt`
}

/** The statements that have a source or a cue of their own. */
function ownStatements({ attributions }: DecidedReading) {
  return attributions.filter(({ source, cue }) => source !== null || cue !== null)
}

/** From the first word of the body to its last. */
function bodyOf({ text, body }: Document): Span {
  const spans = body.map(({ span }) => span)
  return [spans[0]?.[0] ?? text.length, spans.at(-1)?.[1] ?? text.length]
}
