// The model. In: a document. Out: the parts that it marks: sources, cues and contents, each with its probability.

import type { Part } from '../../lattice.ts'
import { loadedModel } from '../../model/load.ts'
import type { Rule } from '../../rule.ts'
import type { TokenizedDocument } from '../../tokenized-document.ts'
import type { ModelName } from '../../vocabulary.ts'

/** The model that was trained on annotated news marks the parts. */
export const tagger = {
  id: 'tagger',
  message: 'The model, trained on annotated news, marked these words as parts of an attribution.',
  example: 'Orla Venn said that the toll would rise in May.',
  counterExample: 'The port closed at nine.',
  precision: 'model',
  measured: 'the model’s calibration',
  mark: (doc: TokenizedDocument, name: ModelName): Part[] => loadedModel(name).parts(doc.segments),
} satisfies Rule & { mark: (doc: TokenizedDocument, name: ModelName) => Part[] }
