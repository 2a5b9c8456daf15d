import { command } from './command.ts'
import { desk, flag, json, model } from './options.ts'

/** `agreement`: how far people agree about statements, and the machine with each. */
export const agreement = command({
  name: 'agreement',
  isPaged: true,
  summary: 'show how far people agree, two by two, and the machine with each',
  operands: { form: '', least: 0, most: 0, expects: 'no operand', completes: null },
  options: {
    independent: flag('leave out what one of two decided having seen the other’s decision'),
    model,
    desk,
    json,
  },
  more: 'For each label (is it a statement, speaker, words, cue, type of source, title, day, chain) Krippendorff’s alpha for nominal data, with the statements that it was counted on and on how many of them all say the same: 1 is full agreement, 0 what chance alone gives, – where all have but one label, so that there is nothing to disagree about. Who confirmed a statement judged all its labels as shown; who corrected one of them judged that one; who rejected it judged that it is none. People see each other’s decisions on a desk, which raises agreement. The machine is compared on what people decided about, which is no sample of all it reads. Private notes and undone decisions count for nothing.',
  examples: [
    { line: 'agreement', does: 'everybody who decided, two by two' },
    { line: 'agreement --independent --json', does: 'what was decided without having seen the other' },
  ],
  async run({ values }, terminal, services) {
    return (await import('./print-agreement.ts')).printAgreement(values, terminal, services)
  },
})
