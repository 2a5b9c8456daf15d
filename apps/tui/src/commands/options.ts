// The kinds of options. In: words for help. Out: options with their checks.
import { modelNames } from '@hearsay/reading/shape'
import * as z from 'zod/mini'
import type { Completes, Option } from './command.ts'

/** A switch; false where it is missing. */
export function flag(summary: string): Option<boolean> {
  return {
    summary,
    value: null,
    expects: 'no value',
    choices: [],
    completes: null,
    schema: z._default(z.boolean(), false),
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
    schema: z.optional(z.string().check(z.minLength(1))),
  }
}

/** A whole number, `least` or more; undefined where it is missing. */
export function number(value: string, summary: string, least: number): Option<number | undefined> {
  const whole = z.pipe(
    z.pipe(z.string().check(z.regex(/^\d{1,9}$/)), z.transform(Number)),
    z.number().check(z.gte(least)),
  )
  return {
    summary,
    value,
    expects: `a whole number, ${least} or more`,
    choices: [],
    completes: null,
    schema: z.optional(whole),
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
    schema: z._default(z.enum(choices), choices[0]) as z.ZodMiniType<Value>,
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
