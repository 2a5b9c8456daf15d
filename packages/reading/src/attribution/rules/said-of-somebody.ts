// “Venn is said to favour a sale”, “was widely believed to”. In: a statement with source and cue. Out: one whose source is
// part of the content, since it is spoken of and does not speak.

import { hearsayParticiples } from '../../lexicon/impersonal.ts'
import type { DraftRule } from '../statement-draft.ts'

/** A source that is only spoken of is part of the content. */
export const saidOfSomebody = {
  id: 'said-of-somebody',
  message: 'The words before “is said to” are what is spoken about, not the source.',
  example: 'Two aides are said to favour a sale.',
  counterExample: 'Two aides said that the minister was urged to close the port on Friday.',
  precision: 'model',
  measured: 'the model’s calibration',
  apply({ doc, statement }) {
    const { end: sourceEnd } = statement.source!
    const { first: cue, end: cueEnd } = statement.cue!
    if (sourceEnd !== cue || doc.words[cueEnd] !== 'to') return
    const [, participle] =
      /^(?:is|are|was|were|has been|have been) (?:\S+ly )?(\S+)$/.exec(
        doc.words.slice(cue, cueEnd).join(' '),
      ) ?? []
    if (!participle || !hearsayParticiples.has(participle)) return
    statement.content.unshift(statement.source!)
    statement.evidence.push({ rule: saidOfSomebody.id, ranges: [statement.source!, statement.cue!] })
    statement.source = null
  },
} satisfies DraftRule
