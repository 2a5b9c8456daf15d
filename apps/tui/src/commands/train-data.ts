import { command } from './command.ts'
import { desk, flag, json } from './options.ts'

/** `train-data FOLDER`: the clippings that people confirmed, as an annotated corpus. */
export const trainData = command({
  name: 'train-data',
  summary: 'write the clippings that people confirmed as an annotated corpus',
  operands: {
    form: 'FOLDER',
    least: 1,
    most: 1,
    expects: 'a folder that is not there yet, or empty',
    completes: 'folder',
  },
  options: {
    signed: flag('only clippings that somebody signed off as they are'),
    desk,
    json,
  },
  more: 'The corpus is in brat standoff, as eval and the trainer take it: text/STEM.txt, the body of a clipping, beside attributions/STEM_people.ann, its statements as people decided. A clipping is confirmed where somebody signed it off and nothing changed since, or where somebody decided about every statement in it. Statements that only go on with a speaker, without a source or cue of their own, are left out, as corpora do. Nothing is sent anywhere. Status 1 where no clipping is confirmed, 3 where the folder can’t be written.',
  examples: [
    { line: 'train-data corpus', does: 'every confirmed clipping; then: eval corpus' },
    { line: 'train-data corpus --signed', does: 'those that were signed off alone' },
  ],
  async run({ operands: [folder = ''], values }, terminal, services) {
    return (await import('./write-train-data.ts')).writeTrainData(folder, values, terminal, services)
  },
})
