// Deciding at the desk. In: the state with a statement selected, or drafts. Out: effects that record something, and what became of
// them in one sentence. Going to a statement changes nothing.

import type { Archive } from '@hearsay/archive'
import type { ChangeProblem, ChangeVerb, DecidedReading, Draft, Verb } from '@hearsay/decisions'
import {
  changeProblems,
  changeVerbs,
  decisionLine,
  draftOfAddition,
  draftOfChange,
  likelySameNames,
  nextRedo,
  nextUndo,
  partsOf,
  refusalMessage,
  reviewKey,
  reviewQueue,
  selectorOf,
  sentencesAround,
  statementTarget,
  stepInQueue,
  typedNow,
} from '@hearsay/decisions'
import type { Reading } from '@hearsay/reading'
import { extentOf } from '@hearsay/reading/shape'
import { oneLine } from '../term/safe.ts'
import { changeChoice, mergeChoice } from './choice.ts'
import type { DeskState } from './desk-state.ts'
import type { Effect } from './effects.ts'
import { NOTHING } from './effects.ts'
import type { WordsVerb } from './word-choice.ts'
import { chooseWords, chosenSpan, moveChoice } from './word-choice.ts'

type Effects = readonly Effect[]

/** What a line says in which nothing was typed: a name for nobody. */
export const NOTHING_TYPED = '-'

/** Decides about the selected statement. */
export function decideHere(state: DeskState, verb: Verb, value: unknown, words: string): Effects {
  const draft = draftHere(state, verb, value)
  return draft ? [{ type: 'decide', drafts: [draft], words }] : NOTHING
}

/** Changes the statement: asks what, or what to put, or puts it. `:correct kind document` says all of it. */
export function changeHere(state: DeskState, argument: string): Effects {
  if (!selected(state)) return NOTHING
  if (argument === '') {
    state.choice = changeChoice
    return NOTHING
  }
  const [word = '', ...rest] = argument.split(' ')
  const verb = changeVerbs.find((one) => one === word)
  if (!verb) return putChange(state, 'speaker', argument)
  if (rest.length > 0) return putChange(state, verb, rest.join(' '))
  if (verb === 'words' || verb === 'cue' || verb === 'split') return chooseHere(state, verb)
  askChange(state, verb)
  return NOTHING
}

/** Opens the line in which somebody types what to put. */
function askChange(state: DeskState, verb: ChangeVerb): void {
  const { clipping, reading } = state
  const at = clipping?.stop?.statement ?? null
  if (!clipping || !reading || at === null) return
  const now = typedNow({ seed: clipping.seed.id, document: clipping.seed.document, reading }, at, verb)
  state.changing = verb
  state.openPrompt('change', oneLine(verb === 'join' ? String(at + 2) : now))
}

/** Takes what was typed. */
export function putChange(state: DeskState, verb: ChangeVerb, typed: string): Effects {
  const { clipping, reading } = state
  const at = clipping?.stop?.statement ?? null
  if (!clipping || !reading || at === null || !selected(state)) return NOTHING
  const place = { seed: clipping.seed.id, document: clipping.seed.document, reading }
  const words = typed === NOTHING_TYPED ? '' : typed
  return decideOr(state, draftOfChange(place, at, verb, { typed: words }), CHANGED[verb] ?? 'Changed.')
}

function decideOr(state: DeskState, draft: Draft | { problem: ChangeProblem }, words: string): Effects {
  if (!('problem' in draft)) return [{ type: 'decide', drafts: [draft], words }]
  state.message = changeProblems[draft.problem]
  return NOTHING
}

const CHANGED: Partial<Record<ChangeVerb, string>> = {
  speaker: 'The speaker is corrected.',
  words: 'The words are corrected.',
  cue: 'The cue is corrected.',
  split: 'Split in two.',
  join: 'Joined.',
}

/** Begins to choose words of the statement’s sentences, or with `add` of the sentence that is selected. */
export function chooseHere(state: DeskState, verb: WordsVerb): Effects {
  const statement = selected(state)
  const { clipping, reading } = state
  if (!statement || !clipping || !reading) return NOTHING
  const { text } = clipping.seed.document
  if (verb === 'add') {
    beginAddition(state, clipping.stop?.sentence ?? 0)
    return NOTHING
  }
  const spans = verb === 'cue' ? [statement.cue].filter((one) => one !== null) : statement.content
  const around = sentencesAround(reading, extentOf(statement))
  state.choosing = chooseWords(text, around, { verb, spans })
  return NOTHING
}

function beginAddition(state: DeskState, sentence: number): void {
  const { clipping, reading } = state
  const span = reading?.sentences[sentence]?.span
  if (!clipping || !span) return
  state.choosing = chooseWords(clipping.seed.document.text, span, { verb: 'add', spans: [], sentence })
  clipping.show(span[0])
}

/** Takes a key while words are chosen. */
export function choiceKey(state: DeskState, key: string): Effects {
  const { choosing, clipping, reading } = state
  if (!choosing || !clipping || !reading) return NOTHING
  const { verb, sentence } = choosing
  if (moveChoice(choosing, key)) {
    state.notify('words-chosen')
    return NOTHING
  }
  if (sentence !== null && (key === 'j' || key === 'k')) {
    beginAddition(state, sentence + (key === 'j' ? 1 : -1))
    state.notify('words-chosen')
    return NOTHING
  }
  if (key !== 'enter') {
    if (key === 'esc' || key === 'q') state.choosing = null
    else
      state.message = 'h l move the end, H L the beginning, w b both; Enter takes the words, Esc drops them.'
    return NOTHING
  }
  state.choosing = null
  const spans = [chosenSpan(choosing)]
  if (verb === 'add') {
    state.adding = spans
    state.openPrompt('add')
    return NOTHING
  }
  const place = { seed: clipping.seed.id, document: clipping.seed.document, reading }
  const at = clipping.stop?.statement ?? -1
  return decideOr(state, draftOfChange(place, at, verb, { typed: '', spans }), CHANGED[verb]!)
}

/** Adds the statement whose words were chosen, with its speaker. */
export function addHere(state: DeskState, speaker: string): Effects {
  const { clipping, reading, adding } = state
  if (speaker === '') return chooseHere(state, 'add')
  if (!clipping || !reading || !adding) return NOTHING
  const place = { seed: clipping.seed.id, document: clipping.seed.document, reading }
  const typed = { typed: '', spans: adding, speaker: speaker === NOTHING_TYPED ? '' : speaker }
  state.adding = null
  return decideOr(state, draftOfAddition(place, adding[0]!, typed), 'Added.')
}

/** Joins other statements, by their numbers; without any, asks for them. */
export function joinHere(state: DeskState, numbers: string): Effects {
  if (!selected(state)) return NOTHING
  if (numbers !== '') return putChange(state, 'join', numbers)
  askChange(state, 'join')
  return NOTHING
}

/** Says that the speaker and another name are one: in the clipping, or `desk` before it, in every clipping. */
export function mergeHere(state: DeskState, argument: string): Effects {
  const statement = selected(state)
  const { clipping, reading } = state
  if (!statement || !clipping || !reading) return NOTHING
  const actor = statement.actor === null ? null : (reading.actors[statement.actor] ?? null)
  if (!actor) {
    state.message = 'This statement has no speaker.'
    return NOTHING
  }
  if (argument === '') {
    state.choice = mergeChoice
    return NOTHING
  }
  const [scope = '', ...rest] = argument.split(' ')
  const isDesk = scope === 'desk'
  const typed = isDesk || scope === 'clipping' ? rest.join(' ') : argument
  if (typed === '') {
    const group = likelySameNames(reading.actors.map(({ name }) => name)).find((one) =>
      one.includes(actor.name),
    )
    state.merging = scope
    state.openPrompt('merge', oneLine(group?.find((name) => name !== actor.name) ?? ''))
    return NOTHING
  }
  if (typed === NOTHING_TYPED) return NOTHING
  const [as = actor.name] = likelySameNames([actor.name, typed])[0] ?? []
  const draft = {
    seed: isDesk ? null : clipping.seed.id,
    verb: 'same-name',
    target: { type: 'names', names: [actor.name, typed] },
    value: { as },
  } as Draft
  return [
    { type: 'decide', drafts: [draft], words: `“${oneLine(actor.name)}” and “${oneLine(typed)}” are one.` },
  ]
}

/** Tags the statement; without a tag, asks for one. */
export function tagHere(state: DeskState, tag: string): Effects {
  return askThen(state, 'tag', tag, () =>
    decideHere(state, 'tag', { tag, on: true }, `Tagged “${oneLine(tag)}”.`),
  )
}

/** Notes on the statement; without words, asks for them. */
export function noteHere(state: DeskState, markdown: string): Effects {
  if (markdown === '') state.notePrivate = false
  const isPrivate = state.notePrivate
  return askThen(state, 'note', markdown, () =>
    decideHere(
      state,
      'note',
      { markdown, private: isPrivate },
      isPrivate ? 'Noted, for you alone.' : 'Noted.',
    ),
  )
}

/** Puts a decision that lost its words at the selected statement; without its id, lists those there are. */
export function placeHere(state: DeskState, id: string): Effects {
  const { clipping, reading } = state
  const statement = selected(state)
  if (!statement || !clipping || !reading) return NOTHING
  if (id === '') return [{ type: 'list-unplaced' }]
  const lost = state.unplaced.find((one) => one.id === id)
  const sentence = reading.sentences[clipping.stop?.sentence ?? -1]
  if (!lost) {
    state.message = 'This decision has its place.'
    return NOTHING
  }
  const { document } = clipping.seed
  const target =
    lost.target.type === 'words' && sentence
      ? { type: 'words', selector: selectorOf(document.text, sentence.span) }
      : statementTarget(document.text, reading, partsOf(statement))
  const draft = { seed: clipping.seed.id, verb: 'place', target, value: { decision: id } } as Draft
  return [{ type: 'decide', drafts: [draft], words: 'It has its place again.' }]
}

function askThen(state: DeskState, kind: 'tag' | 'note', typed: string, decide: () => Effects): Effects {
  if (!selected(state) || typed === NOTHING_TYPED) return NOTHING
  if (typed !== '') return decide()
  state.openPrompt(kind)
  return NOTHING
}

/** Goes to the next statement worth a look, or the previous one; at an end into the next clipping. */
export function review(state: DeskState, by: 1 | -1): Effects {
  const { clipping, reading } = state
  if (!clipping || !reading) {
    state.message = clipping ? 'This clipping is still being read.' : 'No clipping is open.'
    return NOTHING
  }
  const queue = queueOf(reading)
  const at = clipping.stop?.statement ?? null
  const selectedKey = at === null ? null : reviewKey(reading.attributions[at]!)
  const { reviewed } = state
  const isGone = reviewed !== null && !reading.attributions.some((one) => reviewKey(one) === reviewed.item)
  // Somebody who went elsewhere by other keys goes on from there.
  const elsewhere = !isGone && selectedKey !== null && selectedKey !== reviewed?.item
  const from = elsewhere ? { item: selectedKey, index: -1 } : reviewed
  state.inQueue = true
  const next = stepInQueue([...queue.keys()], from, by)
  if (!next) return [{ type: 'review', by }]
  selectForReview(state, next.item)
  state.reviewed = next
  return NOTHING
}

/** Selects a statement of the queue, in the view of the reading with every voice. */
export function selectForReview(state: DeskState, key: string): boolean {
  const { clipping, reading } = state
  const at = reading ? queueOf(reading).get(key) : undefined
  if (!clipping || at === undefined) return false
  if (clipping.view !== 'reading') clipping.toggleView('reading')
  if (clipping.voiceFilter) clipping.showVoice(null)
  if (state.focus === 'list') state.focus = 'clipping'
  clipping.selectStatement(at)
  state.evidenceTop = 0
  state.notify('stop-selected')
  return true
}

/** What is worth a look in a clipping, by key, with its number. */
export function queueOf(reading: Reading): Map<string, number> {
  return new Map(reviewQueue(reading).map((at) => [reviewKey(reading.attributions[at]!), at]))
}

/** The clipping after or before one in the queue of a desk; after the last comes the first, and null where there is no other. */
export async function nextClipping(
  archive: Archive,
  from: string,
  by: 1 | -1,
): Promise<{ id: string; offset: number } | null> {
  const { statements } = await archive.review('', { limit: MAX_QUEUE })
  const ids = [...new Set(statements.map(({ seed }) => seed))]
  const others = ids.filter((id) => id !== from)
  const at = ids.indexOf(from)
  const id = at === -1 ? others.at(by > 0 ? 0 : -1) : ids[(at + by + ids.length) % ids.length]
  if (id === undefined || others.length === 0) return null
  return { id, offset: statements.find(({ seed }) => seed === id)!.span[0] }
}

/** How many statements a queue has at most. */
const MAX_QUEUE = 1000

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
  if (clipping?.isBetweenStops) {
    state.message = 'The statement is gone; go to another one first.'
    return null
  }
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

const TOGGLED = {
  star: ['Starred.', 'No longer starred.'],
  read: ['Marked as read.', 'Marked as unread.'],
  'sign-off': ['Signed off.', 'The sign-off is taken back.'],
} as const

/** A person’s star, mark or sign-off, or taking it back, with what to say. */
export function toggleDraft(
  state: DeskState,
  verb: 'star' | 'read' | 'sign-off',
  by: string,
): { draft: Draft; words: string } | null {
  const { clipping, reading } = state
  if (!clipping) return null
  const decided = (reading as Partial<DecidedReading> | null)?.decisions
  const isOn =
    verb !== 'sign-off'
      ? decided?.[verb === 'star' ? 'stars' : 'readers'].includes(by)
      : decided?.signed.some((one) => one.by === by && one.current)
  const draft = { seed: clipping.seed.id, verb, target: { type: 'clipping' }, value: { on: !isOn } } as Draft
  return { draft, words: TOGGLED[verb][isOn ? 1 : 0] }
}
