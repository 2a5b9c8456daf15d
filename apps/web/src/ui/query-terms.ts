// A query as typed, with a term put in or taken out by a click. In: queries and values. Out: queries.

/** A field asked for one value, which may hold anything: `outlet:"Harbor Times"`. */
export function term(field: string, value: string): string {
  return /^[\p{L}\p{N}-]+$/u.test(value)
    ? `${field}:${value}`
    : `${field}:"${value.replace(/["“”„]/g, ' ').trim()}"`
}

/** Whether a query asks for the term, as a word of its own outside of groups. */
export function asksFor(query: string, wanted: string): boolean {
  return at(query, wanted) >= 0
}

/** The query with the term asked for too. */
export function withTerm(query: string, wanted: string): string {
  const asked = query.trim()
  if (asked === '') return wanted
  // “or” binds weaker than what is put beside it.
  return /(^|\s)or(\s|$)/i.test(asked) && !/^\([^()]*\)$/.test(asked)
    ? `(${asked}) ${wanted}`
    : `${asked} ${wanted}`
}

/** The query without the term. */
export function withoutTerm(query: string, wanted: string): string {
  const place = at(query, wanted)
  if (place < 0) return query
  return `${query.slice(0, place).trimEnd()} ${query.slice(place + wanted.length).trimStart()}`.trim()
}

function at(query: string, wanted: string): number {
  let place = query.indexOf(wanted)
  while (place >= 0) {
    const alone = /^$|\s/.test(query[place - 1] ?? '') && /^$|\s/.test(query[place + wanted.length] ?? '')
    if (alone) return place
    place = query.indexOf(wanted, place + 1)
  }
  return -1
}
