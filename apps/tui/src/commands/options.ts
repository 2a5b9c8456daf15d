// The kinds of options there are. In: words for help. Out: options with their checks.
import * as z from 'zod/mini'
import type { Completes, Option } from './command.ts'

/** A switch: there or not. */
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

/** Any words; undefined where it is left out. */
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

/** A whole number from `least` on; undefined where it is left out. */
export function number(value: string, summary: string, least: number): Option<number | undefined> {
  const whole = z.pipe(
    z.pipe(z.string().check(z.regex(/^\d{1,9}$/)), z.transform(Number)),
    z.number().check(z.gte(least)),
  )
  return {
    summary,
    value,
    expects: `a whole number from ${least} on`,
    choices: [],
    completes: null,
    schema: z.optional(whole),
  }
}

/** One of the values that there are; the first where it is left out. */
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

/** What every command that can be read by a program takes. */
export const json = flag('print JSON')

/** What every command that asks a desk takes. */
export const desk = text(
  'ADDRESS',
  'the desk: a folder of seeds or postgres://…; else $HEARSAY_DESK, else ./seeds',
  'folder',
)

/** Which of the models reads. */
export const model = choice('MODEL', ['default', 'fast'], 'which model reads')

/** How many to pass over. */
export const offset = number('N', 'pass over the first N', 0)
