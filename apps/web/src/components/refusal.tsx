// Refusals and errors: JSON for programs, a page for people.

import { ArchiveError } from '@hearsay/archive'
import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { failure, statusOf } from '../http/failure.ts'
import type { Look } from './layout.tsx'
import { MessagePage } from './message-page.tsx'

const titles: Record<number, string> = {
  400: 'Invalid request',
  401: 'Sign in first',
  403: 'You don’t have permission',
  404: 'No such clipping',
  413: 'Too big',
  422: 'This clipping can’t be read',
  429: 'Too many wrong passwords',
  503: 'The desk isn’t available',
  504: 'That took too long',
}

/** An answer that refuses a request, with a sentence that says why. */
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

/** The answer to a thrown error; unexpected errors go to `reportError` in full. */
export function refusalOf(error: Error, context: Context, look: Look, reportError: (error: Error) => void) {
  if (error instanceof ArchiveError) return refusal(context, look, statusOf(error), error.message)
  if (error instanceof HTTPException) {
    return refusal(context, look, error.status as ContentfulStatusCode, error.message || 'Invalid request.')
  }
  // A body that doesn’t match its content type.
  if (error instanceof TypeError && /FormData|boundary|multipart/i.test(error.message))
    return refusal(context, look, 400, 'The form can’t be read: it is incomplete or malformed.')
  // The client hung up, or was disconnected for being too slow.
  const isGone = error.name === 'AbortError' && context.req.raw.signal.aborted
  if (isGone || ('code' in error && error.code === 'ECONNRESET'))
    return refusal(context, look, 400, 'The request is incomplete.')
  reportError(error)
  return refusal(context, look, 500, 'Something went wrong; see the server log.')
}
