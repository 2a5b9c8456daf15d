import type { Look } from '../../components/layout.tsx'
import { Layout } from '../../components/layout.tsx'

/** What somebody sees who wanted to keep a text and whose session had ended: the text, and where to sign in. */
export function SaveRefusedPage({ look, text }: { look: Look; text: string }) {
  return (
    <Layout look={{ ...look, hasPasswords: false }} title="Sign in first" bare>
      <form class="add" method="post" action="/keep" enctype="multipart/form-data">
        <h1>Nothing was kept yet</h1>
        <p role="alert">
          You are no longer signed in.{' '}
          <a href="/login" target="_blank" rel="noopener">
            Sign in in another tab
          </a>
          , then come back and keep it from here. Files that were chosen have to be chosen again.
        </p>
        <p>
          <label for="files">Files</label>
          <input id="files" name="files" type="file" multiple />
        </p>
        <p>
          <label for="text">The text</label>
          <textarea id="text" name="text" rows={12} spellcheck={false} dir="auto">
            {/* A browser drops the first line break of a text area. */}
            {`\n${text}`}
          </textarea>
        </p>
        <button type="submit">Keep</button>
      </form>
    </Layout>
  )
}
