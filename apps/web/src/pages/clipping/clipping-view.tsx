import type { Diagnostic, Document } from '@hearsay/core'
import { reviewKey, reviewQueue } from '@hearsay/decisions'
import type { Reading } from '@hearsay/reading'
import { keyShortcut } from '../../components/keys.ts'
import { readableDay, readableSize } from '../../format.ts'
import { ClippingArticle } from './clipping-article.tsx'
import { ClippingDecisions } from './decision-forms.tsx'
import type { DecisionLog } from './decision-log.tsx'
import { DecisionPanel } from './decision-log.tsx'
import { HeaderPanel } from './header-panel.tsx'
import { LayoutNotes } from './layout-notes.tsx'
import { RawText } from './raw-text.tsx'
import type { Deciding, DetailPages } from './reading-view.ts'
import { viewOf } from './reading-view.ts'
import { AtAGlance, SourcingSheet } from './sourcing-sheet.tsx'
import { DatesMentioned, Speakers } from './speakers.tsx'
import { Statements } from './statements.tsx'
import { SentenceReasons, VoiceLegend } from './voices.tsx'

/** The file of a clipping, and the one it was imported from. */
interface SavedFile {
  file: string
  bytes: number
  encoding: string
  /** When it last changed, ISO 8601. */
  changed: string
  /** The imported file, where that isn’t the seed itself; `address` gives its bytes. */
  original: { name: string; size: number; address: string } | null
  /** Its states, where there are several, and the page that compares them. */
  versions: { count: number; address: string } | null
  /** The address of the page that exports it. */
  exported: string
  /** The address of the page that removes it; null for readers. */
  removal: string | null
  /** The address of the page that offers clippings to compare it with. */
  near: string
  /** Where it and those near it are one event. */
  event: string
}

/** How many statements a page lists for review. */
const MAX_REVIEWED = 500

interface ClippingViewProps {
  document: Document
  /** A reading, or a sentence that says why there is none. */
  reading: Reading | string
  diagnostics: Diagnostic[]
  /** The address of the text as a plain file; null for a text that isn’t saved. */
  plainFile: string | null
  /** null for a text that isn’t saved. */
  saved: SavedFile | null
  /** The pages for what the page of a long clipping leaves out; without them it leaves out nothing. */
  details?: DetailPages | null
  deciding?: Deciding | null
  /** What people decided; null for a text that isn’t saved. */
  log?: DecisionLog | null
}

/** A clipping, with its reading beside it and below. */
export function ClippingView({
  document,
  reading,
  diagnostics,
  plainFile,
  saved,
  details = null,
  deciding = null,
  log = null,
}: ClippingViewProps) {
  const view = typeof reading === 'string' ? null : viewOf(document, reading, details, deciding)
  return (
    <div
      class="seed"
      data-seed
      data-saved={saved ? '' : undefined}
      data-decide={deciding?.address}
      data-review={view && deciding ? queueOf(view.reading) : undefined}
      data-evidence={view?.details?.evidence}
      data-stamp={view?.details?.stamp}
      data-also={view?.also ?? undefined}
    >
      <div class="desk">
        <ClippingArticle document={document} view={view} saved={saved !== null} />
        <aside class="margin" aria-label="Who says so">
          <PageParts read={view !== null} />
          {view ? (
            <>
              <VoiceLegend view={view} />
              <AtAGlance view={view} />
              <Statements view={view} />
            </>
          ) : (
            <section class="panel" aria-labelledby="voices">
              <h2 id="voices">Whose voice</h2>
              <p>{reading}</p>
            </section>
          )}
        </aside>
      </div>
      {view && <SourcingSheet view={view} />}
      <div class="below">
        {view && <Speakers view={view} saved={saved !== null} />}
        {view && <DatesMentioned view={view} />}
        {view && log && <ClippingDecisions view={view} person={log.person} />}
        <HeaderPanel document={document} view={view} deciding={deciding} />
        <LayoutNotes diagnostics={diagnostics} text={document.text} plainFile={plainFile} />
        <MarkLegend />
        {log && <DecisionPanel log={log} deciding={deciding} />}
        {saved && <FilesPanel saved={saved} />}
      </div>
      {view && <SentenceReasons view={view} />}
      <RawText text={document.text} plainFile={plainFile} />
    </div>
  )
}

/** What is worth a look, each statement by its key and its number. */
function queueOf(reading: Reading): string {
  return reviewQueue(reading)
    .slice(0, MAX_REVIEWED)
    .map((at) => `${reviewKey(reading.attributions[at]!)}:${at}`)
    .join(' ')
}

/** Links to the parts of the page; buttons that need a script show where one runs. */
function PageParts({ read }: { read: boolean }) {
  return (
    <nav class="parts" aria-label="On this page">
      <button type="button" class="scripted" data-verb="outline" {...keyShortcut('outline')}>
        Outline
      </button>
      <button type="button" class="scripted" data-verb="find" {...keyShortcut('find')}>
        Search in clipping
      </button>
      {read && <a href="#sheet">Sourcing</a>}
      {read && <a href="#speakers">Speakers</a>}
      {read && <a href="#days">Dates</a>}
      <a href="#understood">Details</a>
      <a href="#findings">Layout notes</a>
      <a href="#raw">Raw text</a>
    </nav>
  )
}

/** The files of the clipping. */
function FilesPanel({
  saved: { file, bytes, encoding, changed, original, versions, exported, removal, near, event },
}: {
  saved: SavedFile
}) {
  return (
    <section class="panel" aria-labelledby="kept">
      <h2 id="kept">Files</h2>
      <dl class="fields">
        <dt>Clipping</dt>
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
              <span class="quiet"> {readableSize(original.size)}, as imported</span>
            </>
          ) : (
            <span class="quiet">none: the clipping is the original</span>
          )}
        </dd>
      </dl>
      {versions && (
        <p class="quiet">
          <a href={versions.address}>{versions.count} versions</a>, and what changed between them
        </p>
      )}
      <p class="quiet">
        <a href={exported}>Export this clipping</a>
      </p>
      <p class="quiet">
        <a href={near}>Compare with clippings near this one</a>, or see{' '}
        <a href={event}>the event in all of them</a>
      </p>
      {removal && (
        <p class="quiet">
          <a href={removal}>Remove this clipping</a>
        </p>
      )}
    </section>
  )
}

function MarkLegend() {
  return (
    <section class="panel marks" aria-labelledby="marks">
      <h2 id="marks">Marks in the text</h2>
      <ul>
        <li>
          <span class="quote">“words”</span> quoted
        </li>
        <li>
          <span class="alteration">[T]</span> changed words
        </li>
        <li>
          <span class="omission">[…]</span> words left out
        </li>
        <li>
          <span class="stray">”</span> a quotation mark without its pair
        </li>
      </ul>
    </section>
  )
}
