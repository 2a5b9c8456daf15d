// One event: the clippings near one, what they say together, and a form to leave out those that tell of something else.
import type { ComparisonRecord } from '@hearsay/compare'
import type { NearClipping, NotCompared } from '@hearsay/desk'
import { notComparedMessages } from '@hearsay/desk'
import type { CompareView } from '../../address.ts'
import { eventAddress, seedAddress } from '../../address.ts'
import { shortHeadline } from '../../format.ts'
import { Comparison } from './comparison.tsx'
import { NearBoxes } from './near-list.tsx'

/** The query parameter that says that boxes were ticked, were it none of them. */
export const CHOSEN = 'chosen'

interface EventProps {
  /** The clipping by which the event is looked up. */
  id: string
  headline: string | null
  near: NearClipping[]
  /** Ids of those that are taken in. */
  chosen: readonly string[]
  found: ComparisonRecord | NotCompared
  view: CompareView
}

/** The event below its title. */
export function Event({ id, headline, near, chosen, found, view }: EventProps) {
  return (
    <>
      <form class="near-list" action={eventAddress(id)} method="get">
        <p class="quiet">
          Clippings near{' '}
          <a href={seedAddress(id)}>
            <bdi>{shortHeadline(headline ?? id)}</bdi>
          </a>
          , by words and days, in other languages by names and numbers. Leave out what tells of something
          else.
        </p>
        <input type="hidden" name={CHOSEN} value="yes" />
        <NearBoxes near={near} chosen={chosen} />
        <button type="submit">Show these</button>
      </form>
      {typeof found === 'string' ? (
        <p class="message" role="status">
          {notComparedMessages[found]}
        </p>
      ) : (
        <Comparison record={found} view={view} isEvent />
      )}
    </>
  )
}
