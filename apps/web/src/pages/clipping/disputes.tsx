// What people decided differently about a clipping, neither having seen the other’s, side by side; who may settles it.

import type { Decision, Dispute } from '@hearsay/decisions'
import { targetWords, valueWords, verbWords } from '@hearsay/decisions'

interface DisputesProps {
  disputes: Dispute[]
  decisions: Decision[]
  /** Where it is settled; null for who may not. */
  settling: string | null
}

/** Each dispute of a clipping as a table: who decided what, and when. */
export function Disputes({ disputes, decisions, settling }: DisputesProps) {
  return (
    <>
      {disputes.map((one) => (
        <DisputeTable dispute={one} decisions={decisions} settling={settling} />
      ))}
    </>
  )
}

function DisputeTable({
  dispute,
  decisions,
  settling,
}: Omit<DisputesProps, 'disputes'> & { dispute: Dispute }) {
  const lines = decisions.filter(({ id }) => dispute.ids.includes(id))
  const [first] = lines
  if (!first) return null
  return (
    <div class="dispute">
      <table>
        <caption>
          Decided differently, neither having seen the other, about <bdi>{cut(targetWords(first))}</bdi>. The
          last is shown{settling === null && ' until a keeper settles it'}.
        </caption>
        <thead>
          <tr>
            {lines.map((one) => (
              <th scope="col">
                <bdi>{one.by}</bdi>{' '}
                <time class="quiet" datetime={one.when}>
                  {one.when.slice(0, 16).replace('T', ' ')}
                </time>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            {lines.map((one) => (
              <td>
                {answerOf(one)}
                {settling !== null && <SettleForm one={one} ids={dispute.ids} address={settling} />}
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </div>
  )
}

function answerOf(one: Decision) {
  const { after } = valueWords(one)
  const what = verbWords[one.verb].replace(/ (?:of|in|on|to)$/, '')
  return (
    <p>
      {what}
      {after !== null && (
        <>
          : <bdi>{cut(after)}</bdi>
        </>
      )}
    </p>
  )
}

function SettleForm({ one, ids, address }: { one: Decision; ids: string[]; address: string }) {
  return (
    <form class="settle" method="post" action={address}>
      <input type="hidden" name="decision" value={one.id} />
      <input type="hidden" name="ids" value={ids.join(' ')} />
      <button type="submit" class="second" aria-label={`Take this, as ${one.by} decided`}>
        Take this
      </button>
    </form>
  )
}

/** How much of a text is shown, in UTF-16 units. */
const MAX_SHOWN_LENGTH = 160

function cut(words: string): string {
  if (words.length <= MAX_SHOWN_LENGTH) return words
  return `${words.slice(0, MAX_SHOWN_LENGTH).replace(/[\ud800-\udbff]$/, '')} …`
}
