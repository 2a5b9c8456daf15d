// The kinds of options. In: words for help. Out: options with their checks.
import { modelNames } from '@hearsay/reading/shape'
import type { Completes, Option } from './command.ts'

/** A switch; false where it is missing. */
export function flag(summary: string): Option<boolean> {
  return {
    summary,
    value: null,
    expects: 'no value',
    choices: [],
    completes: null,
    missing: false,
    valueOf: (written) => written === true || undefined,
  }
}

/** Any words; undefined where it is missing. */
export function text(
  value: string,
  summary: string,
  completes: Completes = null,
): Option<string | undefined> {
  return {
    summary,
    value,
    expects: 'a value',
    choices: [],
    completes,
    missing: undefined,
    valueOf: (written) => (written === true || written === '' ? undefined : written),
  }
}

/** A whole number, `least` or more; undefined where it is missing. */
export function number(value: string, summary: string, least: number): Option<number | undefined> {
  return {
    summary,
    value,
    expects: `a whole number, ${least} or more`,
    choices: [],
    completes: null,
    missing: undefined,
    valueOf: (written) =>
      /^\d{1,9}$/.test(`${written}`) && Number(written) >= least ? Number(written) : undefined,
  }
}

/** One of a few values; the first where it is missing. */
export function choice<Value extends string>(
  value: string,
  choices: readonly [Value, ...Value[]],
  summary: string,
): Option<Value> {
  return {
    summary: `${summary}: ${choices.join(', ')}`,
    value,
    expects: `one of ${choices.join(', ')}`,
    choices,
    completes: null,
    missing: choices[0],
    valueOf: (written) => choices.find((one) => one === written),
  }
}

/** The option of every command whose output programs read. */
export const json = flag('print JSON')

/** The option of every command that opens a desk. */
export const desk = text(
  'ADDRESS',
  'the desk: a folder of seeds or postgres://…; default $HEARSAY_DESK, else ./seeds',
  'folder',
)

/** Which model reads. */
export const model = choice('MODEL', modelNames, 'which model reads')

/** How many to skip. */
export const offset = number('N', 'skip the first N', 0)
