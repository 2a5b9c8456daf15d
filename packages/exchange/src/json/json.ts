import type { StatementFormat } from '../format.ts'

/** One JSON array of statement records, a record a line. */
export const json: StatementFormat = {
  of: 'statements',
  label: 'JSON',
  mediaType: 'application/json',
  extension: 'json',
  keeps:
    'Keeps everything in a statement’s record; loses the clipping’s text around the statements and the evidence.',
  async *write(statements) {
    let before = '[\n'
    for await (const statement of statements) {
      yield `${before}${JSON.stringify(statement)}`
      before = ',\n'
    }
    yield before === '[\n' ? '[]\n' : '\n]\n'
  },
}
