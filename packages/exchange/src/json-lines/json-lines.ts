import type { StatementFormat } from '../format.ts'

/** JSON Lines: a statement record a line, to be read line by line (jsonlines.org). */
export const jsonLines: StatementFormat = {
  of: 'statements',
  label: 'JSON Lines',
  mediaType: 'application/jsonl',
  extension: 'jsonl',
  keeps:
    'Keeps what JSON keeps; each line is a record of its own, so that a file of any length can be read line by line.',
  async *write(statements) {
    for await (const statement of statements) yield `${JSON.stringify(statement)}\n`
  },
}
