// The clippings of a file, as `add` would save them. In: a file of any format. Out: the text of each; or a sentence where it can't be
// read. A seed that is plainly one is only parsed: most files are.
import {
  hasImportExtension,
  importFile,
  importMessage,
  MAX_IMPORT_BYTES,
  problemMessage,
} from '@hearsay/archive'
import type { DecodeResult, Diagnostic } from '@hearsay/core'
import { decode, parse } from '@hearsay/core'
import { oneLine } from '../term/safe.ts'
import type { Terminal } from '../term/terminal.ts'
import { displayName, readBytes } from './read-file.ts'
import type { DeskOfIds, FileClipping } from './saved-clipping.ts'
import { savedClipping } from './saved-clipping.ts'

/** Beginnings of other formats than text, and lines of layouts that are not a seed's. */
const OTHER_FORMAT = /^[\ufeff\s]*[<{[@]|^[\ufeff\s]*(?:TY {2}-|From |[\w-]+:\s.*\r?\n[\w-]+:\s)/
const OTHER_LAYOUT =
  /\f|^[ \t]*[=#~_]{5,}[ \t]*$|^[ \t]*\d+ \p{L}+ \d+ DO[CK]\w+|^(?:Load-Date|LOAD-DATE)|^Do[ck]\w+ [A-Z]{2,}\w*\d|^HD {1,4}\S|, \[\d+[./]\d+[./]\d+/mu
/** Header lines that an import mends. */
const MENDED_LINE = /\d[ -]?min|^\d+ \p{L}+$|edition|^\d+[.)] |\d{4} \p{L}+$|\bNr\.|^\p{L}[\p{L} -]{1,24}:/imu
/** A header is within so many UTF-16 units. */
const HEADER_LENGTH = 1000

/** Reads the clippings of a file (or of `-`, standard input); what is left out of them is reported on standard error. */
export async function fileClippings(
  file: string,
  terminal: Terminal,
  desk: DeskOfIds,
): Promise<FileClipping[] | string> {
  const saved = await savedClipping(file, desk, terminal)
  if (saved) return [saved]
  const mayBeLarge = hasImportExtension(file) && !/\.(?:txt|seed)$/i.test(file)
  const bytes = await readBytes(file, terminal, mayBeLarge ? MAX_IMPORT_BYTES : undefined)
  if (typeof bytes === 'string') return bytes
  const decoded = decode(bytes)
  const whole = [{ ...decoded, bytes }]
  if (isPlainSeed(file, decoded)) return whole
  const { seeds, offers, problem, diagnostics } = await importFile(bytes, file)
  const name = displayName(file)
  // Bytes of no known format are reported where they are.
  if (problem && !problem.data.format) return whole
  if (problem) return oneLine(problemMessage({ ...problem, about: name }))
  for (const one of [...diagnostics, ...seeds.flatMap((seed) => seed.diagnostics)])
    if (one.severity !== 'info') terminal.err(`hearsay: ${oneLine(name)}: ${oneLine(importMessage(one))}\n`)
  if (seeds.length === 0) return whole
  return seeds.map(({ text, found }, at) => {
    const { seed } = offers[at]!
    return {
      text,
      diagnostics: found.filter(isOfDecoding),
      bytes: typeof seed === 'string' ? new TextEncoder().encode(seed) : seed,
    }
  })
}

/** What decoding reports; what parsing reports comes again when the clipping is parsed. */
function isOfDecoding({ code }: Diagnostic): boolean {
  return code === 'encoding-guessed' || code === 'not-text'
}

/** Whether a file is a text that reads as one clipping and as nothing else. */
function isPlainSeed(file: string, { text, diagnostics }: DecodeResult): boolean {
  if (hasImportExtension(file) && !/\.(?:txt|seed)$/i.test(file)) return false
  if (diagnostics.some(({ code }) => code === 'not-text') || OTHER_FORMAT.test(text.slice(0, HEADER_LENGTH)))
    return false
  if (OTHER_LAYOUT.test(text) || MENDED_LINE.test(text.slice(0, HEADER_LENGTH))) return false
  const { document, diagnostics: found } = parse(text)
  const { outlet, date } = document.header
  const isWhole = outlet && date?.value && document.headline
  return !!isWhole && found.every(({ code }) => code !== 'several-seeds')
}

/** The clipping of a file with a number, from 1; a sentence where there is none. Says how many there are. */
export async function fileClipping(
  file: string,
  number: number | null,
  terminal: Terminal,
  desk: DeskOfIds,
): Promise<FileClipping | string> {
  const clippings = await fileClippings(file, terminal, desk)
  if (typeof clippings === 'string') return clippings
  const { length } = clippings
  const wanted = clippings[(number ?? 1) - 1]
  const name = oneLine(displayName(file))
  if (!wanted) return `${name}: there is no clipping ${number}; it has ${length}.`
  if (length > 1 && number === null)
    terminal.err(
      `hearsay: ${name} has ${length} clippings; this is the first. --clipping 2 shows the next.\n`,
    )
  return wanted
}
