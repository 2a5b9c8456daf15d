// `add --preview`: the clippings in files. Nothing is saved, no desk is opened.
import type { Import, ImportedSeed } from '@hearsay/archive'
import { problemMessage } from '@hearsay/archive'
import { decode, lineStarts, positionOf } from '@hearsay/core'
import { counted, importFormatLabels } from '@hearsay/desk'
import { oneLine, safeJson } from '../term/safe.ts'
import type { Status, Terminal } from '../term/terminal.ts'
import { cut } from '../term/width.ts'
import { reportDiagnostics, reportSkipped, withMessages } from './import-diagnostics.ts'
import type { ImportedFile } from './import-files.ts'
import { listImportable, readImport } from './import-files.ts'
import { displayName } from './read-file.ts'

/** Shows the format of each file and the clippings in it. */
export async function preview(
  names: string[],
  { json: asJson, intranet }: { json: boolean; intranet: boolean },
  terminal: Terminal,
): Promise<Status> {
  const { files, skipped } = await listImportable(names)
  const seen: object[] = []
  let unread = 0
  let empty = 0
  for (const file of files) {
    const read = await readImport(file, terminal, intranet)
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
  if (asJson) terminal.out(`${safeJson({ files: seen, left: skipped.length }, terminal.columns ? 2 : 0)}\n`)
  reportSkipped(skipped, terminal)
  return unread ? 3 : empty ? 1 : 0
}

function asData(file: string, { format, seeds, offers, problem, ...imported }: Import): object {
  return {
    file,
    kind: format,
    problem: problem && { ...problem, message: problemMessage(problem) },
    diagnostics: withMessages(imported.diagnostics),
    seeds: seeds.map((seed, at) => ({
      name: offers[at]?.name ?? null,
      ...seed,
      diagnostics: withMessages(seed.diagnostics),
    })),
  }
}

function show(file: string, { bytes, imported }: ImportedFile, terminal: Terminal): void {
  const { format, seeds, problem } = imported
  const name = oneLine(displayName(file))
  if (problem) terminal.err(`hearsay: ${oneLine(problemMessage({ ...problem, about: name }))}\n`)
  if (terminal.columns && seeds.length) {
    const head = `${name}: ${importFormatLabels[format]}, ${counted(seeds.length, 'clipping')}`
    terminal.out(`${cut(head, terminal.columns)}\n`)
  }
  const text = format === 'seeds' ? decode(bytes).text : ''
  const starts = lineStarts(text)
  for (const [at, seed] of seeds.entries()) {
    const lines = lineRange(seed, text, starts)
    const fields = [seed.date ?? '', oneLine(seed.outlet ?? ''), oneLine(seed.headline ?? '')]
    if (terminal.columns) {
      const words = fields.map((field, index) => field || ['no date', 'no outlet', 'no headline'][index])
      const row = `  ${at + 1}  ${words.join('  ')}${lines && `  (lines ${lines})`}`
      terminal.out(`${cut(row, terminal.columns)}\n`)
    } else terminal.out(`${[name, format, at + 1, ...fields, lines].join('\t')}\n`)
  }
  reportDiagnostics(file, imported, true, terminal)
}

/** The lines of the file that a clipping has: `1–20`; empty where it isn't a part of it. */
function lineRange({ span }: ImportedSeed, text: string, starts: number[]): string {
  if (!span || !text) return ''
  const last = Math.max(span[0], span[1] - 1)
  return `${positionOf(text, starts, span[0]).line}–${positionOf(text, starts, last).line}`
}
