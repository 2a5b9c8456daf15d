import type { Look } from '../../components/layout.tsx'
import { Layout } from '../../components/layout.tsx'

interface AddPageProps {
  look: Look
  /** The script behind the bookmark that sends a page. */
  bookmark: string
  message?: string
}

/** The form that adds clippings: files, several at once, a page by its address, or pasted text. */
export function AddPage({ look, bookmark, message }: AddPageProps) {
  return (
    <Layout look={look} title="Add clippings" here="add">
      <form class="add" method="post" action="/keep" enctype="multipart/form-data" data-add>
        <h1>Add clippings</h1>
        {message && (
          <p class="problem" role="alert">
            {message}
          </p>
        )}
        <p>
          <label for="files">Choose files or drop them here</label>
          <input id="files" name="files" type="file" multiple aria-describedby="kinds" />
          <span class="quiet" id="kinds">
            Clippings as text, saved web pages, exports of press databases, Word, PDF and RTF documents,
            email, feeds, lists of reading tools, Markdown. The original file is saved with each clipping.
          </span>
        </p>
        <p>
          <label for="address">Or the address of a page</label>
          <input id="address" name="address" type="url" placeholder="https://" autocomplete="off" />
        </p>
        <p>
          <label for="text">Or paste text</label>
          <textarea
            id="text"
            name="text"
            rows={12}
            spellcheck={false}
            dir="auto"
            aria-describedby="how"
          ></textarea>
          <span class="quiet" id="how">
            Outlet and date first, then the headline, then paragraphs separated by blank lines. To see how a
            text is read before you save it, <a href="/paste">try it</a>.
          </span>
        </p>
        <button type="submit">Review</button>
        <p class="quiet">
          What feeds bring comes by itself: <a href="/feeds">follow feeds</a>. To send the page that you are
          reading, drag this link to your bookmarks and click it there: <a href={bookmark}>Clip to Hearsay</a>
          .
        </p>
      </form>
    </Layout>
  )
}
