// Clippings that may tell of the same event, offered to be compared; none is chosen before somebody chooses it.
import type { NearClipping } from '@hearsay/desk'
import { eventAddress, seedAddress } from '../../address.ts'
import { readableDay, shortHeadline } from '../../format.ts'

/** A form with the clippings near one. */
export function NearList({ near, seed }: { near: NearClipping[]; seed: string }) {
  if (near.length === 0)
    return (
      <p class="message" role="status">
        No clipping on this desk is near{' '}
        <a href={seedAddress(seed)}>
          <bdi>{seed}</bdi>
        </a>{' '}
        in words and days.
      </p>
    )
  return (
    <form class="near-list" action="/compare" method="get">
      <h2>
        Near{' '}
        <a href={seedAddress(seed)}>
          <bdi>{seed}</bdi>
        </a>
      </h2>
      <p class="quiet">
        By words and days, in other languages by names and numbers. Choose what tells of the same event.
      </p>
      <input type="hidden" name="seed" value={seed} />
      <NearBoxes near={near} chosen={[]} />
      <button type="submit">Compare</button> <a href={eventAddress(seed)}>All of them as one event</a>
    </form>
  )
}

/** The clippings near one, each with a box; those in `chosen`, by id, are ticked. */
export function NearBoxes({ near, chosen }: { near: NearClipping[]; chosen: readonly string[] }) {
  return (
    <ul>
      {near.map(({ id, outlet, date, headline }, at) => (
        <li>
          <input type="checkbox" id={`near-${at}`} name="seed" value={id} checked={chosen.includes(id)} />
          <label for={`near-${at}`}>
            {date && <time datetime={date}>{readableDay(date)}</time>} {outlet && <bdi>{outlet}</bdi>}{' '}
            <b>
              <bdi>{shortHeadline(headline ?? id)}</bdi>
            </b>
          </label>
        </li>
      ))}
    </ul>
  )
}
