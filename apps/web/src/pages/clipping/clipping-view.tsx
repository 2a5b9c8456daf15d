import type { Diagnostic, Document } from '@hearsay/core'
import type { Reading } from '@hearsay/reading'
import { keyShortcut } from '../../components/keys.ts'
import { readableDay, readableSize } from '../../format.ts'
import { ClippingArticle } from './clipping-article.tsx'
import { HeaderPanel } from './header-panel.tsx'
import { LayoutNotes } from './layout-notes.tsx'
import { RawText } from './raw-text.tsx'
import type { DetailPages } from './reading-view.ts'
import { viewOf } from './reading-view.ts'
import { SourcingSheet } from './sourcing-sheet.tsx'
import { DatesMentioned, Speakers } from './speakers.tsx'
import { Statements } from './statements.tsx'
import { SentenceReasons, VoiceLegend } from './voices.tsx'

/** Where a seed is kept, and what it was made of. */
export interface SavedFile {
  file: string
  bytes: number
  encoding: string
  /** When it last changed, ISO 8601. */
  changed: string
  /** What the seed was made of, where that wasn’t the seed itself; `address` gives its bytes. */
  original: { name: string; size: number; address: string } | null
  /** The page that asks whether to let go of it; null for who may not. */
  removal: string | null
}

interface ClippingViewProps {
  document: Document
  /** A sentence that says why, where there is none. */
  reading: Reading | string
  diagnostics: Diagnostic[]
  /** Where the text is as a plain file; null for a text that isn’t kept. */
  whole: string | null
  kept: SavedFile | null
  /** Where the evidence and the like of a long one stand; without it the page holds all of it, however long. */
  details?: DetailPages | null
}

/** A clipping with the desk's understanding of it beside and below. */
export function ClippingView({
  document,
  reading,
  diagnostics,
  whole,
  kept,
  details = null,
}: ClippingViewProps) {
  const view = typeof reading === 'string' ? null : viewOf(document, reading, details)
  return (
    <div class="seed" data-seed data-evidence={view?.details?.evidence} data-stamp={view?.details?.stamp}>
      <div class="desk">
        <ClippingArticle document={document} view={view} kept={kept !== null} />
        <aside class="margin" aria-label="Who says so">
          <PageParts read={view !== null} />
          {view ? (
            <>
              <VoiceLegend view={view} />
              <Statements view={view} />
            </>
          ) : (
            <section class="panel" aria-labelledby="voices">
              <h2 id="voices">In whose voice</h2>
              <p>{reading}</p>
            </section>
          )}
        </aside>
      </div>
      {view && <SourcingSheet view={view} />}
      <div class="below">
        {view && <Speakers view={view} kept={kept !== null} />}
        {view && <DatesMentioned view={view} />}
        <HeaderPanel document={document} />
        <LayoutNotes diagnostics={diagnostics} text={document.text} whole={whole} />
        <MarkLegend />
        {kept && <FilesPanel kept={kept} />}
      </div>
      {view && <SentenceReasons view={view} />}
      <RawText text={document.text} whole={whole} />
    </div>
  )
}

/** The parts of the page, each a step away; what needs a script is shown where one runs. */
function PageParts({ read }: { read: boolean }) {
  return (
    <nav class="parts" aria-label="On this page">
      <button type="button" class="scripted" data-act="outline" {...keyShortcut('outline')}>
        Outline
      </button>
      <button type="button" class="scripted" data-act="search" {...keyShortcut('search')}>
        Search in it
      </button>
      {read && <a href="#sheet">Sourcing</a>}
      {read && <a href="#speakers">Speakers</a>}
      {read && <a href="#days">Days</a>}
      <a href="#understood">Header</a>
      <a href="#findings">What to look at</a>
      <a href="#raw">Raw text</a>
    </nav>
  )
}

/** What the seed is kept as, and what it was made of. */
function FilesPanel({ kept: { file, bytes, encoding, changed, original, removal } }: { kept: SavedFile }) {
  return (
    <section class="panel" aria-labelledby="kept">
      <h2 id="kept">What it was made of</h2>
      <dl class="fields">
        <dt>Seed</dt>
        <dd>
          <bdi>{file}</bdi>
          <span class="quiet">
            {' '}
            {readableSize(bytes)}, {encoding}, changed{' '}
            <time datetime={changed}>{readableDay(changed.slice(0, 10))}</time>
          </span>
        </dd>
        <dt>Original</dt>
        <dd>
          {original ? (
            <>
              <a href={original.address}>
                <bdi>{original.name}</bdi>
              </a>
              <span class="quiet"> {readableSize(original.size)}, byte for byte as it came in</span>
            </>
          ) : (
            <span class="quiet">the seed itself</span>
          )}
        </dd>
      </dl>
      {removal && (
        <p class="quiet">
          <a href={removal}>Remove it from the desk</a>
        </p>
      )}
    </section>
  )
}

function MarkLegend() {
  return (
    <section class="panel marks" aria-labelledby="marks">
      <h2 id="marks">How it is marked</h2>
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
