// `eval --decided`: how right each model is by what people decided on a desk, and where it fails.
import { ArchiveError } from '@hearsay/archive'
import { counted } from '@hearsay/desk'
import type { DecidedScore, JudgedLabel } from '@hearsay/evaluation'
import { judgeDecided, judgedUnits } from '@hearsay/evaluation'
import type { ModelName } from '@hearsay/reading'
import { loadModel, read } from '@hearsay/reading'
import { modelNames } from '@hearsay/reading/shape'
import { oneLine, safeJson } from '../term/safe.ts'
import type { Status, Terminal } from '../term/terminal.ts'
import type { CommandServices } from './command.ts'
import type { DecidedClipping } from './decided-clippings.ts'
import { decidedClippings } from './decided-clippings.ts'
import { failure } from './report-error.ts'
import { withArchive } from './with-archive.ts'

/** How many faults are listed without --json. */
const MAX_LISTED = 40
/** How much of the words of a statement is shown, in UTF-16 units. */
const MAX_WORDS = 80

/** Where a model says something else than people. */
interface Fault {
  clipping: string
  label: JudgedLabel
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
  scores: DecidedScore[]
  faults: Fault[]
}

function modelTable({ model, statements, scores, faults }: ModelScore, clippings: number): string {
  const size = `${counted(statements, 'statement')} of ${counted(clippings, 'clipping')}`
  const head = `${size} that people decided about; read with the ${model} model\n`
  const lines = faults.slice(0, MAX_LISTED).map((one) => `${faultLine(one)}\n`)
  const more = faults.length > MAX_LISTED ? `${faults.length - MAX_LISTED} more with --json\n` : ''
  return head + (scores.length > 0 ? scoreTable(scores) : '') + lines.join('') + more
}

async function scoreModel(
  clippings: readonly DecidedClipping[],
  model: ModelName,
): Promise<Omit<ModelScore, 'model'>> {
  await loadModel(model)
  const found = clippings.map(({ id, document, decisions }) => ({
    id,
    text: document.text,
    units: judgedUnits(document, decisions, read(document, { model })),
  }))
  const units = found.flatMap((one) => one.units)
  const { scores } = judgeDecided(units)
  const faults = found.flatMap(({ id, text, units: own }) =>
    judgeDecided(own).faults.map(({ unit, label, people, machine }) => {
      const spans = unit.content.length > 0 ? unit.content : unit.cue ? [unit.cue] : []
      const words = spans.map((span) => text.slice(...span)).join(' … ')
      const shown = (value: string) => (label === 'words' || label === 'cue' ? quoted(text, value) : value)
      return { clipping: id, label, people: shown(people), machine: shown(machine), words }
    }),
  )
  return { statements: units.length, scores, faults }
}

/** The words of a label that is places in the text. */
function quoted(text: string, places: string): string {
  return places.replace(/(\d+)–(\d+)/g, (_, start, end) => `“${text.slice(Number(start), Number(end))}”`)
}

function scoreTable(scores: DecidedScore[]): string {
  const head = `${''.padEnd(10)} ${cells(['right', 'judged', 'share'])}\n`
  const rows = scores.map(
    ({ label, right, judged }) =>
      `${label.padEnd(10)} ${cells([right, judged, `${((100 * right) / judged).toFixed(1)} %`])}\n`,
  )
  return head + rows.join('')
}

function faultLine({ clipping, label, people, machine, words }: Fault): string {
  const what =
    label === 'statement'
      ? people === 'yes'
        ? 'statement missed'
        : 'no statement'
      : `${label}: ${machine} instead of ${people}`
  const cut =
    words.length > MAX_WORDS ? `${words.slice(0, MAX_WORDS).replace(/[\ud800-\udbff]$/, '')} …` : words
  return [oneLine(clipping), oneLine(what), oneLine(cut)].join('\t')
}

function cells(values: (string | number)[]): string {
  return values.map((value) => String(value).padStart(10)).join(' ')
}
