// UIMA CAS JSON, as INCEpTION exports it. In: JSON. Out: annotations; null where it is none.
import { PART_TYPE, STATEMENT_TYPE } from '../cas/cas.ts'
import type { ForeignAnnotation } from './foreign-annotation.ts'
import { isOwnId, verdictOf } from './foreign-annotation.ts'

interface Structure {
  '%TYPE'?: unknown
  begin?: unknown
  end?: unknown
  sofaString?: unknown
  [feature: string]: unknown
}

/** Reads the annotations of our own layer, and of any other layer that has a speaker or a note. */
export function readCas(data: unknown): ForeignAnnotation[] | null {
  const structures = (data as { '%FEATURE_STRUCTURES'?: unknown } | null)?.['%FEATURE_STRUCTURES']
  if (!Array.isArray(structures)) return null
  const all = structures as Structure[]
  const text = all.find(({ sofaString }) => typeof sofaString === 'string')?.sofaString as string | undefined
  if (text === undefined) return null
  const found = new Map<unknown, ForeignAnnotation>()
  for (const [at, one] of all.entries()) {
    const { begin, end, statement } = one
    const type = one['%TYPE']
    if (typeof begin !== 'number' || typeof end !== 'number' || type === PART_TYPE) continue
    const words = (value: unknown) => (typeof value === 'string' && value.trim() !== '' ? value.trim() : null)
    const note = words(one.note) ?? words(one.comment)
    if (type !== STATEMENT_TYPE && !words(one.speaker) && note === null) continue
    const key = isOwnId(statement) ? statement : at
    const known = found.get(key) ?? {
      statement: isOwnId(statement) ? statement : null,
      pieces: [],
      speaker: words(one.speaker),
      // What people decided here comes back as it went, several words of it joined; a person’s own is one word.
      verdict: /^attribution by a person/.test(`${one.attribution}`)
        ? null
        : verdictOf([words(one.decision)]),
      notes: note === null ? [] : [note],
    }
    known.pieces.push({ exact: text.slice(begin, end), prefix: '', suffix: '', start: begin })
    found.set(key, known)
  }
  return [...found.values()]
}
