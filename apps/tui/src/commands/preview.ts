// `add --preview`: what files would be taken for. Nothing is kept, no desk is asked.
import type { Import, ImportedSeed } from '@hearsay/archive'
import { problemMessage } from '@hearsay/archive'
import { decode, lineStarts, positionOf } from '@hearsay/core'
import { counted } from '@hearsay/desk'
import { oneLine, safeJson } from '../term/safe.ts'
import type { Status, Terminal } from '../term/terminal.ts'
import { cut } from '../term/width.ts'
import { formatNames, reportDiagnostics, reportSkipped, withMessages } from './import-diagnostics.ts'
import type { ImportedFile } from './import-files.ts'
import { listImportable, readImport } from './import-files.ts'
import { displayName } from './read-file.ts'

/** Shows for each file what it was taken for and the seeds it would become. */
export async function preview(names: string[], asJson: boolean, terminal: Terminal): Promise<Status> {
  const { files, skipped } = await listImportable(names)
  const seen: object[] = []
  let unread = 0
  let empty = 0
  for (const file of files) {
    const read = await readImport(file, terminal)
    if (typeof read === 'string') {
      unread++
      terminal.err(`hearsay: ${read}\n`)
      continue
    }
    const { imported } = read
    if (imported.problem) unread++
    else if (imported.offers.length === 0) empty++
    if (asJson) seen.push(asData(file, imported))
    else show(file, read, terminal)
  }
  if (asJson) terminal.out(`${safeJson({ files: seen, left: skipped }, terminal.columns ? 2 : 0)}\n`)
  reportSkipped(skipped, terminal)
  return unread ? 3 : empty ? 1 : 0
}

function asData(file: string, { format: kind, seeds: pieces, offers, problem, ...imported }: Import): object {
  return {
    file,
    kind,
    problem: problem && { ...problem, message: problemMessage(problem) },
    diagnostics: withMessages(imported.diagnostics),
    seeds: pieces.map((piece, at) => ({
      name: offers[at]?.name ?? null,
      ...piece,
      diagnostics: withMessages(piece.diagnostics),
    })),
  }
}

function show(file: string, { bytes, imported }: ImportedFile, terminal: Terminal): void {
  const { format: kind, seeds: pieces, problem } = imported
  const name = oneLine(displayName(file))
  if (problem) terminal.err(`hearsay: ${oneLine(problemMessage({ ...problem, about: name }))}\n`)
  if (terminal.columns && pieces.length) {
    const head = `${name}: ${formatNames[kind]}, ${counted(pieces.length, 'seed')}`
    terminal.out(`${cut(head, terminal.columns)}\n`)
  }
  const text = kind === 'seeds' ? decode(bytes).text : ''
  const starts = lineStarts(text)
  for (const [at, piece] of pieces.entries()) {
    const lines = linesOf(piece, text, starts)
    const fields = [piece.date ?? '', oneLine(piece.outlet ?? ''), oneLine(piece.headline ?? '')]
    if (terminal.columns) {
      const words = fields.map((field, index) => field || ['no date', 'no outlet', 'no headline'][index])
      const row = `  ${at + 1}  ${words.join('  ')}${lines && `  (lines ${lines})`}`
      terminal.out(`${cut(row, terminal.columns)}\n`)
    } else terminal.out(`${[name, kind, at + 1, ...fields, lines].join('\t')}\n`)
  }
  reportDiagnostics(file, imported, true, terminal)
}

/** `1–20`: the lines of the file that a piece has; nothing where it isn't a part of it. */
function linesOf({ span }: ImportedSeed, text: string, starts: number[]): string {
  if (!span || !text) return ''
  const last = Math.max(span[0], span[1] - 1)
  return `${positionOf(text, starts, span[0]).line}–${positionOf(text, starts, last).line}`
}
