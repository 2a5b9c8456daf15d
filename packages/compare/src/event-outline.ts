// One event at a glance. In: a comparison’s record. Out: who relays whom, where several reports lead to one source, what each speaker
// says in each text, and what one text alone has. Nothing here says who is right, or who has words from whom beyond what clippings say.
import { fold } from '@hearsay/core'
import type { Voice } from '@hearsay/reading/shape'
import { outletKey } from './occurrence.ts'
import type { ComparedFamily, ComparedOccurrence, ComparedText, ComparisonRecord } from './schema.ts'

/** An outlet that gives words by way of another, and in how many statements. */
export interface RelayCount {
  outlet: string
  via: string
  statements: number
}

/** Reports that lead to one source. */
export interface SharedSource {
  /** The outlet or agency that they name. */
  source: string
  family: string
  /** The reports, by their clippings. */
  reports: ComparedOccurrence[]
}

/** What one speaker says in one text. */
export interface SpeakerCell {
  occurrence: ComparedOccurrence
  voice: Voice
}

/** A speaker whom two texts or more quote, with a cell for each text, in the order of the texts. */
export interface SpeakerRow {
  speaker: string | null
  cells: SpeakerCell[][]
}

/** What a page about one event shows beside its families. */
export interface EventOutline {
  texts: ComparedText[]
  relays: RelayCount[]
  sources: SharedSource[]
  speakers: SpeakerRow[]
}

/** The outline of a comparison. Texts and rows are in the order of days, then of the record. */
export function eventOutline({ texts, families, singles }: ComparisonRecord): EventOutline {
  return {
    texts,
    relays: relaysOf([...families.flatMap(occurrencesIn), ...singles]),
    sources: families.flatMap(sourcesOf),
    speakers: speakersOf(texts, families, singles),
  }
}

function occurrencesIn({ base, others }: ComparedFamily): ComparedOccurrence[] {
  return [base, ...others]
}

function relaysOf(all: readonly ComparedOccurrence[]): RelayCount[] {
  const found = new Map<string, RelayCount>()
  for (const { outlet, chain } of all) {
    const [via] = chain
    if (!outlet || !via) continue
    const key = `${outletKey(outlet)}\n${outletKey(via)}`
    const known = found.get(key)
    if (known) known.statements++
    else found.set(key, { outlet, via, statements: 1 })
  }
  return [...found.values()].sort((a, b) => b.statements - a.statements)
}

/** The innermost outlet of a chain that two texts or more have; that outlet’s own text isn’t counted. */
function sourcesOf(family: ComparedFamily): SharedSource[] {
  const found = new Map<string, SharedSource>()
  for (const one of occurrencesIn(family)) {
    const source = one.chain.at(-1)
    if (source === undefined) continue
    const key = outletKey(source)
    const known = found.get(key) ?? { source, family: family.id, reports: [] }
    found.set(key, known)
    if (!known.reports.some(({ seed }) => seed === one.seed)) known.reports.push(one)
  }
  return [...found.values()].filter(
    ({ reports }) => new Set(reports.map(({ outlet, seed }) => outletKey(outlet ?? seed))).size > 1,
  )
}

function speakersOf(
  texts: readonly ComparedText[],
  families: readonly ComparedFamily[],
  singles: readonly ComparedOccurrence[],
): SpeakerRow[] {
  const columnOf = new Map(
    texts.flatMap(({ head, copies }, at) => [head, ...copies].map(({ id }): [string, number] => [id, at])),
  )
  const rows = new Map<string, SpeakerRow>()
  const put = (speaker: string | null, one: ComparedOccurrence) => {
    const column = columnOf.get(one.seed)
    if (column === undefined) return
    const key = speaker === null ? '' : fold(speaker)
    const row = rows.get(key) ?? { speaker, cells: texts.map(() => []) }
    rows.set(key, row)
    row.cells[column]!.push({ occurrence: one, voice: voiceOf(one) })
  }
  for (const { base, others } of families) {
    put(base.speaker, base)
    for (const one of others) {
      const isSame = one.speakerRelation === 'same' || one.speakerRelation === 'maybe'
      put(isSame ? base.speaker : one.speaker, one)
    }
  }
  for (const one of singles) put(one.speaker, one)
  for (const { cells } of rows.values())
    for (const cell of cells) cell.sort((a, b) => start(a.occurrence) - start(b.occurrence))
  // Named speakers first, those in most texts before others.
  const reach = ({ cells }: SpeakerRow) => cells.filter((cell) => cell.length > 0).length
  const isNamed = ({ cells }: SpeakerRow) =>
    cells.some((cell) => cell.some(({ occurrence }) => occurrence.named))
  return [...rows.values()]
    .filter((row) => reach(row) > 1)
    .sort((a, b) => Number(isNamed(b)) - Number(isNamed(a)) || reach(b) - reach(a))
}

function start({ parts }: ComparedOccurrence): number {
  return parts[0]?.span[0] ?? 0
}

/** Whose voice a clipping gives the words in. */
function voiceOf({ chain, named, speaker }: ComparedOccurrence): Voice {
  if (chain.length > 0) return 'relayed'
  if (named) return 'named'
  return speaker === null ? 'undetermined' : 'unnamed'
}
