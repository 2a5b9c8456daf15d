// Articles with their statements marked in the prose. In: a file of articles. Out: their text without the marks, and the marks.
//
//   === 1 Die Fähre wartet
//   {s1:Orla Venn} {c1:teilte} am Montag {c1:mit}, {q1:dass die Fähre warte}.

import type { Span } from '@hearsay/core'

/** A marked part of a statement; a cue and a content may have several. */
export interface Mark {
  role: 'source' | 'cue' | 'content'
  /** Parts with the same number are of one statement. */
  statement: number
  span: Span
}

/** An article. */
export interface AnnotatedArticle {
  number: number
  title: string
  body: string
  marks: Mark[]
}

const ROLES = { s: 'source', c: 'cue', q: 'content' } as const

/** The articles of a file. Throws where a mark isn’t closed. */
export function articlesOf(file: string): AnnotatedArticle[] {
  return file
    .split(/^=== /m)
    .slice(1)
    .map((one) => {
      const [, number, title] = /^(\d+) (.*)\n/.exec(one)!
      const { body, marks } = unmarked(one.slice(one.indexOf('\n') + 1).trim())
      return { number: Number(number), title: title!, body: `${body}\n`, marks }
    })
}

function unmarked(annotated: string): { body: string; marks: Mark[] } {
  const marks: Mark[] = []
  const open: { role: Mark['role']; statement: number; start: number }[] = []
  let body = ''
  for (const part of annotated.split(/(\{[scq]\d+:|\})/)) {
    const begins = /^\{([scq])(\d+):$/.exec(part)
    if (begins) {
      const role = ROLES[begins[1] as keyof typeof ROLES]
      open.push({ role, statement: Number(begins[2]), start: body.length })
    } else if (part === '}') {
      const { role, statement, start } = open.pop()!
      marks.push({ role, statement, span: [start, body.length] })
    } else body += part
  }
  if (open.length) throw new Error(`A mark is not closed in “${body.slice(0, 60)}”.`)
  return { body, marks }
}
