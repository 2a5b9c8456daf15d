// `agreement`: how far people agree about statements.
import { ArchiveError } from '@hearsay/archive'
import { counted } from '@hearsay/desk'
import type { CoderAgreement, JudgedUnit } from '@hearsay/evaluation'
import { agreementOf, judgedUnits } from '@hearsay/evaluation'
import type { ModelName } from '@hearsay/reading'
import { loadModel, read } from '@hearsay/reading'
import { oneLine, safeJson } from '../term/safe.ts'
import type { Status, Terminal } from '../term/terminal.ts'
import type { CommandServices } from './command.ts'
import { decidedClippings } from './decided-clippings.ts'
import { failure } from './report-error.ts'
import { withArchive } from './with-archive.ts'

interface AgreementOptions {
  independent: boolean
  model: ModelName
  desk: string | undefined
  json: boolean
}

/** Prints how far people agree. */
export async function printAgreement(
  { independent, model, desk, json }: AgreementOptions,
  terminal: Terminal,
  services: CommandServices,
): Promise<Status> {
  return withArchive(desk, terminal, services, async (archive) => {
    try {
      await loadModel(model)
      const units: JudgedUnit[] = []
      let clippings = 0
      for await (const { document, decisions } of decidedClippings(archive)) {
        clippings++
        units.push(...judgedUnits(document, decisions, read(document, { model })))
      }
      const found = agreementOf(units, independent)
      if (json)
        terminal.out(
          `${safeJson({ clippings, statements: units.length, model, agreement: found }, terminal.columns ? 2 : 0)}\n`,
        )
      else {
        const size = `${counted(units.length, 'statement')} of ${counted(clippings, 'clipping')}`
        terminal.out(`People decided about ${size}; the machine is the ${model} model.\n`)
        for (const one of found) terminal.out(`\n${tableOf(one)}`)
      }
      return 0
    } catch (error) {
      if (!(error instanceof ArchiveError)) throw error
      return failure(terminal, error.message)
    }
  })
}

function tableOf({ coders, seen, labels }: CoderAgreement): string {
  const who = coders.map((one) => (one === null ? 'the machine' : oneLine(one))).join(', ')
  const head = `${who}${seen > 0 ? `; ${counted(seen, 'statement')} decided having seen the other’s` : ''}\n`
  const columns = `${''.padEnd(10)} ${cells(['alpha', 'statements', 'labels', 'same'])}\n`
  const rows = labels.map(
    ({ label, alpha, units, labels: count, same }) =>
      `${label.padEnd(10)} ${cells([alpha === null ? '–' : alpha.toFixed(3), units, count, same])}\n`,
  )
  return head + columns + rows.join('')
}

function cells(values: (string | number)[]): string {
  return values.map((value) => String(value).padStart(10)).join(' ')
}
