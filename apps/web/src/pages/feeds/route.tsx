// The feeds that the desk follows: a list with how each is, and forms that follow, pause and remove.
import type { FollowedFeed, FoundFeed } from '@hearsay/archive'
import { feedsOfOpml, findFeed, pollNow, problemMessage, refusalReason } from '@hearsay/archive'
import { counted } from '@hearsay/desk'
import type { Context } from 'hono'
import { Hono } from 'hono'
import type { Look } from '../../components/layout.tsx'
import { Layout } from '../../components/layout.tsx'
import type { Desk } from '../../desk.ts'

/** So many feeds of a list are asked at once when it is followed; the others when they are due, which is soon. */
const MAX_ASKED_NOW = 3

/** The page of the feeds, and its forms. */
export function feedPageRoutes({ archive, look, intranet }: Desk): Hono {
  const app = new Hono()
  const show = async (context: Context, message = '', status: 200 | 400 | 422 = 200) =>
    context.html(<FeedsPage {...{ look, message, feeds: await archive.feeds.list() }} />, status)
  app.get('/feeds', (context) => show(context))
  app.post('/feeds/follow', async (context) => {
    const form = await context.req.parseBody()
    const found = await feedsIn(form, intranet)
    if (typeof found === 'string') return show(context, found, 422)
    const fresh = await archive.feeds.follow(found)
    for (const { address } of fresh.slice(0, MAX_ASKED_NOW))
      await pollNow(archive, address, {
        allowsPrivate: intranet,
        pauseMs: 200,
        signal: AbortSignal.timeout(20_000),
      })
    return context.redirect('/feeds', 303)
  })
  app.post('/feeds/change', async (context) => {
    const { address, change } = await context.req.parseBody()
    if (typeof address !== 'string') return show(context, 'Choose a feed.', 400)
    if (change === 'remove') await archive.feeds.unfollow(address)
    else if (change === 'pause' || change === 'resume') await archive.feeds.pause(address, change === 'pause')
    else if (change === 'now')
      await pollNow(archive, address, {
        allowsPrivate: intranet,
        pauseMs: 200,
        signal: AbortSignal.timeout(20_000),
      })
    return context.redirect('/feeds', 303)
  })
  return app
}

/** The feeds that a form names; a sentence where there is none. */
async function feedsIn(form: Record<string, unknown>, allowsPrivate: boolean): Promise<FoundFeed[] | string> {
  const { address, list } = form
  if (list instanceof File && list.size > 0)
    return (await feedsOfOpml(await list.text())) ?? `“${list.name}” is no list of feeds (OPML).`
  if (typeof address !== 'string' || address.trim() === '')
    return 'Type an address, or choose a list of feeds.'
  const feed = await findFeed(address.trim(), { allowsPrivate })
  return 'code' in feed ? problemMessage(feed) : [feed]
}

function FeedsPage({ look, message, feeds }: { look: Look; message: string; feeds: FollowedFeed[] }) {
  return (
    <Layout look={look} title="Feeds" here="add">
      <div class="feeds">
        <h1>Feeds</h1>
        <p>
          What these feeds bring comes onto the shelf by itself. A feed is asked at most every half hour, and
          more rarely where nothing is new.
        </p>
        {message && (
          <p class="problem" role="alert">
            {message}
          </p>
        )}
        {!look.readOnly && (
          <form method="post" action="/feeds/follow" enctype="multipart/form-data">
            <p>
              <label for="address">Address of a feed, or of a page that names one</label>
              <input id="address" name="address" type="url" placeholder="https://" autocomplete="off" />
            </p>
            <p>
              <label for="list">Or a list of feeds (OPML)</label>
              <input id="list" name="list" type="file" />
            </p>
            <button type="submit">Follow</button>
          </form>
        )}
        {feeds.length === 0 ? (
          <p class="quiet">No feed is followed.</p>
        ) : (
          <ul>
            {feeds.map((feed) => (
              <FeedRow look={look} feed={feed} />
            ))}
          </ul>
        )}
      </div>
    </Layout>
  )
}

function FeedRow({ look, feed }: { look: Look; feed: FollowedFeed }) {
  const { address, title, paused, polled, next, failing, clippings } = feed
  return (
    <li>
      <h2 dir="auto">{title ?? address}</h2>
      <p class="quiet">
        <bdi>{address}</bdi>
      </p>
      <p>
        {paused ? <b>Paused</b> : counted(clippings, 'clipping')}
        {paused && `, ${counted(clippings, 'clipping')}`}
        {polled ? (
          <>
            , asked <Time iso={polled} />
          </>
        ) : (
          ', not asked yet'
        )}
        {!paused && (
          <>
            , again <Time iso={next} />
          </>
        )}
      </p>
      {failing && (
        <p class="problem">
          Can’t be read since <Time iso={failing.since} />
          {failing.times > 1 && `, ${failing.times} times`}: {refusalReason(failing.why)}.
        </p>
      )}
      {!look.readOnly && (
        <form method="post" action="/feeds/change">
          <input type="hidden" name="address" value={address} />
          <button type="submit" class="plain" name="change" value="now">
            Ask now
          </button>
          <button type="submit" class="plain" name="change" value={paused ? 'resume' : 'pause'}>
            {paused ? 'Go on' : 'Pause'}
          </button>
          <button type="submit" class="plain" name="change" value="remove">
            Remove
          </button>
        </form>
      )}
    </li>
  )
}

/** `14 March 2024, 08:15 UTC` would be long: the day and the minute as logs have them. */
function Time({ iso }: { iso: string }) {
  return <time datetime={iso}>{`${iso.slice(0, 16).replace('T', ' ')} UTC`}</time>
}
