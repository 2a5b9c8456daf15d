// A quotation of several paragraphs: each begins with a mark, and only the last is closed. In: a sentence that is mostly
// quotation. Out: the statement that it continues.
//
//   Ms Venn said: “We will wait for the tide.
//   “The boats are full.”
//    ^^^^^^^^^^^^^^^^^^^ Ms Venn’s

import type { TokenizedDocument } from '../tokenized-document.ts'
import type { ScopeRule } from './neighbourhood.ts'

/** A quotation that the paragraph before left open goes on. */
export const quotationGoesOn = {
  id: 'quotation-goes-on',
  message:
    'The paragraph before ends inside a quotation and this one begins with a mark: the same speaker continues.',
  example:
    '“We must do better,” Orla Venn said. “We will wait for the tide.\n\n“The boats are full of nets.”',
  counterExample: 'Orla Venn said: “We will wait for the tide.”\n\n“The boats are full of nets and ropes.”',
  precision: 0.85,
  measured: 'estimate',
  find({ doc, sentence, previous, before }) {
    const { segment } = sentence
    const isOpen = previous?.segment === segment - 1 && endsInsideQuotation(doc, segment - 1)
    return isOpen && opensWithMark(doc, segment) ? before : null
  },
} satisfies ScopeRule

/** Whether a paragraph begins with an opening mark. */
function opensWithMark(doc: TokenizedDocument, segment: number): boolean {
  const [first] = doc.segments[segment]?.quoteStates ?? []
  return first === 2 || first === 6
}

/** Whether the last quotation of a paragraph is never closed in it. */
function endsInsideQuotation(doc: TokenizedDocument, segment: number): boolean {
  return (doc.segments[segment]?.quoteStates.at(-1) ?? 0) >= 4
}
