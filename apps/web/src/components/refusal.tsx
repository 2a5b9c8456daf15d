// How the desk says no: as JSON to programs, as a page to people.

import { ArchiveError } from '@hearsay/archive'
import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { failure, statusOf } from '../http/failure.ts'
import type { Look } from './layout.tsx'
import { MessagePage } from './message-page.tsx'

const titles: Record<number, string> = {
  400: 'That makes no sense here',
  401: 'Sign in first',
  403: 'That is not for you to do',
  404: 'There is no such seed',
  413: 'That is too big',
  422: 'This seed can’t be read',
  429: 'Too many tries',
  503: 'The desk can’t be read',
  504: 'That took too long',
}

/** An answer that refuses, with a sentence that says why. */
export function refusal(context: Context, look: Look, status: ContentfulStatusCode, message: string) {
  if (context.req.path.startsWith('/api/')) return context.json(failure(`status-${status}`, message), status)
  const drawn = (
    <MessagePage look={look} title={titles[status] ?? 'Something went wrong'}>
      <p>{message}</p>
    </MessagePage>
  )
  return context.html(drawn, status)
}

/** A page that asks before it runs a search that another site's page began. */
export function confirmSearch(look: Look) {
  return (context: Context) => {
    const { path } = context.req
    const address = path + new URL(context.req.url).search
    return context.html(
      <MessagePage look={look} title="Search this desk?">
        <p>
          A page of another site opened this search. Nothing has been searched yet.{' '}
          <a href={address}>Search</a>
        </p>
      </MessagePage>,
    )
  }
}

/** What is said where something was thrown; what nobody foresaw is passed to `reportError` in full. */
export function refusalOf(error: Error, context: Context, look: Look, reportError: (error: Error) => void) {
  if (error instanceof ArchiveError) return refusal(context, look, statusOf(error), error.message)
  if (error instanceof HTTPException) {
    return refusal(
      context,
      look,
      error.status as ContentfulStatusCode,
      error.message || 'The request makes no sense.',
    )
  }
  // A body that is not what its type says it is.
  if (error instanceof TypeError && /FormData|boundary|multipart/i.test(error.message))
    return refusal(context, look, 400, 'The form could not be read; it is cut off or not well formed.')
  // Whoever sent it hung up, or was let go for being too slow.
  const isGone = error.name === 'AbortError' && context.req.raw.signal.aborted
  if (isGone || ('code' in error && error.code === 'ECONNRESET'))
    return refusal(context, look, 400, 'The request was cut off before its end.')
  reportError(error)
  return refusal(context, look, 500, 'The desk made a mistake. What it was stands where it was started.')
}
