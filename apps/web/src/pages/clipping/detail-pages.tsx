// The pages beside that of a long clipping: its evidence in parts, and what its sourcing sheet counts.

import type { Seed } from '@hearsay/archive'
import type { Reading } from '@hearsay/reading'
import type { Child } from 'hono/jsx'
import { alsoAddress, compareAddress, evidenceAddress, seedAddress } from '../../address.ts'
import { renderToString } from '../../components/chunked.tsx'
import type { Look } from '../../components/layout.tsx'
import { Layout } from '../../components/layout.tsx'
import { decidingOn } from './clipping-page.tsx'
import type { DecisionLog } from './decision-log.tsx'
import { readingStamp } from './reading-stamp.ts'
import { PART_SIZE, partStart, sentenceId, statementId, viewOf } from './reading-view.ts'
import { SourcingSheet } from './sourcing-sheet.tsx'
import { DatesMentioned, Speakers } from './speakers.tsx'
import { StatementPart } from './statements.tsx'
import { SentencePart } from './voices.tsx'

/** What a part of the evidence is of: statements (`st`) or sentences (`s`). */
type EvidenceKind = 'st' | 's'

/** The evidence of a part of the statements or sentences, the part with `asked` or the last one. */
export async function evidencePage(
  look: Look,
  seed: Seed,
  reading: Reading,
  kind: EvidenceKind,
  asked: number,
  log: DecisionLog | null = null,
): Promise<string> {
  const deciding = look.readOnly || !log ? null : decidingOn(seed, log)
  const view = {
    ...viewOf(seed.document, reading, null, deciding),
    home: seedAddress(seed.id),
    others: compareAddress({ of: `${seed.id}:` }),
  }
  const all = kind === 'st' ? reading.attributions.length : reading.sentences.length
  const from = Math.min(asked, partStart(Math.max(0, all - 1)))
  const to = Math.min(all, from + PART_SIZE)
  const what = kind === 'st' ? 'Statements' : 'Sentences'
  const back = kind === 'st' ? statementId(from) : sentenceId(from)
  const part = (first: number, words: string) => (
    <a href={`${evidenceAddress(seed.id)}?${kind}=${first}`}>{words}</a>
  )
  const Part = kind === 'st' ? StatementPart : SentencePart
  return renderDetailPage(
    look,
    seed,
    from < to ? `${what} ${from + 1} to ${to} of ${all}` : `${what}: none`,
    <>
      <nav class="parts" aria-label="Parts">
        <a href={`${view.home}#${back}`}>Back to the clipping</a>
        {from > 0 && part(Math.max(0, from - PART_SIZE), 'Previous')}
        {to < all && part(to, 'Next')}
      </nav>
      <Part view={view} from={from} to={to} />
    </>,
    readingStamp(seed.document, reading),
  )
}

/** What the numbers of the sourcing sheet count, all speakers and all dates. */
export async function sourcingPage(look: Look, seed: Seed, reading: Reading): Promise<string> {
  const view = { ...viewOf(seed.document, reading), home: seedAddress(seed.id) }
  return renderDetailPage(
    look,
    seed,
    'Sourcing',
    <>
      <nav class="parts" aria-label="Parts">
        <a href={`${view.home}#sheet`}>Back to the clipping</a>
      </nav>
      <SourcingSheet view={view} />
      <div class="below">
        <Speakers view={view} saved />
        <DatesMentioned view={view} />
      </div>
    </>,
  )
}

async function renderDetailPage(
  look: Look,
  { id, headline, file }: Seed,
  what: string,
  inside: Child,
  stamp?: string,
): Promise<string> {
  const page = (
    <Layout look={look} title={`${what}: ${headline ?? file}`}>
      <div class="detail-page" data-stamp={stamp} data-also={stamp && alsoAddress(id)}>
        <h1 dir="auto">{headline ?? file}</h1>
        <p class="quiet">{what}</p>
        {inside}
      </div>
    </Layout>
  )
  return renderToString(page)
}
