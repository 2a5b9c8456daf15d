import type { Field } from './schema.ts'
import type { HeaderRole } from './vocabulary.ts'

/** A part of a header line: some of its words and what they are; `certain` where their form alone decided. */
export interface Part extends Field {
  role: HeaderRole | 'unknown'
  /** The chunk of the header that holds it. */
  chunk?: number
}

/** A line that begins with a label, and what follows it; `head` is the label's length, colon and white space included. */
export function labelled(role: HeaderRole, line: string, start: number, head: number): [Part, Part] {
  return [part('label', line.slice(0, head).trimEnd(), start), part(role, line.slice(head), start + head)]
}

/** Makes a part of words that begin at offset `start` of the text. A plain one is never certain. */
export function part(role: Part['role'], text: string, start: number, certain = role !== 'unknown'): Part {
  return { role, text, span: [start, start + text.length], certain }
}
