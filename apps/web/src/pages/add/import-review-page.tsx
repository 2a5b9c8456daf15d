import { importMessage, problemMessage } from '@hearsay/archive'
import { counted } from '@hearsay/desk'
import type { Look } from '../../components/layout.tsx'
import { Layout } from '../../components/layout.tsx'
import { readableDay, shortHeadline } from '../../format.ts'
import type { ImportedFile } from '../../imports/import-files.ts'

/** The text of a clipping that is shown, in UTF-16 units. */
const MAX_TEXT_LENGTH = 2000

/** The clippings in the files, to be reviewed before they are saved, where a file has several. */
export function ImportReviewPage({
  look,
  imports,
  token,
}: {
  look: Look
  imports: ImportedFile[]
  token: string
}) {
  const total = imports.reduce((sum, { imported }) => sum + imported.offers.length, 0)
  return (
    <Layout look={look} title="Review clippings" here="add">
      <form class="split" method="post" action="/keep/chosen">
        <h1>Review clippings</h1>
        <p>
          {counted(total, 'clipping')} in {counted(imports.length, 'file')}. Nothing is saved yet. Untick what
          you don’t want.
        </p>
        <input type="hidden" name="token" value={token} />
        {imports.map(({ name, imported }, file) => (
          <fieldset>
            <legend dir="auto">{name === '-' ? 'Pasted text' : name}</legend>
            {imported.problem && <p class="problem">{problemMessage(imported.problem)}</p>}
            {imported.diagnostics.map((one) => (
              <p class="quiet">{importMessage(one)}</p>
            ))}
            {imported.seeds.map(({ headline, outlet, date, text, diagnostics }, at) => {
              const id = `piece-${file}-${at}`
              return (
                <div class="piece">
                  <input type="checkbox" name="place" value={`${file}.${at}`} id={id} checked />
                  <div>
                    <label for={id} dir="auto">
                      {shortHeadline(headline ?? text.trim().slice(0, 80))}
                    </label>
                    <p class="of">
                      {outlet ? <bdi>{outlet}</bdi> : <span class="absent">no outlet</span>}
                      {date ? readableDay(date) : <span class="absent">no date</span>}
                    </p>
                    {diagnostics.map((one) => (
                      <p class="quiet">{importMessage(one)}</p>
                    ))}
                    <details>
                      <summary>Show text</summary>
                      <pre dir="auto" tabindex={0}>
                        {text.length > MAX_TEXT_LENGTH ? `${text.slice(0, MAX_TEXT_LENGTH)}…` : text}
                      </pre>
                    </details>
                  </div>
                </div>
              )
            })}
          </fieldset>
        ))}
        <button type="submit">Save selected</button>
      </form>
    </Layout>
  )
}
