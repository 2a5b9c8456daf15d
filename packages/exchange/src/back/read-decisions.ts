// What people decided, out of an export of ours. In: the text of a file. Out: records of the log, checked, each once, and the lines that
// are none. Only what Hearsay itself wrote is taken as a record; everything else is an annotation (read-annotations.ts).
import type { Decision } from '@hearsay/decisions'
import { readLog } from '@hearsay/decisions/log'
import { recordLinesInCsv } from './read-csv.ts'

/** The decisions in a file, oldest first. */
export function readDecisions(text: string): ReturnType<typeof readLog> {
  const words = text.replace(/^\ufeff/, '')
  const { decisions, bad } = readLog(recordLines(words).join('\n'))
  const each = new Map<string, Decision>(decisions.map((one) => [one.id, one]))
  return { decisions: [...each.values()].sort((a, b) => (a.id < b.id ? -1 : 1)), bad }
}

function recordLines(words: string): string[] {
  if (!/^\s*[[{]/.test(words)) return recordLinesInCsv(words) ?? []
  try {
    const { annotations } = JSON.parse(words) as { annotations?: unknown }
    if (!Array.isArray(annotations)) return []
    return annotations.flatMap((one: { decision?: unknown } | null) =>
      typeof one?.decision === 'object' && one.decision ? [JSON.stringify(one.decision)] : [],
    )
  } catch {
    return []
  }
}
