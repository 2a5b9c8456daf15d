import { importMessage, problemMessage } from '@hearsay/archive'
import type { Look } from '../../components/layout.tsx'
import { Layout } from '../../components/layout.tsx'
import { readableDay, shortHeadline } from '../../format.ts'
import type { ImportedFile } from '../../imports/import-files.ts'
import { counted } from '../../wording.ts'

/** What is shown of a piece’s text, in UTF-16 units. */
const MAX_TEXT_LENGTH = 2000

/** What is in the files, where there are several seeds in one: to be looked at before they are kept. */
export function ImportReviewPage({
  look,
  taken,
  token,
}: {
  look: Look
  taken: ImportedFile[]
  token: string
}) {
  const whole = taken.reduce((sum, { imported }) => sum + imported.offers.length, 0)
  return (
    <Layout look={look} title="What is in these files" here="add">
      <form class="split" method="post" action="/keep/chosen">
        <h1>What is in these files</h1>
        <p>
          {counted(whole, 'clipping')} in {counted(taken.length, 'file')}. Nothing is kept yet: take the mark
          off what is not to be.
        </p>
        <input type="hidden" name="token" value={token} />
        {taken.map(({ name, imported }, file) => (
          <fieldset>
            <legend dir="auto">{name === '-' ? 'The pasted text' : name}</legend>
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
                      <summary>Its text</summary>
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
        <button type="submit">Keep what is marked</button>
      </form>
    </Layout>
  )
}
