// A press review. In: clippings, what an editor wrote. Out: the files of a folder.
import type { FilePiece } from '../format.ts'
import { reviewFeed } from './feed.ts'
import { reviewMail } from './mail.ts'
import { reviewPage } from './page.ts'
import type { Review } from './review.ts'
import { REVIEW_THEME } from './theme.ts'

/** The files of a review: page, style, feed and mail. `theme` is the editor’s own style sheet. */
export function reviewFiles(
  review: Review,
  { from, theme }: { from: string; theme: string | null },
): FilePiece[] {
  return [
    { file: 'index.html', data: reviewPage(review) },
    { file: 'style.css', data: theme ?? REVIEW_THEME },
    { file: 'feed.atom', data: reviewFeed(review) },
    { file: 'review.eml', data: reviewMail(review, from) },
  ]
}
