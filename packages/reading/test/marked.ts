// Parses prose with annotations. In: text with marks in braces. Out: the text without them, and the spans that they enclosed.
//
//   {s1:Ms Venn} {c1:told} the Daily {q1:“It will reopen.”}
//   → source, cue and content of attribution 1; several {q1:…} are pieces of one content; marks may nest.

import type { Span } from '@hearsay/core'

/** The marked parts of one attribution. */
export interface Marked {
  source: Span | null
  cue: Span | null
  content: Span[]
}

/** Removes the marks from a text; `statements` are keyed by their number. Throws if a mark is not closed. */
export function unmark(annotated: string): { text: string; statements: Map<number, Marked> } {
  const statements = new Map<number, Marked>()
  const open: { role: string; number: number; start: number }[] = []
  let text = ''
  for (const part of annotated.split(/(\{[scq]\d+:|\})/)) {
    const begins = /^\{([scq])(\d+):$/.exec(part)
    if (begins) open.push({ role: begins[1]!, number: Number(begins[2]), start: text.length })
    else if (part === '}') {
      const mark = open.pop()
      if (!mark) throw new Error(`a } without its { after “${text.slice(-40)}”`)
      const span: Span = [mark.start, text.length]
      const statement = statements.get(mark.number) ?? { source: null, cue: null, content: [] }
      if (mark.role === 's') statement.source = span
      else if (mark.role === 'c') statement.cue = span
      else statement.content.push(span)
      statements.set(mark.number, statement)
    } else text += part
  }
  if (open.length) throw new Error(`{${open[0]!.role}${open[0]!.number}: is never closed`)
  return { text, statements }
}

/** A seed of an invented paper of 29 June 2022, a Wednesday, around the paragraphs given. */
export function seedAround(body: string): string {
  return `${HEADER}${body}\n`
}

/** The text before the body in `seedAround`. */
export const HEADER = 'Harbor Times\nJune 29, 2022\n\nNews of the day\n\n'
