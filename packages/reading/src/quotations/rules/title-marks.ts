import type { UseRule } from '../quotation-context.ts'

/** Japanese title marks, unless the words are spoken. */
export const titleMarks: UseRule = {
  id: 'title-marks',
  message: 'Japanese title marks, unless the words are spoken.',
  example: '@seed\n港報\n2022年6月29日\n\n本\n\n彼女の小説『長い岸辺』が出た。',
  counterExample: 'Orla Venn read the novel “The Long Shore”.',
  find: ({ hasTitleMarks, isNested, isAttributed, around }) =>
    hasTitleMarks && !isNested && !isAttributed && !around.saidAfter && !around.term ? 'title' : null,
}
