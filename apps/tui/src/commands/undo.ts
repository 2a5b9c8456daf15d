import { command } from './command.ts'
import { as } from './decide.ts'
import { desk, json } from './options.ts'

/** `undo [DECISION…]`: takes back a person’s last step, or decisions by id. */
export const undo = command({
  name: 'undo',
  summary: 'undo your last step on the desk, or decisions by id',
  operands: {
    form: '[DECISION…]',
    least: 0,
    most: Number.POSITIVE_INFINITY,
    expects: 'ids of decisions, as log --json prints them',
    completes: null,
  },
  options: { as, desk, json },
  more: 'A step is what was decided at once: one decision, or all of a file. Each call goes one step further back. Nobody undoes what another decided; decide differently instead. Status 1 where there is nothing to undo.',
  examples: [{ line: 'undo', does: 'your last step, whatever clipping it was about' }],
  async run({ operands, values }, terminal, services) {
    return (await import('./print-log.ts')).takeBack('undo', operands, values, terminal, services)
  },
})

/** `redo`: brings back the step that was undone last. */
export const redo = command({
  name: 'redo',
  summary: 'redo the step that you undid last',
  operands: { form: '', least: 0, most: 0, expects: 'no operand', completes: null },
  options: { as, desk, json },
  more: 'Once you decided something else, what was undone before can no longer be redone. Status 1 where there is nothing to redo.',
  examples: [{ line: 'redo', does: 'the step that you undid last' }],
  async run({ values }, terminal, services) {
    return (await import('./print-log.ts')).takeBack('redo', [], values, terminal, services)
  },
})
