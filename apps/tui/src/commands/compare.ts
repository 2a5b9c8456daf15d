import type { Archive } from '@hearsay/archive'
import type { CompareRequest } from '@hearsay/desk'
import {
  compareOnDesk,
  comparisonFilters,
  counted,
  narrowComparison,
  nearOnDesk,
  notComparedMessages,
} from '@hearsay/desk'
import { oneLine, safeJson } from '../term/safe.ts'
import type { Status, Terminal } from '../term/terminal.ts'
import { comparisonLines, comparisonRows } from '../ui/comparison-rows.ts'
import { printedRows } from '../ui/paint.ts'
import { command } from './command.ts'
import { desk, flag, json, number, text } from './options.ts'
import { usageError } from './report-error.ts'
import { withArchive } from './with-archive.ts'

/** `compare ID ID…`, or a query, a statement, words, a speaker: the same words, wherever they are printed. */
export const compare = command({
  name: 'compare',
  isPaged: true,
  summary: 'show the same words in several clippings, and what differs',
  operands: {
    form: '[ID…|QUERY]',
    least: 0,
    most: Number.POSITIVE_INFINITY,
    expects: 'ids of clippings or a query',
    completes: null,
    allowsDashWords: true,
  },
  options: {
    of: text('ID:N', 'who else has statement N of a clipping'),
    said: text('WORDS', 'who printed these words; - for standard input; nothing is saved'),
    speaker: text('NAME', 'one speaker over time: said again, changed, turned'),
    base: text('ID', 'lay others against the words in this clipping'),
    copies: flag('list copies as occurrences of their own'),
    near: text('ID', 'list clippings that may tell of the same event, by words and days'),
    only: text(
      'KINDS',
      `only occurrences of these kinds, with commas between: ${comparisonFilters.join(', ')}`,
    ),
    limit: number('N', 'at most N statements', 1),
    desk,
    json,
  },
  more: 'Words that are all ids of clippings are compared; others are a query in the language of find, of whose clippings the newest 50 are. Each occurrence stands below the base with letters: = the same words, < cut, [ brackets, … dots, - left out without a mark, ~ changed without a mark, % in another order, " reworded, T translated, @ other speaker, > other chain, ! a word that may turn the sense; & is the same words of the same speaker on another day. Of a speaker, days are in order, and what is said again stands below what was said before. Which wording is right, and who has words from whom, isn’t said; days are those of the clippings on this desk. Piped, each line has family, day, id and number, outlet, speaker, chain, letters and words, with tabs between. Status 0 for an answer, also an empty one; 2 where there is nothing to compare.',
  examples: [
    { line: 'compare 01-channel-pact-agency 02-channel-pact-banner', does: 'two clippings' },
    { line: `compare 'pact date:2022-06'`, does: 'the clippings that a query finds' },
    { line: 'compare --of 02-channel-pact-banner:4', does: 'who else has one statement' },
    { line: `compare --said 'the pact is old news'`, does: 'who printed these words' },
    {
      line: 'compare --near 02-channel-pact-banner',
      does: 'what may tell of the same event, to be chosen from',
    },
    { line: 'compare --speaker lund', does: 'what one speaker said again, changed or turned' },
  ],
  async run({ operands, values }, terminal, services) {
    const asked = [operands.length > 0, values.of, values.said, values.speaker, values.near].filter(
      Boolean,
    ).length
    if (asked !== 1)
      return usageError(
        terminal,
        'compare takes clippings, a query, --of, --said, --speaker or --near, one of them.',
        'compare',
      )
    const only = values.only?.split(',').map((one) => one.trim())
    const unknown = only?.find((one) => !comparisonFilters.includes(one))
    if (unknown !== undefined)
      return usageError(terminal, `--only takes ${comparisonFilters.join(', ')}, not ${unknown}.`, 'compare')
    const said = values.said === '-' ? new TextDecoder().decode(await terminal.input()) : values.said
    return withArchive(values.desk, terminal, services, async (archive) => {
      if (values.near) return printNear(archive, values.near, values.json, terminal)
      const request = await requestOf(archive, operands, { ...values, said })
      if (!request) return usageError(terminal, '--of takes an id and a number, as in ID:4.', 'compare')
      return print(archive, request, { ...values, only }, terminal)
    })
  },
})

interface AskedBy {
  of: string | undefined
  said: string | undefined
  speaker: string | undefined
}

async function requestOf(
  archive: Archive,
  operands: string[],
  { of, said, speaker }: AskedBy,
): Promise<CompareRequest | null> {
  if (said !== undefined) return { by: 'words', words: said }
  if (speaker) return { by: 'speaker', name: speaker }
  if (of) {
    const found = /^(.+):([1-9]\d{0,8})$/.exec(of)
    return found && { by: 'statement', seed: found[1]!, number: Number(found[2]) }
  }
  const query = operands.join(' ')
  return (await areIds(archive, operands)) ? { by: 'ids', ids: operands } : { by: 'query', query }
}

async function areIds(archive: Archive, words: readonly string[]): Promise<boolean> {
  for (const word of words) {
    try {
      await archive.get(word)
    } catch {
      return false
    }
  }
  return true
}

/** The clippings near one, a line each: id, date, outlet and headline, for `xargs hearsay compare`. */
async function printNear(archive: Archive, id: string, asJson: boolean, terminal: Terminal): Promise<Status> {
  const near = await nearOnDesk(archive, id)
  if (asJson) terminal.out(`${safeJson(near, terminal.columns ? 2 : 0)}\n`)
  else
    for (const one of near)
      terminal.out(
        `${[one.id, one.date ?? '', one.outlet ?? '', one.headline ?? ''].map(oneLine).join('\t')}\n`,
      )
  return 0
}

interface PrintOptions {
  base: string | undefined
  copies: boolean
  json: boolean
  only: string[] | undefined
  limit: number | undefined
}

async function print(
  archive: Archive,
  request: CompareRequest,
  { base, copies, json: asJson, only, limit }: PrintOptions,
  terminal: Terminal,
): Promise<Status> {
  const found = await compareOnDesk(archive, request, { base, copies })
  if (typeof found === 'string') {
    terminal.err(`hearsay: ${oneLine(notComparedMessages[found])}\n`)
    return 2
  }
  const { columns } = terminal
  const { record, left } = narrowComparison(found, { only, limit })
  if (asJson) terminal.out(`${safeJson(record, columns ? 2 : 0)}\n`)
  else if (columns) terminal.out(printedRows(comparisonRows(record, columns), terminal.colour))
  else terminal.out(comparisonLines(record))
  if (left > 0 && !asJson) terminal.err(`hearsay: ${counted(left, 'more statement')}; --limit shows more.\n`)
  return 0
}
