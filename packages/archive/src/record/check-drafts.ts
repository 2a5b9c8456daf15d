// Drafts in, their records out, or why they can’t be: the same for every engine. Nothing is written here.
import { randomBytes } from 'node:crypto'
import type { DecidedClipping, Decision, Draft, Refusal } from '@hearsay/decisions'
import { checkDraft, ID_CHANCE_BYTES, newDecisionId, visibleTo } from '@hearsay/decisions'
import type { Decided } from '../api/archive.ts'
import { ArchiveError } from '../api/archive-error.ts'
import { textHashOf, unread } from './decided.ts'

/** What checking needs to know of a desk. */
export interface DeskOfDrafts {
  /** The document of a seed. Throws ArchiveError. */
  document(seed: string): Promise<DecidedClipping['document']>
  /** Its reading by the machine alone. */
  reading(seed: string): Promise<DecidedClipping['reading']>
  /** The decisions about a seed with this text, or about the desk. */
  of(seed: string | null, textHash?: string): Decision[]
  /** Every decision that an undo may be about, by id. */
  byId(id: string): Decision | undefined
  /** The latest id on the desk. */
  lastId: string | null
}

/** Checks drafts, each after those before it. */
export async function checkDrafts(
  drafts: readonly Draft[],
  by: string,
  desk: DeskOfDrafts,
  now: number,
): Promise<Decided> {
  const made: Decision[] = []
  const refused: (Refusal & { at: number })[] = []
  let lastId = desk.lastId
  // Nothing but a decision loads the schema.
  const { readDraft, readPerson } = await import('@hearsay/decisions/log')
  const checked = [...drafts.map(readDraft), ...(drafts.length > 0 ? [readPerson(by)] : [])]
  for (const [at, one] of checked.entries())
    if (one && 'why' in one) {
      const data = { path: one.path, why: one.why }
      refused.push({ at: Math.min(at, drafts.length - 1), code: 'invalid', data, current: [] })
    }
  if (refused.length > 0) return { refused }
  const parts = drafts.flatMap((draft, at) => splitUndo(draft, desk.byId).map((part) => ({ at, part })))
  for (const { at, part: draft } of parts) {
    const id = newDecisionId(now, randomBytes(ID_CHANCE_BYTES), lastId)
    lastId = id
    const record = { id, when: new Date(now).toISOString(), by }
    const result = await checkOne(draft, desk, record, made)
    if ('refusal' in result) refused.push({ at, ...result.refusal })
    else made.push(result.decision)
  }
  if (refused.length > 0) return { refused }
  if (made.length < 2) return { decisions: made }
  // An id of its own: that of a private note would be in what others see.
  const batch = newDecisionId(now, randomBytes(ID_CHANCE_BYTES), lastId)
  return { decisions: made.map((one) => ({ ...one, batch })) }
}

async function checkOne(
  draft: Draft,
  desk: DeskOfDrafts,
  record: { id: string; when: string; by: string },
  made: Decision[],
): Promise<{ decision: Decision } | { refusal: Refusal }> {
  const { by } = record
  if (draft.verb === 'undo') {
    const known = relatedTo(draft.target.ids, desk)
    return checkDraft(draft, null, visibleTo([...known, ...made], by), record)
  }
  const { seed } = draft
  if (seed === null) return checkDraft(draft, null, [], record)
  try {
    const document = await desk.document(seed)
    const needsReading = draft.target.type === 'statement'
    const textHash = textHashOf(document.text)
    const clipping: DecidedClipping = {
      document,
      reading: needsReading ? await desk.reading(seed) : unread(),
      textHash,
      decisions: visibleTo(
        [...desk.of(seed, textHash), ...desk.of(null), ...made.filter((one) => one.seed === seed)],
        by,
      ),
    }
    return checkDraft(draft, clipping, [], record)
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error
    const code = error.problem.code === 'seed-unknown' ? 'seed-unknown' : 'seed-unreadable'
    return { refusal: { code, data: { seed }, current: [] } }
  }
}

/** Decisions by id, with all that undid or redid them. */
function relatedTo(ids: readonly string[], desk: DeskOfDrafts): Decision[] {
  const seeds = new Set<string | null>()
  for (const id of ids) {
    let one = desk.byId(id)
    while (one?.verb === 'undo') one = desk.byId(one.target.ids[0] ?? '')
    if (one) seeds.add(one.seed)
  }
  return [...seeds].flatMap((seed) => desk.of(seed))
}

/** Whether a record is its author’s alone: a private note, or what undoes one, or redoes that. */
export function isPrivate(one: Decision | undefined, byId: DeskOfDrafts['byId']): boolean {
  if (one?.verb === 'note') return one.value.private
  return one?.verb === 'undo' && one.target.ids.some((id) => isPrivate(byId(id), byId))
}

/** An undo of private and of shared decisions, as two: no record that others see names what is private. */
function splitUndo(draft: Draft, byId: DeskOfDrafts['byId']): Draft[] {
  if (draft.verb !== 'undo') return [draft]
  const own = draft.target.ids.filter((id) => isPrivate(byId(id), byId))
  const shared = draft.target.ids.filter((id) => !own.includes(id))
  if (own.length === 0 || shared.length === 0) return [draft]
  return [shared, own].map((ids) => ({ ...draft, target: { type: 'decisions', ids } }))
}
