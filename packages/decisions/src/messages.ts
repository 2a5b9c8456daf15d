// Decisions in words for people. In: a decision or a refusal. Out: a line or a sentence.
import { sourceTypes } from '@hearsay/reading/shape'
import type { ChangeProblem } from './change.ts'
import type { Refusal } from './check-draft.ts'
import type { Decision } from './schema.ts'
import type { Unplaced } from './state-schema.ts'
import type { Verb } from './vocabulary.ts'

/** A verb as a log has it, after a person’s name. */
export const verbWords: Record<Verb, string> = {
  confirm: 'confirmed',
  reject: 'rejected',
  speaker: 'corrected the speaker of',
  voice: 'corrected the voice of',
  words: 'corrected the words of',
  cue: 'corrected the cue of',
  kind: 'corrected the type of source of',
  title: 'corrected the title in',
  day: 'corrected the day of',
  chain: 'corrected the relay chain of',
  add: 'added a statement in',
  join: 'joined statements to',
  split: 'split',
  header: 'corrected the header of',
  write: 'wrote the header into the file of',
  'same-name': 'took for one name',
  note: 'noted on',
  tag: 'tagged',
  star: 'starred',
  read: 'marked as read',
  'sign-off': 'signed off',
  place: 'put a decision in its place at',
  undo: 'undid',
}

/** What a decision put in the place of what: before and after, null where it has no such value. */
export function valueWords(decision: Decision): { before: string | null; after: string | null } {
  const { seen } = decision
  const none = 'none'
  switch (decision.verb) {
    case 'speaker':
      return { before: seen?.speaker ?? none, after: decision.value?.name ?? none }
    case 'kind':
      return { before: seen?.type ?? none, after: decision.value.type }
    case 'title':
      return { before: seen?.title ?? none, after: decision.value.title ?? none }
    case 'day':
      return { before: dayWords(seen?.day ?? null) ?? none, after: dayWords(decision.value) ?? none }
    case 'chain':
      return { before: seen?.via.join(' ← ') || none, after: decision.value.via.join(' ← ') || none }
    case 'voice':
      return { before: null, after: decision.value.voice }
    case 'words':
      return {
        before: quotedRanges(decision, decision.target.parts.content),
        after: quotedRanges(decision, decision.value.content),
      }
    case 'cue': {
      const words = (cue: readonly [number, number] | null) => (cue ? quotedRanges(decision, [cue]) : none)
      return { before: words(decision.target.parts.cue), after: words(decision.value.cue) }
    }
    case 'add':
      return { before: null, after: decision.value.speaker?.name ?? none }
    case 'header':
      return {
        before: decision.was === undefined ? null : (decision.was ?? none),
        after: `${decision.value.field}: ${decision.value.value}`,
      }
    case 'write':
      return { before: null, after: decision.value.fields.join(', ') }
    case 'same-name':
      return { before: decision.target.names.join(', '), after: decision.value.as }
    case 'note':
      return { before: null, after: decision.value.markdown }
    case 'tag':
      return { before: null, after: `${decision.value.on ? '' : 'no longer '}${decision.value.tag}` }
    case 'place':
      return { before: null, after: decision.value.decision }
    case 'star':
    case 'read':
    case 'sign-off':
      return { before: null, after: decision.value.on ? null : 'no longer' }
    default:
      return { before: null, after: null }
  }
}

/** Who said what stood there before: the machine, or a person; null where nothing is known of that. */
export function saidBefore(decision: Decision): 'machine' | 'person' | null {
  if (valueWords(decision).before === null || decision.verb === 'same-name') return null
  return decision.replaces.length > 0 ? 'person' : 'machine'
}

/** What a decision is about, in its own words. */
export function targetWords({ target }: Decision): string {
  if (target.type === 'statement' || target.type === 'words')
    return `“${target.selector[0].exact.replace(/\s+/g, ' ').trim()}”`
  if (target.type === 'names') return target.names.map((name) => `“${name}”`).join(', ')
  return target.type === 'decisions' ? target.ids.join(', ') : 'the clipping'
}

/** What became of a decision whose words were not found again for sure. */
export const unplacedWords: Record<Unplaced['status'], string> = {
  ambiguous: 'its words are in more than one place now, or beside others; it changes nothing',
  orphaned: 'its words are not in the text any more; it changes nothing',
}

/** One decision as a line of a log, without its time: who did what, before and after. */
export function decisionLine(decision: Decision): string {
  const { before, after } = valueWords(decision)
  const by = saidBefore(decision)
  const old = before !== null && by !== null ? `${before} (${by})` : before
  const change = [old, after].filter((one) => one !== null).join(' → ')
  return `${decision.by} ${verbWords[decision.verb]} ${targetWords(decision)}${change ? `: ${change}` : ''}`
}

/** One sentence that says why something was not decided. */
export function refusalMessage({ code, data, current }: Refusal): string {
  switch (code) {
    case 'invalid':
      return `This is no decision: ${data.path ? `${data.path}: ` : ''}${data.why}.`
    case 'seed-unknown':
      return `There is no clipping “${data.seed}” on this desk.`
    case 'seed-needed':
      return 'This decision is about one clipping; say which.'
    case 'seed-unreadable':
      return `The clipping “${data.seed}” can’t be read.`
    case 'text-changed':
      return 'The text of this clipping has changed since; look at it again.'
    case 'words-missing':
      return `These words are not in the clipping: “${data.exact}”.`
    case 'words-ambiguous':
      return `These words are in more than one place, and their neighbours don’t tell which is meant: “${data.exact}”.`
    case 'words-outside':
      return 'A part of this statement is outside of the words that its target quotes, or empty.'
    case 'statement-missing':
      return `There is no statement with these parts in “${data.exact}”.`
    case 'day-reversed':
      return 'The last day is before the first.'
    case 'already-decided': {
      const [last] = current.slice(-1)
      return last
        ? `This was decided meanwhile: ${decisionLine(last)}.`
        : 'What this decision replaces was undone meanwhile.'
    }
    case 'decision-unknown':
      return `There is no decision ${data.id}.`
    case 'already-undone':
      return `The decision ${data.id} is undone already.`
    case 'written':
      return 'What was written into the file is not undone; correct the header again, and write it.'
    case 'has-place':
      return 'This decision has its place in the text.'
    case 'ranges-inside':
      return 'What this decided names words that are gone; decide again at their place.'
    case 'not-yours':
      return `The decision ${data.id} is ${data.by}’s; decide differently instead of undoing it.`
  }
}

/** Why what somebody typed is no decision, in a sentence. */
export const changeProblems: Record<ChangeProblem, string> = {
  'statement-gone': 'This statement is not there any more.',
  'words-not-there': 'These words are not in the sentence; write them as they stand there.',
  'no-words': 'There are no words.',
  'no-kind': `A kind of source is one of ${sourceTypes.join(', ')}.`,
  'no-day': 'A day is written 2022-06-29, two with “to” between them.',
  'no-number': 'Name other statements by their numbers.',
  'nothing-left': 'Nothing would be left of the first statement.',
}

function dayWords(day: { start: string; end: string } | null): string | null {
  if (!day) return null
  return day.start === day.end ? day.start : `${day.start} to ${day.end}`
}

function quotedRanges({ target }: Decision, ranges: readonly (readonly [number, number])[]): string {
  if (!('selector' in target)) return ''
  const points = [...target.selector[0].exact]
  return ranges
    .map(([start, end]) => `“${points.slice(start, end).join('').replace(/\s+/g, ' ')}”`)
    .join(' … ')
}
