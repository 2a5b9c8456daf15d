// Words with their speaker’s name behind them: a post, a quotation set apart. In: a document. Out: turns.
//
//   "The pier is safe. Come and see it." — Lena Orm (@lenaorm) June 28, 2022
//   qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq  ^ ssssssss
//   Lena Orm @lenaorm The pier is safe. Come and see it.
//
// Without a handle only a quotation is signed so. Not: “… said the mayor. — Coastwire”, which is no prose.

import type { TokenRange } from '../token-range.ts'
import { oneToken } from '../token-range.ts'
import type { TokenizedDocument } from '../tokenized-document.ts'
import { triggerBit } from '../trigger-words.ts'
import { isNameLike, segmentRange, type Turn, type TurnRule } from './turn.ts'

/** The longest signature after its dash, in tokens: name, handle, what the speaker is, day. */
const MAX_SIGNATURE_TOKENS = 20
const MAX_NAME_TOKENS = 5
const DASHES = new Set(['—', '–', '―', '-', '--'])
/** Marks that no signature contains. */
const SENTENCE_MARKS = new Set(['!', '?', ';', ':', '"'])

/** A name behind a dash. */
export const signedWords = {
  id: 'signed-words',
  message: 'A name stands with the words, as over or under a post or a quotation set apart.',
  example: '“The pier is safe. Come and see it.” — Lena Orm (@lenaorm) June 28, 2022',
  counterExample: 'The pier is safe — Lena Orm has seen it and so has the mayor.',
  precision: 0.8,
  measured: 'estimate',
  trigger: triggerBit([...DASHES, '<handle>']),
  turnsIn(doc) {
    return [...doc.segments.keys()].flatMap((segment): Turn[] => {
      const { first, end } = segmentRange(doc, segment)
      const handle = handleAtStart(doc, first, end)
      if (handle !== null && handle + 1 < end)
        return [
          {
            source: { first, end: handle },
            cue: oneToken(handle),
            content: [{ first: handle + 1, end }],
          },
        ]
      const dash = signatureDash(doc, first, end)
      if (dash === null) return []
      const name = nameAfter(doc, dash + 1, end)
      if (!name) return []
      // On a line of its own it signs the words above it.
      const words: TokenRange =
        dash > first || segment === 0 ? { first, end: dash } : segmentRange(doc, segment - 1)
      const isQuoted = doc.words[words.end - 1] === '"'
      const hasHandle = doc.words.slice(dash, end).includes('<handle>')
      if (words.end <= words.first || (!isQuoted && !hasHandle)) return []
      return [{ source: name, cue: oneToken(dash), content: [words] }]
    })
  },
} satisfies TurnRule

/** The handle behind the name that begins a segment, as in a post put in whole: `Lena Orm @lenaorm The pier is safe.` */
function handleAtStart(doc: TokenizedDocument, first: number, end: number): number | null {
  for (let at = first + 1; at < Math.min(end, first + MAX_NAME_TOKENS + 1); at++)
    if (doc.words[at] === '<handle>') return isNameLike(doc, { first, end: at }, MAX_NAME_TOKENS) ? at : null
  return null
}

/** The last dash of a segment, with nothing of a sentence behind it. */
function signatureDash({ words }: TokenizedDocument, first: number, end: number): number | null {
  for (let at = end - 2; at >= Math.max(first, end - MAX_SIGNATURE_TOKENS); at--) {
    if (SENTENCE_MARKS.has(words[at]!)) return null
    if (DASHES.has(words[at]!)) return at === first || /^[.!?…"]$/.test(words[at - 1]!) ? at : null
  }
  return null
}

/** The name after a dash, where a bracket, a comma or nothing follows it. */
function nameAfter(doc: TokenizedDocument, start: number, segmentEnd: number): TokenRange | null {
  let end = start
  while (end < segmentEnd && !/^[(,@]/.test(doc.words[end]!) && !/^<handle>|\d/.test(doc.words[end]!)) end++
  return isNameLike(doc, { first: start, end }, MAX_NAME_TOKENS) && doc.words[end - 1] !== '.'
    ? { first: start, end }
    : null
}
