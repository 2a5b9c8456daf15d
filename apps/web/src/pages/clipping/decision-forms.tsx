// What somebody may decide about a statement or the clipping, as forms that need no script.

import type { DecidedReading, Note, Tag } from '@hearsay/decisions'
import { likelySameNames } from '@hearsay/decisions'
import type { Attribution } from '@hearsay/reading'
import { extentOf } from '@hearsay/reading/shape'
import { keyShortcut } from '../../components/keys.ts'
import type { Deciding, ReadingView } from './reading-view.ts'

interface DecisionFormsProps {
  view: ReadingView
  statement: Attribution
  at: number
}

/** What a form says of what its page showed: a statement, where it is about one, the text and the latest decision. */
export function DecisionBase({ deciding, statement }: { deciding: Deciding; statement?: Attribution }) {
  return (
    <>
      {statement && (
        <input
          type="hidden"
          name="parts"
          value={JSON.stringify([statement.source, statement.cue, statement.content])}
        />
      )}
      <input type="hidden" name="text" value={deciding.text} />
      <input type="hidden" name="latest" value={deciding.latest} />
    </>
  )
}

/** For whom a note is, where its author has an account: everybody, unless they say otherwise. */
export function NoteReaders({ deciding }: { deciding: Deciding }) {
  if (!deciding.notesAlone) return null
  return (
    <label class="choice">
      <input type="checkbox" name="private" value="yes" /> for you alone; else for everybody on this desk
    </label>
  )
}

/** Accept, reject, and change, which leads to the forms of every change; nothing for who may only read. */
export function DecisionForms({ view, statement, at }: DecisionFormsProps) {
  const { deciding } = view
  if (!deciding) return null
  return (
    <div class="deciding">
      <form class="decide" method="post" action={deciding.address} aria-label={`Statement ${at + 1}`}>
        <DecisionBase deciding={deciding} statement={statement} />
        <button type="submit" name="verb" value="confirm" class="second" {...keyShortcut('accept')}>
          Accept
        </button>
        <button type="submit" name="verb" value="reject" class="second" {...keyShortcut('reject')}>
          Reject
        </button>
        <a
          class="change-link"
          href={`${deciding.address}?statement=${at + 1}`}
          data-change={at}
          {...keyShortcut('correct')}
        >
          Change<span class="unseen"> statement {at + 1}</span> …
        </a>
      </form>
      <StatementMarks view={view} statement={statement} />
    </div>
  )
}

/** The tags and notes on a statement, or on words of it. */
function StatementMarks({ view, statement }: Omit<DecisionFormsProps, 'at'>) {
  const state = decisionsIn(view)
  if (!state) return null
  const [start, end] = extentOf(statement)
  const isHere = ({ span }: Note | Tag) => span !== null && span[0] < end && start < span[1]
  return <Marks tags={state.tags.filter(isHere)} notes={state.notes.filter(isHere)} />
}

function decisionsIn({ reading }: ReadingView): DecidedReading['decisions'] | null {
  return 'decisions' in reading ? (reading as DecidedReading).decisions : null
}

function Marks({ tags, notes }: { tags: Tag[]; notes: Note[] }) {
  return (
    <>
      {tags.length > 0 && (
        <p class="tags">
          {tags.map(({ tag }) => (
            <span class="tag" dir="auto">
              {tag}
            </span>
          ))}
        </p>
      )}
      {notes.map((note) => (
        <p class="note">
          <bdi>{note.by}</bdi>
          {note.private && <span class="quiet">, for you alone</span>}: <bdi>{note.markdown}</bdi>
        </p>
      ))}
    </>
  )
}

/** What somebody may decide about the clipping as a whole, with what was: star, sign-off, tags and notes, names that are one. */
export function ClippingDecisions({ view, person }: { view: ReadingView; person: string }) {
  const { deciding } = view
  const state = decisionsIn(view)
  if (!deciding || !state) return null
  const isStarred = state.stars.includes(person)
  const own = state.signed.find(({ by }) => by === person)
  return (
    <section class="panel about" aria-labelledby="about">
      <h2 id="about">This clipping</h2>
      {state.signed.map(({ by, current }) => (
        <p>
          Signed off by <bdi>{by}</bdi>
          {!current && <span class="quiet">: text or reading have changed since</span>}
        </p>
      ))}
      <Marks tags={state.tags.filter(({ span }) => !span)} notes={state.notes.filter(({ span }) => !span)} />
      <div class="toggles">
        <Toggle deciding={deciding} verb="star" on={isStarred} labels={['Star', 'Take the star away']} />
        <Toggle
          deciding={deciding}
          verb="read"
          on={state.readers.includes(person)}
          labels={['Mark as read', 'Mark as unread']}
        />
        <Toggle
          deciding={deciding}
          verb="sign-off"
          on={own?.current === true}
          labels={['Sign off', 'Take the sign-off back']}
        />
        <a href={`${deciding.address}?add`} {...keyShortcut('add')}>
          Add a statement
        </a>
      </div>
      <form class="decide" method="post" action={deciding.address} data-about="tag">
        <DecisionBase deciding={deciding} />
        <label>
          Tag the clipping <input name="tag" maxlength={100} dir="auto" autocomplete="off" />
        </label>
        <button type="submit" name="verb" value="tag" class="second">
          Tag
        </button>
      </form>
      <form class="decide" method="post" action={deciding.address} data-about="note">
        <DecisionBase deciding={deciding} />
        <label>
          Note on the clipping <textarea name="note" rows={2} maxlength={20_000} dir="auto" />
        </label>
        <NoteReaders deciding={deciding} />
        <button type="submit" name="verb" value="note" class="second">
          Note
        </button>
      </form>
      <SameNames view={view} deciding={deciding} />
    </section>
  )
}

interface ToggleProps {
  deciding: Deciding
  verb: 'star' | 'read' | 'sign-off'
  on: boolean
  labels: [off: string, on: string]
}

function Toggle({ deciding, verb, on, labels }: ToggleProps) {
  return (
    <form class="decide" method="post" action={deciding.address}>
      <DecisionBase deciding={deciding} />
      <input type="hidden" name="on" value={on ? 'no' : 'yes'} />
      <button
        type="submit"
        name="verb"
        value={verb}
        class="second"
        aria-pressed={on ? 'true' : 'false'}
        {...keyShortcut(verb)}
      >
        {labels[on ? 1 : 0]}
      </button>
    </form>
  )
}

/** How many names somebody may choose from. */
const MAX_NAMES = 60

/** Names that may be one, which are asked about and never made one alone; and any others that somebody marks. */
function SameNames({ view, deciding }: { view: ReadingView; deciding: Deciding }) {
  const names = [...new Set(view.reading.actors.map(({ name }) => name))].slice(0, MAX_NAMES)
  if (names.length < 2) return null
  const groups = likelySameNames(names)
  return (
    <div class="same-names" id="same-names">
      {groups.map((group) => (
        <form class="decide" method="post" action={deciding.address} data-same>
          <DecisionBase deciding={deciding} />
          <p>
            {group.map((name, at) => (
              <>
                {at > 0 && ' = '}
                <bdi>{name}</bdi>
                <input type="hidden" name="name" value={name} />
              </>
            ))}
            ?
          </p>
          <button type="submit" name="verb" value="same-name" class="second">
            They are one
          </button>
          <SameOnDesk />
        </form>
      ))}
      <details>
        <summary>Names that are one</summary>
        <form class="decide" method="post" action={deciding.address}>
          <DecisionBase deciding={deciding} />
          {names.map((name) => (
            <label class="choice">
              <input type="checkbox" name="name" value={name} /> <bdi>{name}</bdi>
            </label>
          ))}
          <button type="submit" name="verb" value="same-name" class="second">
            These are one
          </button>
          <SameOnDesk />
        </form>
      </details>
    </div>
  )
}

function SameOnDesk() {
  return (
    <label class="choice">
      <input type="checkbox" name="desk" value="yes" /> in every clipping of the desk
    </label>
  )
}
