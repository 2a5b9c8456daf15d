// What people decided about a clipping: who, when, before and after, newest first; each may undo what is theirs.

import type { Decision, Dispute, Unplaced } from '@hearsay/decisions'
import {
  nextRedo,
  nextUndo,
  placeableVerbs,
  saidBefore,
  targetWords,
  undoneIds,
  unplacedWords,
  valueWords,
  verbWords,
} from '@hearsay/decisions'
import { keyShortcut } from '../../components/keys.ts'
import { Disputes } from './disputes.tsx'
import type { Deciding } from './reading-view.ts'

/** What people decided about a clipping, and who decides on this page. */
export interface DecisionLog {
  decisions: Decision[]
  person: string
  /** Whether that person may settle what others decided differently. */
  settles: boolean
  /** Whether that person may note something for themselves alone: on a desk where they have an account. */
  notesAlone: boolean
  /** The hash of the clipping’s text. */
  text: string
  /** Those whose words were not found again for sure, and those that people decided differently. */
  unplaced: Unplaced[]
  disputes: Dispute[]
}

/** How many decisions are listed. */
const MAX_LISTED = 200

/** The log of a clipping. */
export function DecisionPanel({ log, deciding }: { log: DecisionLog; deciding: Deciding | null }) {
  const { decisions, person } = log
  const undone = undoneIds(decisions)
  const listed = decisions.filter(({ verb }) => verb !== 'undo').toReversed()
  if (decisions.length === 0) return null
  const statuses = new Map(log.unplaced.map(({ id, status }) => [id, unplacedWords[status]]))
  return (
    <section class="panel decided" aria-labelledby="decided">
      <h2 id="decided">What people decided</h2>
      {deciding && <Steps deciding={deciding} log={log} />}
      <Disputes
        disputes={log.disputes}
        decisions={decisions}
        settling={deciding && log.settles ? deciding.settling : null}
      />
      <ol>
        {listed.slice(0, MAX_LISTED).map((one) => (
          <li>
            <DecisionRow decision={one} undone={undone.has(one.id)} />
            {statuses.has(one.id) && (
              <p class="quiet">
                {statuses.get(one.id)}
                {deciding && placeableVerbs.includes(one.verb) && (
                  <>
                    {' '}
                    <a href={`${deciding.address}?place=${one.id}`}>Put it in its place</a>
                  </>
                )}
              </p>
            )}
            {deciding && one.by === person && !undone.has(one.id) && (
              <form class="decide" method="post" action={deciding.address}>
                <input type="hidden" name="decision" value={one.id} />
                <button type="submit" name="verb" value="undo" class="second">
                  Undo
                </button>
              </form>
            )}
          </li>
        ))}
      </ol>
      {listed.length > MAX_LISTED && (
        <p class="quiet">{listed.length - MAX_LISTED} earlier ones are in the log: hearsay log.</p>
      )}
    </section>
  )
}

/** Undo and redo of the last step, also after the desk was closed. */
function Steps({ deciding, log: { decisions, person } }: { deciding: Deciding; log: DecisionLog }) {
  return (
    <form class="decide steps" method="post" action={deciding.address}>
      <button
        type="submit"
        name="verb"
        value="undo"
        class="second"
        disabled={nextUndo(decisions, person) === null}
        {...keyShortcut('undo')}
      >
        Undo your last step
      </button>
      <button
        type="submit"
        name="verb"
        value="redo"
        class="second"
        disabled={nextRedo(decisions, person) === null}
        {...keyShortcut('redo')}
      >
        Redo it
      </button>
    </form>
  )
}

function DecisionRow({ decision, undone }: { decision: Decision; undone: boolean }) {
  const { before, after } = valueWords(decision)
  const by = saidBefore(decision)
  return (
    <p class={undone ? 'undone' : ''}>
      <bdi>{decision.by}</bdi> {verbWords[decision.verb]} <bdi>{shortened(targetWords(decision))}</bdi>
      {(before ?? after) !== null && ': '}
      {before !== null && (
        <>
          <del>
            <bdi>{shortened(before)}</bdi>
          </del>
          {by && <span class="quiet"> ({by})</span>}
          {after !== null && ' → '}
        </>
      )}
      {after !== null && <bdi>{shortened(after)}</bdi>}{' '}
      <time class="quiet" datetime={decision.when}>
        {decision.when.slice(0, 16).replace('T', ' ')}
      </time>
      {undone && <span class="quiet"> undone</span>}
    </p>
  )
}

/** How much of a text is shown, in UTF-16 units. */
const MAX_SHOWN_LENGTH = 160

function shortened(words: string): string {
  if (words.length <= MAX_SHOWN_LENGTH) return words
  return `${words.slice(0, MAX_SHOWN_LENGTH).replace(/[\ud800-\udbff]$/, '')} …`
}
