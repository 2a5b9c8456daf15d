// Annotations of the W3C’s model, as Recogito saves them and Hypothesis exports them. In: JSON. Out: annotations; null where it is none.
import type { ForeignAnnotation, ForeignPiece } from './foreign-annotation.ts'
import { isOwnId, verdictOf } from './foreign-annotation.ts'

type Json = Record<string, unknown>

/** How the note of a decision begins that we wrote for Hypothesis. */
const OWN_DECISION = '[decision; '

/** Reads an array, a collection, a page, one annotation, or what Hypothesis exports. */
export function readWebAnnotation(data: unknown): ForeignAnnotation[] | null {
  const items = itemsIn(data)
  if (!items) return null
  const isEmpty = items.length === 0 && !(Array.isArray(data) && data.length > 0)
  if (!isEmpty && !items.some((item) => 'target' in item)) return null
  return items.flatMap(annotationOf)
}

function itemsIn(data: unknown): Json[] | null {
  if (Array.isArray(data)) return data.filter(isObject)
  if (!isObject(data)) return null
  for (const inner of [data.items, data.annotations, data.rows])
    if (Array.isArray(inner)) return inner.filter(isObject)
  return isObject(data.first) ? itemsIn(data.first) : [data]
}

function annotationOf(item: Json): ForeignAnnotation[] {
  const bodies = listOf(item.body)
  const valuesOf = (...purposes: unknown[]) =>
    bodies
      .filter(({ purpose }) => purposes.includes(purpose))
      .flatMap(({ value }) => (typeof value === 'string' ? value : []))
  const tags = [...valuesOf('tagging'), ...(Array.isArray(item.tags) ? item.tags.map(String) : [])]
  // The words of a source or a cue, and what somebody decided here, are ours and known.
  if (tags.some((tag) => tag.startsWith('part:'))) return []
  if (typeof item.id === 'string' && /^urn:uuid:[\da-f]{8}-[\da-f]{4}-7/.test(item.id)) return []
  if (typeof item.text === 'string' && item.text.startsWith(OWN_DECISION)) return []
  const linked = bodies.find(({ type, source }) => type === 'SpecificResource' && isOwnId(source))?.source
  return [
    {
      statement: isOwnId(item.id) ? item.id : isOwnId(linked) ? linked : null,
      pieces: listOf(item.target).flatMap(pieceOf),
      speaker: valuesOf('identifying')[0] ?? null,
      verdict: verdictOf(tags),
      notes: [...valuesOf('commenting', 'replying', undefined), ...noteOf(item.text)],
    },
  ]
}

/** What a person wrote in Hypothesis; what we wrote there ourselves is no note. */
function noteOf(text: unknown): string[] {
  return typeof text === 'string' && text.trim() !== '' && !/^\[\w+; attribution by /.test(text)
    ? [text.trim()]
    : []
}

function pieceOf({ selector }: Json): ForeignPiece[] {
  const selectors = listOf(selector)
  const quote = selectors.find(({ type }) => type === 'TextQuoteSelector')
  const position = selectors.find(({ type }) => type === 'TextPositionSelector')
  if (typeof quote?.exact !== 'string') return []
  const words = (value: unknown) => (typeof value === 'string' ? value : '')
  const start = typeof position?.start === 'number' ? position.start : null
  return [{ exact: quote.exact, prefix: words(quote.prefix), suffix: words(quote.suffix), start }]
}

function listOf(value: unknown): Json[] {
  return (Array.isArray(value) ? value : [value]).filter(isObject)
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
