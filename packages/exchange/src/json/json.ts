import type { StatementWriter } from '../format.ts'
import { jsonArray, listOf } from '../text/list.ts'

/** One JSON array of statement records, a record a line. */
export const writeJson: StatementWriter = (statements, state) =>
  listOf(
    (async function* () {
      for await (const statement of statements) yield JSON.stringify(statement)
    })(),
    jsonArray,
    state,
  )
