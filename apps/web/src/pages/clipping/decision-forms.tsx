// What somebody may decide about a statement, as forms that need no script.

import type { Attribution } from '@hearsay/reading'
import { keyShortcut } from '../../components/keys.ts'
import { citationSource } from './chain.tsx'
import type { ReadingView } from './reading-view.ts'

interface DecisionFormsProps {
  view: ReadingView
  statement: Attribution
  at: number
}

/** Accept, reject, and put another speaker, which Enter in its field does; nothing for who may only read. */
export function DecisionForms({ view, statement, at }: DecisionFormsProps) {
  const { deciding } = view
  if (!deciding) return null
  const { source, cue, content } = statement
  const { speaker } = citationSource(view, at)
  const hidden = (
    <>
      <input type="hidden" name="parts" value={JSON.stringify([source, cue, content])} />
      <input type="hidden" name="text" value={deciding.text} />
      <input type="hidden" name="latest" value={deciding.latest} />
    </>
  )
  return (
    <div class="deciding">
      <form class="decide" method="post" action={deciding.address} aria-label={`Statement ${at + 1}`}>
        {hidden}
        <button type="submit" name="verb" value="confirm" {...keyShortcut('accept')}>
          Accept
        </button>
        <button type="submit" name="verb" value="reject" class="second" {...keyShortcut('reject')}>
          Reject
        </button>
      </form>
      <form
        class="decide"
        method="post"
        action={deciding.address}
        aria-label={`Speaker of statement ${at + 1}`}
      >
        {hidden}
        <label>
          Speaker <input name="speaker" value={speaker ?? ''} maxlength={300} dir="auto" autocomplete="off" />
        </label>
        <button type="submit" name="verb" value="speaker" class="second">
          Change
        </button>
      </form>
    </div>
  )
}
