import { fieldTerm } from '@hearsay/archive'
import type { Child } from 'hono/jsx'
import { address, outletAddress } from '../address.ts'
import type { Relay } from '../tallies.ts'
import { Picture } from './picture.tsx'
import { relayGraph } from './plots.ts'

/** As many relays have room in the chart, the most frequent ones; the table has all. */
const MAX_DRAWN = 24

/** Which outlets relay whom, as a chart and a table; nothing where there are no relays. */
export function RelayPicture({ relays, children }: { relays: Relay[]; children: Child }) {
  if (relays.length === 0) return null
  return (
    <Picture
      caption={children}
      svg={relayGraph(relays.slice(0, MAX_DRAWN))}
      heads={['Relayed', 'By', 'Statements']}
      rows={relays.map(({ from, to, count }) => [
        <a href={address('/find', { q: `${fieldTerm('via', from)} ${fieldTerm('outlet', to)}` })}>
          <bdi>{from}</bdi>
        </a>,
        <a href={outletAddress(to)}>
          <bdi>{to}</bdi>
        </a>,
        count,
      ])}
    />
  )
}
