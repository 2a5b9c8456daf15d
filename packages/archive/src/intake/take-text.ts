// Plain text to seeds. In: a file that is none of the kinds with a form of their own. Out: one seed, its bytes as they
// are; or several, each a slice of them.
import { decode, parse } from '@hearsay/core'
import type { Offer } from '../adding.ts'
import { type IntakeDiagnostic, intakeDiagnostic } from './diagnostics.ts'
import { type Came, type Intake, type IntakePiece, nameFor, pieceOf, refused } from './intake.ts'
import { layoutOf } from './layout.ts'
import { type Cut, splitSeeds } from './split.ts'

/** Plain text: one seed as it is, several cut apart, or lines of something else kept as they are. */
export function takeText(came: Came, diagnostics: IntakeDiagnostic[] = []): Intake {
  const { text, encoding, diagnostics: doubts } = decode(came.bytes)
  if (doubts.some((one) => one.code === 'not-text'))
    return refused({
      code: 'not-text',
      about: came.name,
      data: doubts.find((one) => one.code === 'not-text')!.data,
    })
  const cuts = splitSeeds(text)
  if (cuts.length > 1) return split(came, text, encoding, cuts, diagnostics)
  const parsed = parse(text)
  const piece = pieceOf(parsed, [0, text.length], [], doubts)
  const looks = layoutOf(text, parsed.document)
  if (looks) piece.diagnostics.push(intakeDiagnostic('layout-unknown', { looks }))
  const offer = { seed: came.bytes, name: nameFor(looks ? NAMELESS : piece, came.name) }
  return { kind: looks ? 'unknown' : 'seed', offers: [offer], pieces: [piece], problem: null, diagnostics }
}

const NAMELESS: IntakePiece = {
  headline: null,
  outlet: null,
  date: null,
  text: '',
  span: null,
  diagnostics: [],
  found: [],
}

/** Cuts a file apart: each seed is a slice of its bytes, where the slice alone still reads as the same text. */
function split(
  came: Came,
  text: string,
  encoding: string,
  cuts: Cut[],
  diagnostics: IntakeDiagnostic[],
): Intake {
  const offers: Offer[] = []
  const pieces: IntakePiece[] = []
  const bytesBefore = byteCounter(text, encoding)
  for (const { span, seed } of cuts) {
    const words = text.slice(...seed)
    const slice = came.bytes.slice(bytesBefore(seed[0]), bytesBefore(seed[1]))
    const exact = decode(slice).text === words
    const told = exact ? [] : [intakeDiagnostic('piece-recoded', { encoding })]
    const piece = pieceOf(parse(words), span, told, exact ? decode(slice).diagnostics : [])
    pieces.push(piece)
    offers.push({
      seed: exact ? slice : words,
      name: nameFor(piece, came.name),
      original: { name: came.name, bytes: came.bytes },
    })
  }
  const all = [...diagnostics, intakeDiagnostic('seeds-split', { count: cuts.length })]
  return { kind: 'seeds', offers, pieces, problem: null, diagnostics: all }
}

/** Bytes before an offset, for offsets that only grow. */
function byteCounter(text: string, encoding: string): (offset: number) => number {
  if (encoding.startsWith('utf-16')) return (offset) => offset * 2
  if (encoding !== 'utf-8') return (offset) => offset
  let at = 0
  let bytes = 0
  return (offset) => {
    bytes += new TextEncoder().encode(text.slice(at, offset)).length
    at = offset
    return bytes
  }
}
