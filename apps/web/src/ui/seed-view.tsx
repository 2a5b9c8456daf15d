import type { Entry } from '@hearsay/archive'
import type { Diagnostic, Document } from '@hearsay/core'
import type { Reading } from '@hearsay/reading'
import { Clipping } from './clipping.tsx'
import { readableSize } from './day.ts'
import { Findings } from './findings.tsx'
import { HeaderPanel } from './header-panel.tsx'
import { RawText } from './raw-text.tsx'
import { viewOf } from './reading-view.ts'
import { Speakers, SpokenDays } from './speakers.tsx'
import { Statements } from './statements.tsx'
import { SentenceReasons, Voices } from './voices.tsx'

interface SeedViewProps {
  document: Document
  /** A sentence that says why, where there is none. */
  reading: Reading | string
  diagnostics: Diagnostic[]
  /** Where the text is as a plain file; null for a pasted clipping. */
  whole: string | null
  file: (Pick<Entry, 'file' | 'bytes'> & { encoding: string }) | null
}

/** A clipping with the desk's understanding of it beside and below. */
export function SeedView({ document, reading, diagnostics, whole, file }: SeedViewProps) {
  const view = typeof reading === 'string' ? null : viewOf(document, reading)
  return (
    <>
      <div class="desk">
        <Clipping document={document} view={view} />
        <div class="margin">
          {view ? (
            <Voices view={view} />
          ) : (
            <section class="panel" aria-labelledby="voices">
              <h2 id="voices">In whose voice</h2>
              <p>{reading}</p>
            </section>
          )}
          <HeaderPanel document={document} />
          <Findings diagnostics={diagnostics} text={document.text} />
          <Legend />
          {file && (
            <p class="quiet">
              <bdi>{file.file}</bdi>, {readableSize(file.bytes)}, {file.encoding}
            </p>
          )}
        </div>
      </div>
      {view && (
        <div class="reading">
          <Statements view={view} />
          <div class="who">
            <Speakers view={view} />
            <SpokenDays view={view} />
          </div>
        </div>
      )}
      {view && <SentenceReasons view={view} />}
      <RawText text={document.text} whole={whole} />
    </>
  )
}

function Legend() {
  return (
    <section class="panel legend" aria-labelledby="legend">
      <h2 id="legend">How it is marked</h2>
      <ul>
        <li>
          <span class="quote">“words”</span> stand between quotation marks
        </li>
        <li>
          <span class="alteration">[T]</span> somebody changed the words
        </li>
        <li>
          <span class="omission">[…]</span> somebody left words out
        </li>
        <li>
          <span class="stray">”</span> a mark without its other half
        </li>
      </ul>
    </section>
  )
}
