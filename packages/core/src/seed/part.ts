import type { Role } from './schema.ts'

/** A part of a header line; `[start, end)` is its value, UTF-16 offsets into the whole text. */
export interface Part {
  role: Role | 'plain'
  start: number
  end: number
  /** Whether its form alone decided; never for a plain part. */
  certain: boolean
}

/** Makes a part. */
export function part(role: Part['role'], start: number, end: number, certain = role !== 'plain'): Part {
  return { role, start, end, certain }
}

/** A label and what stands after it, up to `end`; `head` is the label with its colon and the room after it. */
export function labelled(role: Role, start: number, head: string, end: number): [Part, Part] {
  return [part('label', start, start + head.trimEnd().length), part(role, start + head.length, end)]
}

/** The words of a part. */
export function wordsOf(text: string, { start, end }: Part): string {
  return text.slice(start, end)
}
