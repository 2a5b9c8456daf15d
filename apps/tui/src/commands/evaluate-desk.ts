// `eval --decided`: how right each model is by what people decided on a desk, and where it fails.
import { ArchiveError } from '@hearsay/archive'
import type { Document } from '@hearsay/core'
import type { DecidedReading, Decision } from '@hearsay/decisions'
import { counted } from '@hearsay/desk'
import type { DecidedRates, DecidedScore, JudgedLabel } from '@hearsay/evaluation'
import { decidedRates, faultKinds, judgeDecided, judgedUnits } from '@hearsay/evaluation'
import type { ModelName, Reading } from '@hearsay/reading'
import { loadModel, read } from '@hearsay/reading'
import { modelNames } from '@hearsay/reading/shape'
import { oneLine, safeJson } from '../term/safe.ts'
import type { Status, Terminal } from '../term/terminal.ts'
import type { CommandServices } from './command.ts'
import type { DecidedClipping } from './decided-clippings.ts'
import { decidedClippings } from './decided-clippings.ts'
import { failure } from './report-error.ts'
import { withArchive } from './with-archive.ts'

/** How many kinds of faults are listed without --json, and how many examples of each. */
const MAX_KINDS = 12
const MAX_EXAMPLES = 3
/** How much of the words of a statement is shown, in UTF-16 units. */
const MAX_WORDS = 80

/** Where a model says something else than people. */
interface Fault {
  clipping: string
  label: JudgedLabel
  /** What is wrong, in words. */
  kind: string
  people: string
  machine: string
  words: string
}

/** Prints how right each model is. */
export async function evaluateDesk(
  { desk, json }: { desk: string | undefined; json: boolean },
  terminal: Terminal,
  services: CommandServices,
): Promise<Status> {
  return withArchive(desk, terminal, services, async (archive) => {
    try {
      const clippings: DecidedClipping[] = []
      for await (const one of decidedClippings(archive)) clippings.push(one)
      const models: ModelScore[] = []
      for (const model of modelNames) models.push({ model, ...(await scoreModel(clippings, model)) })
      if (json)
        terminal.out(`${safeJson({ clippings: clippings.length, models }, terminal.columns ? 2 : 0)}\n`)
      else terminal.out(models.map((one) => modelTable(one, clippings.length)).join('\n'))
      return 0
    } catch (error) {
      if (!(error instanceof ArchiveError)) throw error
      return failure(terminal, error.message)
    }
  })
}

/** How right one model is. */
interface ModelScore {
  model: ModelName
  statements: number
  /** Precision and recall of statements and their parts. */
  rates: DecidedRates[]
  scores: DecidedScore[]
  /** Of the sentences that people decided about, how many have the voice that they have with the decisions. */
  voices: { right: number; judged: number }
  /** How often each kind of fault comes, the most frequent first. */
  kinds: { kind: string; count: number }[]
  faults: Fault[]
}

function modelTable(
  { model, statements, rates, scores, voices, kinds, faults }: ModelScore,
  clippings: number,
) {
  const size = `${counted(statements, 'statement')} of ${counted(clippings, 'clipping')}`
  const head = `${size} that people decided about; read with the ${model} model\n`
  if (statements === 0 && voices.judged === 0) return head
  const shown = kinds.slice(0, MAX_KINDS).map(({ kind, count }) => {
    const examples = faults.filter((one) => one.kind === kind).slice(0, MAX_EXAMPLES)
    return `\n${kind}: ${count}\n${examples.map((one) => `${faultLine(one)}\n`).join('')}`
  })
  const left = kinds.length - shown.length
  const more = left > 0 ? `\n${counted(left, 'more kind')} with --json\n` : ''
  return head + rateTable(rates) + scoreTable(scores, voices) + shown.join('') + more
}

async function scoreModel(
  clippings: readonly DecidedClipping[],
  model: ModelName,
): Promise<Omit<ModelScore, 'model'>> {
  await loadModel(model)
  const found = clippings.map(({ id, document, decisions, reading }) => ({
    id,
    text: document.text,
    ...judged(document, decisions, reading, read(document, { model })),
  }))
  const units = found.flatMap((one) => one.units)
  const { scores } = judgeDecided(units)
  const faults = found.flatMap(({ id, text, units: own }) =>
    judgeDecided(own).faults.map(({ unit, label, people, machine }) => {
      const spans = unit.content.length > 0 ? unit.content : unit.cue ? [unit.cue] : []
      const words = spans.map((span) => text.slice(...span)).join(' … ')
      const shown = (value: string) => (label === 'words' || label === 'cue' ? quoted(text, value) : value)
      return {
        clipping: id,
        label,
        places: { people, machine },
        people: shown(people),
        machine: shown(machine),
        words,
      }
    }),
  )
  const grouped = faultKinds(faults.map((one) => ({ ...one.places, label: one.label, fault: one })))
  const voices = {
    right: found.reduce((sum, one) => sum + one.voices.right, 0),
    judged: found.reduce((sum, one) => sum + one.voices.judged, 0),
  }
  return {
    statements: units.length,
    rates: decidedRates(units),
    scores,
    voices,
    kinds: grouped.map(({ kind, faults: some }) => ({ kind, count: some.length })),
    faults: grouped.flatMap(({ kind, faults: some }) =>
      some.map(({ fault: { places: _, ...fault } }) => ({ ...fault, kind })),
    ),
  }
}

/** The units of a clipping, and the voices of the sentences that people decided about. */
function judged(
  document: Document,
  decisions: readonly Decision[],
  decided: DecidedReading,
  machine: Reading,
) {
  const places = decided.decisions.placed.flatMap(({ span }) => (span ? [span] : []))
  const about = decided.sentences.filter(({ span: [start, end] }) =>
    places.some(([from, to]) => from < end && start < to),
  )
  const voiceAt = new Map(machine.sentences.map(({ span, voice }) => [span.join(), voice]))
  const right = about.filter(({ span, voice }) => voiceAt.get(span.join()) === voice).length
  return {
    units: judgedUnits(document, decisions, machine),
    voices: { right, judged: about.length },
  }
}

/** The words of a label that is places in the text. */
function quoted(text: string, places: string): string {
  return places.replace(/(\d+)–(\d+)/g, (_, start, end) => `“${text.slice(Number(start), Number(end))}”`)
}

function rateTable(rates: readonly DecidedRates[]): string {
  const share = (value: number | null) => (value === null ? '–' : value.toFixed(3))
  const head = `${''.padEnd(10)} ${cells(['precision', 'recall', 'F1', 'right', 'read', 'decided'])}\n`
  const rows = rates.map(
    ({ part, precision, recall, f1, right, read: count, decided }) =>
      `${part.padEnd(10)} ${cells([share(precision), share(recall), share(f1), right, count, decided])}\n`,
  )
  return head + rows.join('')
}

/** The labels that are only right or wrong. */
function scoreTable(scores: readonly DecidedScore[], voices: { right: number; judged: number }): string {
  const rows = [
    ...scores.filter(({ label }) => RIGHT_OR_WRONG.has(label)),
    { label: 'voice', ...voices },
  ].filter((one) => one.judged > 0)
  const head = `${''.padEnd(10)} ${cells(['accuracy', 'right', 'judged'])}\n`
  const lines = rows.map(
    ({ label, right, judged: count }) =>
      `${label.padEnd(10)} ${cells([`${((100 * right) / count).toFixed(1)} %`, right, count])}\n`,
  )
  return lines.length > 0 ? head + lines.join('') : ''
}

const RIGHT_OR_WRONG: ReadonlySet<JudgedLabel> = new Set(['type', 'title', 'day', 'chain'])

function faultLine({ clipping, label, people, machine, words }: Fault): string {
  const what = label === 'statement' ? '' : `${machine} instead of ${people}`
  const cut =
    words.length > MAX_WORDS ? `${words.slice(0, MAX_WORDS).replace(/[\ud800-\udbff]$/, '')} …` : words
  return ['', oneLine(clipping), ...(what ? [oneLine(what)] : []), oneLine(cut)]
    .join('\t')
    .replace('\t', '  ')
}

function cells(values: (string | number)[]): string {
  return values.map((value) => String(value).padStart(10)).join(' ')
}
