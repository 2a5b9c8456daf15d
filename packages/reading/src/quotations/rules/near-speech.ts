import type { UseRule } from '../quotation-context.ts'

/** A verb of speech is beside the quotation. */
export const nearSpeech: UseRule = {
  id: 'near-speech',
  message: 'A verb of speech is beside the quotation.',
  example: '@seed\n港報\n2022年6月29日\n\n港\n\n港で「はい」と言って、船は出た。',
  counterExample: 'They sailed to the “free port” at night.',
  find: ({ around }) => (around.saidBefore || around.saidAfter ? 'speech' : null),
}
