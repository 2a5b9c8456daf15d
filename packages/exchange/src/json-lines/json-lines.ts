import type { StatementWriter } from '../format.ts'

/** JSON Lines: a statement record a line, to be read line by line (jsonlines.org). */
export const writeJsonLines: StatementWriter = async function* (statements) {
  for await (const statement of statements) yield `${JSON.stringify(statement)}\n`
}
