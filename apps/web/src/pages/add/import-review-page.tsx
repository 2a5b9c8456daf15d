import type { CorrectableField, ImportedSeed } from '@hearsay/archive'
import { correctableFields, importMessage, problemMessage } from '@hearsay/archive'
import { counted, importFieldLabels, importFormatLabels } from '@hearsay/desk'
import { Chunked } from '../../components/chunked.tsx'
import type { Look } from '../../components/layout.tsx'
import { Layout } from '../../components/layout.tsx'
import { shortHeadline } from '../../format.ts'
import type { ImportedFile } from '../../imports/import-files.ts'
import { pieceLanguage } from '../../imports/import-files.ts'

/** The text of a clipping that is shown, in UTF-16 units. */
const MAX_TEXT_LENGTH = 2000
/** Of more clippings only the most telling is shown, and they are corrected once they are saved. */
const MANY = 300

interface ImportReviewPageProps {
  look: Look
  imports: ImportedFile[]
  token: string
}

/** What was understood of files, a row a clipping, to be corrected before it is saved. */
export function ImportReviewPage({ look, imports, token }: ImportReviewPageProps) {
  const total = imports.reduce((sum, { imported }) => sum + imported.offers.length, 0)
  return (
    <Layout look={look} title="Review clippings" here="add">
      <form class="split" method="post" action="/keep/chosen">
        <h1>Review clippings</h1>
        <p>
          {counted(total, 'clipping')} in {counted(imports.length, 'file')}. Nothing is saved yet. Correct
          what was misunderstood: the next clippings of the same layout are corrected alike. Untick what you
          don’t want.
        </p>
        <input type="hidden" name="token" value={token} />
        {total > 6 && <button type="submit">Save selected</button>}
        <Chunked
          of={imports}
          size={10}
          each={({ name, imported }, file) => (
            <fieldset>
              <legend dir="auto">{name === '-' ? 'Pasted text' : name}</legend>
              <p class="quiet">
                {imported.format === 'unknown'
                  ? 'Format not recognised.'
                  : `Format: ${importFormatLabels[imported.format]}, ${counted(imported.offers.length, 'clipping')}.`}
              </p>
              {imported.problem && <p class="problem">{problemMessage(imported.problem)}</p>}
              {imported.diagnostics.map((one) => (
                <p class="quiet">{importMessage(one)}</p>
              ))}
              <Chunked
                of={imported.seeds}
                size={10}
                each={(seed, at) =>
                  total > MANY ? (
                    <ShortRow place={`${file}.${at}`} seed={seed} />
                  ) : (
                    <ReviewRow place={`${file}.${at}`} seed={seed} />
                  )
                }
              />
            </fieldset>
          )}
        />
        {total > 0 ? <button type="submit">Save selected</button> : <p>There is no clipping to save.</p>}
        <p>
          <a href="/add">Add other files</a>
        </p>
      </form>
    </Layout>
  )
}

interface ReviewRowProps {
  place: string
  seed: ImportedSeed
}

function ShortRow({ place, seed: { headline, outlet, date, text } }: ReviewRowProps) {
  const id = `piece-${place.replace('.', '-')}`
  return (
    <div class="piece">
      <input type="checkbox" name="place" value={place} id={id} checked />
      <label for={id} dir="auto">
        {shortHeadline(headline ?? text.trim().slice(0, 80))}{' '}
        <span class="quiet">
          {outlet ?? 'no outlet'}, {date ?? 'no date'}
        </span>
      </label>
    </div>
  )
}

function ReviewRow({ place, seed }: ReviewRowProps) {
  const { headline, text, diagnostics } = seed
  const id = `piece-${place.replace('.', '-')}`
  const limit = MAX_TEXT_LENGTH
  return (
    <div class="piece">
      <input type="checkbox" name="place" value={place} id={id} checked />
      <div>
        <label for={id} dir="auto">
          {shortHeadline(headline ?? text.trim().slice(0, 80))}
        </label>
        <div class="understood">
          {correctableFields.map((field) => (
            <FieldInput place={place} field={field} seed={seed} />
          ))}
        </div>
        {diagnostics.map((one) => (
          <p class="quiet">{importMessage(one)}</p>
        ))}
        <details>
          <summary>Show text</summary>
          <pre dir="auto" tabindex={0}>
            {text.length > limit ? `${text.slice(0, limit)}…` : text}
          </pre>
        </details>
      </div>
    </div>
  )
}

function FieldInput({ place, field, seed }: { place: string; field: CorrectableField; seed: ImportedSeed }) {
  const guessed = field === 'language' && seed.language === null ? pieceLanguage(seed) : null
  return (
    <label class={`of-${field}`}>
      <span>{importFieldLabels[field]}</span>
      <input
        name={`${field}:${place}`}
        value={seed[field] ?? guessed ?? ''}
        placeholder="not found"
        dir="auto"
        autocomplete="off"
        spellcheck={false}
      />
    </label>
  )
}
