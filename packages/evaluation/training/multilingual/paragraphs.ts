// What each paragraph of an article is in its reading. In: articles. Out: for each line of the corpus whether the paragraph reports or is the
// outlet’s own, and who speaks in it.

import { parse } from '@hearsay/core'
import { type Reading, type ReadOptions, read } from '@hearsay/reading'
import type { Article } from './news.ts'

/** A paragraph as it is read. */
export interface ReadParagraph {
  article: number
  kind: 'reported' | 'own' | 'undetermined'
  names: string[]
  text: string
  sentences: Reading['sentences']
  reading: Reading
}

/** The paragraphs by their lines. */
export function readParagraphs(articles: Article[], options?: ReadOptions): Map<number, ReadParagraph> {
  const found = new Map<number, ReadParagraph>()
  for (const { number, text, paragraphs } of articles) {
    const reading = read(parse(text).document, options)
    for (const { line, start, end } of paragraphs)
      found.set(line, { article: number, ...paragraphOf(reading, text, start, end), reading })
  }
  return found
}

function paragraphOf(
  { sentences: all, attributions, actors }: Reading,
  text: string,
  start: number,
  end: number,
): Omit<ReadParagraph, 'article' | 'reading'> {
  const sentences = all.filter(({ span }) => span[0] >= start && span[0] < end)
  const isReported = sentences.some(({ voice }) => voice !== 'own' && voice !== 'undetermined')
  const isOwn = sentences.every(({ voice }) => voice === 'own')
  const speakers = attributions.filter(({ content, cue }) =>
    [...content, ...(cue ? [cue] : [])].some(([from]) => from >= start && from < end),
  )
  const names = speakers.flatMap(({ actor }) => {
    const one = actor === null ? undefined : actors[actor]
    return one?.standing === 'named' ? [one.name] : []
  })
  const kind = isReported ? 'reported' : isOwn ? 'own' : 'undetermined'
  return { kind, names, text: text.slice(start, end).trim(), sentences }
}
