import type { StatementWriter } from '../format.ts'

/** One JSON array of statement records, a record a line. */
export const writeJson: StatementWriter = async function* (statements) {
  let before = '[\n'
  for await (const statement of statements) {
    yield `${before}${JSON.stringify(statement)}`
    before = ',\n'
  }
  yield before === '[\n' ? '[]\n' : '\n]\n'
}
