// What the bookmark opens: a page that asks the page it was opened from for what it shows, and hands it to the review. Nothing of it
// is taken before somebody clicks here, on the desk.
import type { Look } from '../../components/layout.tsx'
import { Layout } from '../../components/layout.tsx'

/** The script behind the bookmark, for a desk at this origin: it waits for the desk to ask, and answers the desk alone. */
export function bookmarkScript(origin: string): string {
  const desk = JSON.stringify(origin)
  const script =
    `(()=>{const d=${desk},w=open(d+'/clip'),f=e=>{if(e.source!==w||e.origin!==d||e.data!=='hearsay-ready')return;` +
    `removeEventListener('message',f);w.postMessage({address:location.href,title:document.title,` +
    `html:'<!doctype html>\\n'+document.documentElement.outerHTML},d)};addEventListener('message',f)})()`
  return `javascript:${encodeURIComponent(script)}`
}

/** The page that waits for another page. */
export function ClipPage({ look }: { look: Look }) {
  return (
    <Layout look={look} title="Clip a page" here="add">
      <form class="add" method="post" action="/keep" enctype="multipart/form-data" data-clip>
        <h1>Clip a page</h1>
        <p role="status" data-clip-state>
          No page has come. Click the bookmark “Clip to Hearsay” on the page that you want to clip, once you
          are signed in here; some sites forbid it, and their pages can be saved as files and added.
        </p>
        <input type="hidden" name="from" value="" />
        <button type="submit" hidden>
          Review this page
        </button>
      </form>
    </Layout>
  )
}
