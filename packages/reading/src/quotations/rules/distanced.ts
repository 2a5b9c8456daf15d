import type { UseRule } from '../quotation-context.ts'

/** “So-called” before a quotation: the outlet keeps its distance. */
export const distanced: UseRule = {
  id: 'distanced',
  message: '“So-called” before a quotation: the outlet keeps its distance.',
  example: 'They sailed to the so-called “free port” at night.',
  counterExample: 'They sailed to the port.\n\nThe novel “The Long Shore” came out.',
  find: ({ around }) => (around.distanced ? 'scare' : null),
}
