// Annotations from a file of another program. In: its text. Out: annotations; null for what no reader knows.
import type { ForeignAnnotation } from './foreign-annotation.ts'
import { readBrat } from './read-brat.ts'
import { readCas } from './read-cas.ts'
import { readCsv } from './read-csv.ts'
import { readWebAnnotation } from './read-web-annotation.ts'

/** Reads what Recogito, INCEpTION, brat, Hypothesis and spreadsheets save, known by what is in it. */
export function readAnnotations(text: string): ForeignAnnotation[] | null {
  const words = text.replace(/^\ufeff/, '')
  if (!/^\s*[[{]/.test(words)) return readCsv(words) ?? readBrat(words)
  let data: unknown
  try {
    data = JSON.parse(words)
  } catch {
    return null
  }
  return readCas(data) ?? readWebAnnotation(data)
}
