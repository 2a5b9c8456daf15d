// Patterns: what quotation marks and set phrases show where the model is unsure, or reads a text unlike those it learned from
// (single quotation marks, guillemets, corner brackets, dialogue after a dash). In: a document and the model’s parts. Out:
// these and those that patterns add; none overlaps another, and each says which pattern marked it.

import type { Part } from '../lattice.ts'
import { linePatterns, phraseRules, quotationPatterns } from '../rules.ts'
import type { TokenizedDocument } from '../tokenized-document.ts'
import { triggerBit } from '../trigger-words.ts'
import { PartsLayer } from './parts-layer.ts'
import type { PhraseRule } from './phrase.ts'

/** Adds parts by pattern to those of the model, in the order of the text. Time in line with length. */
export function addByPattern(doc: TokenizedDocument, parts: Part[]): Part[] {
  const layer = new PartsLayer(doc, parts)
  for (const pattern of quotationPatterns) pattern.addTo(layer)
  addSetPhrases(layer)
  for (const pattern of linePatterns) pattern.addTo(layer)
  const kept = layer.dropped.size ? parts.filter((part) => !layer.dropped.has(part)) : parts
  return [...kept, ...layer.added].sort((a, b) => a.first - b.first)
}

/** The words of set phrases. */
const PHRASE = triggerBit(phraseRules.flatMap(({ words }) => words))

/** Adds the parts of set phrases; of two with a word in common the first that matches decides. */
function addSetPhrases(layer: PartsLayer): void {
  const { words, triggers } = layer.doc
  for (const sentence of layer.doc.sentences) {
    if (!(sentence.triggers & PHRASE)) continue
    // Determined once a sentence and after each addition, not for every word.
    let isFree = layer.isFree(sentence)
    for (let at = sentence.first; at < sentence.end; at++) {
      if (!(triggers[at]! & PHRASE)) continue
      for (const phrase of phraseRules as readonly PhraseRule[]) {
        const ranges = phrase.words.includes(words[at]!)
          ? phrase.match({ layer, sentence, at, isFree })
          : null
        if (ranges && layer.add(phrase, ranges)) isFree = false
      }
    }
  }
}
