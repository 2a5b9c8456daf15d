import type { Archive } from '@hearsay/archive'
import type { CompareRequest } from '@hearsay/desk'
import { compareOnDesk, notComparedMessages } from '@hearsay/desk'
import { oneLine, safeJson } from '../term/safe.ts'
import type { Status, Terminal } from '../term/terminal.ts'
import { comparisonLines, comparisonRows } from '../ui/comparison-rows.ts'
import { printedRows } from '../ui/paint.ts'
import { command } from './command.ts'
import { desk, flag, json, text } from './options.ts'
import { usageError } from './report-error.ts'
import { withArchive } from './with-archive.ts'

/** `compare ID ID…`, or a query, a statement, words, a speaker: the same words, wherever they are printed. */
export const compare = command({
  name: 'compare',
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
    desk,
    json,
  },
  more: 'Words that are all ids of clippings are compared; others are a query in the language of find, of whose clippings the newest 50 are. Each occurrence stands below the base with letters: = the same words, < cut, [ brackets, … dots, - left out without a mark, ~ changed without a mark, % in another order, " reworded, T translated, @ other speaker, > other chain, ! a word that may turn the sense. Which wording is right, and who has words from whom, isn’t said; days are those of the clippings on this desk. Piped, each line has family, day, id and number, outlet, speaker, chain, letters and words, with tabs between. Status 0 for an answer, also an empty one; 2 where there is nothing to compare.',
  examples: [
    { line: 'compare 01-channel-pact-agency 02-channel-pact-banner', does: 'two clippings' },
    { line: `compare 'pact date:2022-06'`, does: 'the clippings that a query finds' },
    { line: 'compare --of 02-channel-pact-banner:4', does: 'who else has one statement' },
    { line: `compare --said 'the pact is old news'`, does: 'who printed these words' },
    { line: 'compare --speaker lund', does: 'what one speaker said again, changed or turned' },
  ],
  async run({ operands, values }, terminal, services) {
    const asked = [operands.length > 0, values.of, values.said, values.speaker].filter(Boolean).length
    if (asked !== 1)
      return usageError(
        terminal,
        'compare takes clippings, a query, --of, --said or --speaker, one of them.',
        'compare',
      )
    const said = values.said === '-' ? new TextDecoder().decode(await terminal.input()) : values.said
    return withArchive(values.desk, terminal, services, async (archive) => {
      const request = await requestOf(archive, operands, { ...values, said })
      if (!request) return usageError(terminal, '--of takes an id and a number, as in ID:4.', 'compare')
      return print(archive, request, values, terminal)
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

async function print(
  archive: Archive,
  request: CompareRequest,
  { base, copies, json: asJson }: { base: string | undefined; copies: boolean; json: boolean },
  terminal: Terminal,
): Promise<Status> {
  const found = await compareOnDesk(archive, request, { base, copies })
  if (typeof found === 'string') {
    terminal.err(`hearsay: ${oneLine(notComparedMessages[found])}\n`)
    return 2
  }
  const { columns } = terminal
  if (asJson) terminal.out(`${safeJson(found, columns ? 2 : 0)}\n`)
  else if (columns) terminal.out(printedRows(comparisonRows(found, columns), terminal.colour))
  else terminal.out(comparisonLines(found))
  return 0
}
