// The form of a press review, with its preview below.

import type { SavedPressReview } from '@hearsay/archive'
import { queryMessage } from '@hearsay/archive'
import { counted, notComparedMessages } from '@hearsay/desk'
import type { Composed, Review } from '@hearsay/exchange'
import { reviewPreview } from '@hearsay/exchange'
import { raw } from 'hono/html'
import { savedReviewAddress } from '../../address.ts'
import type { Look } from '../../components/layout.tsx'
import { Layout } from '../../components/layout.tsx'

/** What an editor filled in. */
export interface ReviewForm {
  plan: string
  words: number
  full?: 'true' | undefined
  statements: number
  since: string
  from: string
  /** The name that it has on the desk, or is to have. */
  name: string
  theme: string
}

interface ReviewPageProps {
  look: Look
  form: ReviewForm
  /** The press reviews of the desk. */
  saved: readonly SavedPressReview[]
  canPrint: boolean
  composed?: Composed
  review?: Review
  problem?: string
}

/** The page. */
export function ReviewPage({ look, form, saved, canPrint, composed, review, problem }: ReviewPageProps) {
  const known = saved.find(({ name }) => name === form.name)
  return (
    <Layout look={look} title="Press review">
      <form class="paste review-form" method="post" action="/press-review" enctype="multipart/form-data">
        <h1>Press review</h1>
        <p class="quiet" id="how">
          A line each: <code># </code> the title, <code>## </code> a heading, <code>- </code> a clipping by
          its id, <code>? </code> what a search finds, <code>=</code> a comparison of the clippings under its
          heading. All other lines are your words; indented ones are a note on the clipping above.
        </p>
        <SavedReviews {...{ saved, here: known }} />
        <label for="plan">Plan</label>
        <textarea id="plan" name="plan" rows={14} spellcheck={false} dir="auto" aria-describedby="how">
          {/* Browsers drop the first line break of a text area. */}
          {`\n${form.plan}`}
        </textarea>
        <Settings form={form} />
        <p class="actions">
          <Do what="preview">Preview</Do>
          <Do what="site">Site (ZIP)</Do>
          <Do what="feed">Feed</Do>
          <Do what="mail">Mail</Do>
          {canPrint && <Do what="pdf">PDF</Do>}
          <Do what="list">List what searches find</Do>
          <Do what="plan">Plan as a file</Do>
        </p>
        {!canPrint && (
          <p class="quiet">
            For a PDF, print the page of the site: there is no Chromium on the machine of this desk.
          </p>
        )}
        {!look.readOnly && <Keep {...{ form, known, until: composed?.clippings ? composed.until : '' }} />}
      </form>
      {problem && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      {composed && review && <Result {...{ composed, review }} />}
    </Layout>
  )
}

/** The press reviews of the desk, each a link that opens it. */
function SavedReviews({
  saved,
  here,
}: {
  saved: readonly SavedPressReview[]
  here?: SavedPressReview | undefined
}) {
  if (saved.length === 0) return null
  return (
    <nav aria-label="Saved press reviews">
      <p class="quiet">
        Saved:{' '}
        {saved.map(({ name, until }, at) => (
          <>
            {at > 0 && ' · '}
            <a href={savedReviewAddress(name)} {...(name === here?.name && { 'aria-current': 'page' })}>
              <bdi>{name}</bdi>
            </a>
            {until && ` (published until ${until.slice(0, 10)})`}
          </>
        ))}
      </p>
    </nav>
  )
}

/** What saves a press review on the desk, and says that it was published. */
function Keep({
  form,
  known,
  until,
}: {
  form: ReviewForm
  known: SavedPressReview | undefined
  until: string
}) {
  const action = '/press-review/saved'
  const button = (what: string, words: string) => (
    <button type="submit" name="do" value={what} formaction={action} class="second">
      {words}
    </button>
  )
  return (
    <>
      <div class="review-settings">
        <Field name="name" label="Its name on the desk" value={form.name} placeholder="The week at sea" />
      </div>
      <p class="actions">
        {button('save', 'Save on the desk')}
        {known && until && (
          <>
            <input type="hidden" name="until" value={until} />
            {button('published', 'It is published: the next one goes on after it')}
          </>
        )}
        {known && button('remove', 'Remove from the desk')}
      </p>
    </>
  )
}

function Do({ what, children }: { what: string; children: string }) {
  return (
    <button type="submit" name="do" value={what} {...(what !== 'preview' && { class: 'second' })}>
      {children}
    </button>
  )
}

function Settings({ form }: { form: ReviewForm }) {
  return (
    <>
      <div class="review-settings">
        <Field name="words" label="Words of each clipping" type="number" value={form.words} />
        <Field name="statements" label="Statements of each clipping" type="number" value={form.statements} />
        <Field
          name="since"
          label="Only what came in after"
          value={form.since}
          placeholder="2022-06-29"
          pattern="\d{4}-\d\d-\d\d(T[\d:.]+Z)?"
        />
        <Field name="from" label="The mail is from" value={form.from} placeholder="Desk <desk@example.org>" />
      </div>
      <label class="switch">
        <input type="checkbox" name="full" value="true" checked={form.full === 'true'} /> All of each
        clipping’s text: it belongs to its outlet
      </label>
      <details>
        <summary>A plan or a style sheet of your own</summary>
        <p>
          <label for="file">A plan that was saved, in place of the one above</label>
          <input id="file" name="file" type="file" accept=".md,.txt,text/*" />
        </p>
        <p>
          <label for="style">A style sheet for the site and the PDF, from a file</label>
          <input id="style" name="style" type="file" accept=".css,text/css" />
        </p>
        <label for="theme">Or written here</label>
        <textarea id="theme" name="theme" rows={5} spellcheck={false}>
          {`\n${form.theme}`}
        </textarea>
      </details>
    </>
  )
}

interface FieldProps {
  name: string
  label: string
  value: string | number
  type?: string
  placeholder?: string
  pattern?: string
}

function Field({ name, label, value, type = 'text', placeholder, pattern }: FieldProps) {
  return (
    <div>
      <label for={name}>{label}</label>
      <input
        id={name}
        name={name}
        type={type}
        value={String(value)}
        {...(type === 'number' && { min: 0, max: 5000 })}
        {...(placeholder && { placeholder })}
        {...(pattern && { pattern })}
      />
    </div>
  )
}

function Result({ composed, review }: { composed: Composed; review: Review }) {
  const { clippings, left, until, diagnostics, notCompared } = composed
  return (
    <>
      {diagnostics.flatMap(({ query, diagnostics: wrong }) =>
        wrong.map((one) => (
          <p class="problem" role="alert">
            <bdi>? {query}</bdi>: {queryMessage(one)}
          </p>
        )),
      )}
      {notCompared.map(({ query, why }) => (
        <p class="problem" role="alert">
          <bdi>= {query}</bdi>: {notComparedMessages[why]}
        </p>
      ))}
      <p class="quiet list-head" role="status">
        {counted(clippings, 'clipping')}
        {left && ', and more that are left out here: the command “hearsay publish” takes them all'}
        {clippings > 0 && `; the next review goes on after ${until}`}
      </p>
      {clippings > 0 && <section class="review-preview">{raw(reviewPreview(review))}</section>}
    </>
  )
}
