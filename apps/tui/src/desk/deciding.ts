// Deciding at the desk. In: the state with a statement selected, or drafts. Out: effects that record something, and what became of
// them in one sentence. Going to a statement changes nothing.

import type { Archive } from '@hearsay/archive'
import type { Draft, Verb } from '@hearsay/decisions'
import {
  decisionLine,
  nextRedo,
  nextUndo,
  partsOf,
  refusalMessage,
  reviewQueue,
  statementTarget,
  stepInQueue,
} from '@hearsay/decisions'
import { sourceName } from '@hearsay/reading/shape'
import { oneLine } from '../term/safe.ts'
import type { DeskState } from './desk-state.ts'
import type { Effect } from './effects.ts'
import { NOTHING } from './effects.ts'

type Effects = readonly Effect[]

/** What a line says in which nothing was typed: a name for nobody. */
export const NOTHING_TYPED = '-'

/** Decides about the selected statement. */
export function decideHere(state: DeskState, verb: Verb, value: unknown, words: string): Effects {
  const draft = draftHere(state, verb, value)
  return draft ? [{ type: 'decide', drafts: [draft], words }] : NOTHING
}

/** Puts another speaker; without a name, asks for one. */
export function correctSpeaker(state: DeskState, name: string): Effects {
  const statement = selected(state)
  if (!statement) return NOTHING
  if (name === '') {
    const { clipping, reading } = state
    state.openPrompt('correct', oneLine(sourceName(clipping!.seed.document, reading!, statement) ?? ''))
    return NOTHING
  }
  const value = name === NOTHING_TYPED ? null : { name }
  return decideHere(state, 'speaker', value, 'The speaker is corrected.')
}

/** Tags the statement; without a tag, asks for one. */
export function tagHere(state: DeskState, tag: string): Effects {
  return askThen(state, 'tag', tag, () =>
    decideHere(state, 'tag', { tag, on: true }, `Tagged “${oneLine(tag)}”.`),
  )
}

/** Notes on the statement; without words, asks for them. */
export function noteHere(state: DeskState, markdown: string): Effects {
  return askThen(state, 'note', markdown, () =>
    decideHere(state, 'note', { markdown, private: false }, 'Noted.'),
  )
}

function askThen(state: DeskState, kind: 'tag' | 'note', typed: string, decide: () => Effects): Effects {
  if (!selected(state) || typed === NOTHING_TYPED) return NOTHING
  if (typed !== '') return decide()
  state.openPrompt(kind)
  return NOTHING
}

/** Goes to the next statement worth a look. */
export function reviewNext(state: DeskState): Effects {
  const { clipping, reading } = state
  const queue = reading ? reviewQueue(reading) : []
  const current = clipping?.stop?.statement ?? null
  // After the last comes the first.
  const next = stepInQueue(queue, current, 1) ?? queue[0] ?? null
  if (!clipping || next === null) {
    state.message = clipping ? 'Everything here was decided.' : 'No clipping is open.'
    return NOTHING
  }
  if (clipping.view !== 'reading') clipping.toggleView('reading')
  if (clipping.voiceFilter) clipping.showVoice(null)
  if (state.focus === 'list') state.focus = 'clipping'
  clipping.selectStatement(next)
  state.evidenceTop = 0
  state.notify('stop-selected')
  return NOTHING
}

function draftHere(state: DeskState, verb: Verb, value: unknown): Draft | null {
  const statement = selected(state)
  if (!statement) return null
  const { id, document } = state.clipping!.seed
  const target = statementTarget(document.text, state.reading!, partsOf(statement))
  return { seed: id, verb, target, value } as Draft
}

/** The selected statement; where there is none, that is said. */
function selected(state: DeskState) {
  const { clipping, reading } = state
  const at = clipping?.stop?.statement ?? null
  const statement = at === null ? undefined : reading?.attributions[at]
  if (!statement) state.message = 'Nothing to decide about: select a statement first.'
  return statement ?? null
}

/** Records decisions; what became of them, in one sentence. */
export async function recordDecisions(
  archive: Archive,
  drafts: Draft[],
  by: string,
  words: string,
): Promise<string> {
  if (by === '') return 'Nobody knows who you are; set HEARSAY_AS to your name.'
  const decided = await archive.decide(drafts, by)
  return 'refused' in decided ? oneLine(refusalMessage(decided.refused[0]!)) : words
}

/** Takes back a person’s last step about a clipping, or brings it back; what became of it, in one sentence. */
export async function takeBackStep(
  archive: Archive,
  id: string,
  by: string,
  what: 'undo' | 'redo',
): Promise<string> {
  const { decisions } = await archive.decisions(id, by)
  const redo = nextRedo(decisions, by)
  const step = what === 'undo' ? (nextUndo(decisions, by) ?? []) : redo ? [redo] : []
  const [first] = step
  if (!first) return `There is nothing of yours to ${what} here.`
  const target = { type: 'decisions' as const, ids: step.map((one) => one.id) }
  const undone = first.verb === 'undo' ? decisions.find((one) => one.id === first.target.ids[0]) : first
  const words = `${what === 'undo' ? 'Undone' : 'Redone'}: ${undone ? decisionLine(undone) : ''}.`
  return recordDecisions(archive, [{ seed: null, verb: 'undo', target, value: null }], by, oneLine(words))
}
