// Statements made whole. In: statements as linked from the tagger’s parts. Out: the same, with the content that only
// the order of a sentence shows; those that say nothing of anybody are left out.
//
//   The crews were tired, Orla Venn, head of the union, told the Harbor Times on Wednesday.
//   content ◀──────────── source ────────────────────── cue

import { isSpeechVerb } from './lexicon/cues.ts'
import type { Page } from './page.ts'
import { spanOf, tokensIn } from './page.ts'
import { sentenceEnd, sentenceStart } from './phrases.ts'
import type { Statement } from './statement.ts'

/** Gives content to statements that lack it, and leaves out those without any that did not decline to state it. */
export function completed(page: Page, statements: Statement[]): Statement[] {
  const taken = new Uint8Array(page.tokens.length)
  // What hedges without a source (“seemed to”) may stand inside what somebody says.
  for (const { source, cue, content } of statements) {
    if (source) for (const span of [source, cue, ...content]) if (span) taken.fill(1, ...tokensIn(page, span))
  }
  for (const statement of statements) {
    if (statement.content.length || !statement.stated || !statement.source || !statement.cue) continue
    frontedContent(page, statement, taken)
  }
  return statements.filter(({ content, stated, source }) => content.length > 0 || (!stated && source))
}

/**
 * “Z, X told Y.” What stands before the source’s comma is what was said, where nothing else claims it.
 * Not: “On Friday, X told Y.”, where too little stands there to be a sentence.
 */
function frontedContent(page: Page, statement: Statement, taken: Uint8Array): void {
  const [source] = tokensIn(page, statement.source!)
  const [cue, cueEnd] = tokensIn(page, statement.cue!)
  const spoken = page.words.slice(cue, cueEnd).some((word) => isSpeechVerb(word))
  const first = sentenceStart(page, source)
  const comma = source - 1
  if (!spoken || cue < source || page.words[comma] !== ',' || comma - first < 5) return
  if (page.words.slice(cueEnd, sentenceEnd(page, cue)).includes('that')) return
  for (let at = first; at < comma; at++) if (taken[at]) return
  statement.content = [spanOf(page, first, comma)]
  statement.evidence.push({ rule: 'fronted-content', spans: [...statement.content] })
}
