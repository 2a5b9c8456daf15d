import { parse } from '@hearsay/core'
import type { Occurrence } from '../src/occurrence.ts'
import { wordsOf } from '../src/words.ts'

/** An occurrence of words between quotation marks, as a clipping of one paragraph has them. */
export function quoted(said: string, given: Partial<Occurrence> = {}): Occurrence {
  const language = given.language ?? 'en'
  const text = `Sundwire\n2022-06-29\n\nNews of the day\n\n“${said}”\n`
  const start = text.indexOf('“')
  const parts: Occurrence['parts'] = [[start, start + said.length + 2]]
  const marks: Occurrence['marks'] = []
  for (const block of parse(text).document.body) {
    if (block.type !== 'paragraph') continue
    for (const { span } of block.omissions) marks.push({ kind: 'dots', span })
    for (const { span, kind } of block.alterations)
      marks.push({ kind: kind === 'sic' ? 'sic' : 'bracket', span })
  }
  return {
    seed: 'seed',
    outlet: 'Sundwire',
    statement: 0,
    parts,
    form: 'direct',
    language,
    speaker: { name: 'Maren Oldacre', described: null, as: null, roles: [], clause: '' },
    chain: [],
    said: null,
    published: '2022-06-29',
    denied: null,
    copyOf: null,
    sure: true,
    text,
    words: wordsOf(text, parts, language),
    marks,
    ...given,
  }
}
