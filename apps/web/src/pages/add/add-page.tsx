import type { Look } from '../../components/layout.tsx'
import { Layout } from '../../components/layout.tsx'

/** Where clippings come in: as files, several at once, or pasted. */
export function AddPage({ look, told }: { look: Look; told?: string }) {
  return (
    <Layout look={look} title="Add clippings" here="add">
      <form class="add" method="post" action="/keep" enctype="multipart/form-data">
        <h1>Add clippings</h1>
        {told && (
          <p class="problem" role="alert">
            {told}
          </p>
        )}
        <p>
          <label for="files">Files: choose some, or drop them here</label>
          <input id="files" name="files" type="file" multiple aria-describedby="kinds" />
          <span class="quiet" id="kinds">
            Texts with one clipping or several, saved web pages, feeds (RSS, Atom, JSON Feed), Markdown and
            mails. Each is kept as it came beside the seed made of it.
          </span>
        </p>
        <p>
          <label for="text">Or a text, pasted</label>
          <textarea
            id="text"
            name="text"
            rows={12}
            spellcheck={false}
            dir="auto"
            aria-describedby="how"
          ></textarea>
          <span class="quiet" id="how">
            Outlet and date on top, then the headline, then the paragraphs with a blank line between. To see
            how it is read first, <a href="/paste">try it</a>.
          </span>
        </p>
        <button type="submit">Keep</button>
      </form>
    </Layout>
  )
}
