// One decision from the options of `decide`. In: options. Out: what they decide and about what, or what is wrong with them.
import { headerFieldsToCorrect } from '@hearsay/decisions'
import { sourceTypes, voices } from '@hearsay/reading/shape'
import { flag, number, text } from './options.ts'

/** The options of `decide` that say what is decided. */
export const decidingOptions = {
  statement: number('N', 'the number of the statement, as decide ID prints it', 1),
  sentence: number('N', 'the number of the sentence that --voice is about', 1),
  confirm: flag('the statement is right'),
  reject: flag('it is no statement'),
  speaker: text('NAME', 'who says it; - for nobody'),
  unnamed: flag('the speaker has no name in the clipping'),
  type: text('TYPE', 'what its source is: a value of type: in queries'),
  title: text('TITLE', 'the formal position of its source; - for none'),
  day: text('DAY', 'the day it was said on, 2022-06-29, or FIRST..LAST; - for none'),
  via: text('NAMES', 'who relays it, the one nearest to its source first, with commas between; - for nobody'),
  voice: text('VOICE', `the voice of a sentence: ${voices.join(', ')}`),
  header: text('FIELD=WORDS', `a header field: ${headerFieldsToCorrect.join(', ')}`),
  'same-name': text(
    'NAMES',
    'names that are one, the one to show first, with = between; without an ID across the desk',
  ),
  note: text('TEXT', 'a note, in Markdown, on the statement or the clipping'),
  private: flag('the note is for you alone'),
  tag: text('TAG', 'tags the statement or the clipping'),
  untag: text('TAG', 'takes a tag away'),
  star: flag('stars the clipping'),
  'remove-star': flag('takes the star away'),
  'mark-read': flag('marks the clipping as read'),
  'mark-unread': flag('marks it as unread'),
  'sign-off': flag('signs the clipping off'),
  'take-back': flag('takes the sign-off back'),
}

/** What an option decides, and what it is about. */
export interface Asked {
  verb: string
  value: unknown
  about: 'statement' | 'sentence' | 'clipping' | 'names' | 'either'
  names?: string[]
}

/** What the options decide, in their order, or what is wrong. */
export function askedBy(values: Record<keyof typeof decidingOptions, unknown>): Asked[] | { wrong: string } {
  const asked: Asked[] = []
  for (const [name, read] of Object.entries(readers)) {
    const given = values[name as keyof typeof decidingOptions]
    if (given === undefined || given === false) continue
    const one = read(String(given), values)
    if ('wrong' in one) return one
    asked.push(one)
  }
  return asked
}

type Reader = (given: string, values: Record<string, unknown>) => Asked | { wrong: string }

const ofStatement = (verb: string, value: unknown): Asked => ({ verb, value, about: 'statement' })
const ofClipping = (verb: string, value: unknown): Asked => ({ verb, value, about: 'clipping' })
const none = (given: string) => given === '-'

const readers: Record<string, Reader> = {
  confirm: () => ofStatement('confirm', null),
  reject: () => ofStatement('reject', null),
  speaker: (given, { unnamed }) =>
    ofStatement(
      'speaker',
      none(given) ? null : { name: given, ...(unnamed === true && { standing: 'unnamed' }) },
    ),
  type: (given) =>
    oneOf(sourceTypes, given)
      ? ofStatement('kind', { type: given })
      : wrongChoice('type', sourceTypes, given),
  title: (given) => ofStatement('title', { title: none(given) ? null : given }),
  day(given) {
    if (none(given)) return ofStatement('day', null)
    const [start = '', end = start] = given.split('..')
    return ofStatement('day', { start, end })
  },
  via: (given) =>
    ofStatement('chain', { via: none(given) ? [] : given.split(',').map((name) => name.trim()) }),
  voice: (given) =>
    oneOf(voices, given)
      ? { verb: 'voice', value: { voice: given }, about: 'sentence' }
      : wrongChoice('voice', voices, given),
  header(given) {
    const at = given.indexOf('=')
    const field = given.slice(0, Math.max(0, at))
    if (!oneOf(headerFieldsToCorrect, field))
      return { wrong: `--header takes FIELD=WORDS, with ${headerFieldsToCorrect.join(', ')} for FIELD.` }
    return ofClipping('header', { field, value: given.slice(at + 1) })
  },
  'same-name'(given) {
    const names = given.split('=').map((name) => name.trim())
    if (names.length < 2) return { wrong: '--same-name takes two names or more, with = between.' }
    return { verb: 'same-name', value: { as: names[0] }, about: 'names', names }
  },
  note: (given, values) => ({
    verb: 'note',
    value: { markdown: given, private: values.private === true },
    about: 'either',
  }),
  tag: (given) => ({ verb: 'tag', value: { tag: given, on: true }, about: 'either' }),
  untag: (given) => ({ verb: 'tag', value: { tag: given, on: false }, about: 'either' }),
  star: () => ofClipping('star', { on: true }),
  'remove-star': () => ofClipping('star', { on: false }),
  'mark-read': () => ofClipping('read', { on: true }),
  'mark-unread': () => ofClipping('read', { on: false }),
  'sign-off': () => ofClipping('sign-off', { on: true }),
  'take-back': () => ofClipping('sign-off', { on: false }),
}

function oneOf(names: readonly string[], given: string): boolean {
  return names.includes(given)
}

function wrongChoice(name: string, names: readonly string[], given: string): { wrong: string } {
  return { wrong: `--${name} takes one of ${names.join(', ')}, not “${given}”.` }
}
