import type { Look } from '../../components/layout.tsx'
import { Layout } from '../../components/layout.tsx'

/** The form that adds clippings: files, several at once, or pasted text. */
export function AddPage({ look, message }: { look: Look; message?: string }) {
  return (
    <Layout look={look} title="Add clippings" here="add">
      <form class="add" method="post" action="/keep" enctype="multipart/form-data">
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
            Text files with one or more clippings, saved web pages, feeds (RSS, Atom, JSON Feed), Markdown and
            email. The original file is saved with each clipping.
          </span>
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
      </form>
    </Layout>
  )
}
