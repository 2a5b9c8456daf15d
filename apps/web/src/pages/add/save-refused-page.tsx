import type { Look } from '../../components/layout.tsx'
import { Layout } from '../../components/layout.tsx'

/** Shown when a text is saved after the session has ended: the text, and a link to sign in. */
export function SaveRefusedPage({ look, text }: { look: Look; text: string }) {
  return (
    <Layout look={{ ...look, hasPasswords: false }} title="Sign in first" bare>
      <form class="add" method="post" action="/keep" enctype="multipart/form-data">
        <h1>Not saved yet</h1>
        <p role="alert">
          You have been signed out.{' '}
          <a href="/login" target="_blank" rel="noopener">
            Sign in in another tab
          </a>
          , then come back here and save. Choose files again if you had chosen any.
        </p>
        <p>
          <label for="files">Files</label>
          <input id="files" name="files" type="file" multiple />
        </p>
        <p>
          <label for="text">Text</label>
          <textarea id="text" name="text" rows={12} spellcheck={false} dir="auto">
            {/* A browser drops the first line break of a text area. */}
            {`\n${text}`}
          </textarea>
        </p>
        <button type="submit">Review</button>
      </form>
    </Layout>
  )
}
