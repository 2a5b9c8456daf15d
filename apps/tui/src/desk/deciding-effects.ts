// What deciding asks for beyond the state. In: effects. Out: records, what became of them in one sentence, and another clipping where the
// queue goes on in one.
import type { Archive } from '@hearsay/archive'
import { standingDecisions, unplacedWords } from '@hearsay/decisions'
import {
  nextClipping,
  queueOf,
  recordDecisions,
  selectForReview,
  takeBackStep,
  toggleDraft,
} from './deciding.ts'
import type { DeskState } from './desk-state.ts'
import type { Effect } from './effects.ts'
import { openUnplaced } from './open-pages.ts'

/** What these effects need of the desk. */
export interface DecidingDesk {
  state: DeskState
  archive: Archive
  /** Who decides here. */
  person(): string
  /** Loads the selected clipping again. */
  load(): Promise<void>
  openId(id: string, offset: number): Promise<void>
  /** Resolves once the open clipping has its reading. */
  whenRead(): Promise<void>
  changed(): void
}

/** An effect of deciding. */
type DecidingEffect = Extract<
  Effect,
  { type: 'decide' | 'take-back' | 'toggle' | 'review' | 'list-unplaced' }
>

/** Runs an effect. */
export async function runDeciding(desk: DecidingDesk, effect: DecidingEffect): Promise<void> {
  const { state, archive } = desk
  const by = desk.person()
  if (effect.type === 'review') return goOn(desk, effect.by)
  if (effect.type === 'list-unplaced') return listUnplaced(desk, by)
  const { clipping } = state
  if (effect.type === 'decide')
    state.message = await recordDecisions(archive, effect.drafts, by, effect.words)
  else if (effect.type === 'take-back') {
    if (!clipping) return
    state.message = await takeBackStep(archive, clipping.seed.id, by, effect.what)
  } else {
    // In the list the selected clipping may not be open yet, nor read.
    await desk.load()
    await desk.whenRead()
    const made = toggleDraft(state, effect.verb, by)
    state.message = made
      ? await recordDecisions(archive, [made.draft], by, made.words)
      : 'No clipping is open.'
  }
  await desk.load()
}

/** Opens the page of the decisions that lost their words; a row puts its decision at the selected statement. */
async function listUnplaced({ state, archive, changed }: DecidingDesk, by: string): Promise<void> {
  const { clipping } = state
  if (!clipping) return
  const { id } = clipping.seed
  const [{ decisions }, { decisions: found }] = await Promise.all([
    archive.decisions(id, by),
    archive.reading(id, 'default', by),
  ])
  const statuses = new Map(found.unplaced.map((one) => [one.id, one.status]))
  state.unplaced = standingDecisions(decisions).filter((one) => statuses.has(one.id))
  if (state.unplaced.length === 0) state.message = 'Every decision about this clipping has its place.'
  else openUnplaced(state, (one) => unplacedWords[statuses.get(one.id) ?? 'orphaned'])
  changed()
}

/** Goes on in another clipping of the queue; where there is none, from the beginning of this one’s. */
async function goOn({ state, archive, openId, changed }: DecidingDesk, by: 1 | -1): Promise<void> {
  const next = await nextClipping(archive, state.clipping?.seed.id ?? '', by)
  state.reviewed = null
  if (next) return openId(next.id, next.offset)
  const [first] = state.reading ? queueOf(state.reading).keys() : []
  if (first === undefined || !selectForReview(state, first)) state.message = 'Everything here was decided.'
  else state.reviewed = { item: first, index: 0 }
  changed()
}
