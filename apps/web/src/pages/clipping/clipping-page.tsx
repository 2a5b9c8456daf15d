import type { Original, Seed } from '@hearsay/archive'
import type { Reading } from '@hearsay/reading'
import {
  alsoAddress,
  compareAddress,
  decideAddress,
  eventAddress,
  evidenceAddress,
  exportAddress,
  originalAddress,
  removalAddress,
  settleAddress,
  sourcingAddress,
  textAddress,
  versionsAddress,
} from '../../address.ts'
import { renderToString } from '../../components/chunked.tsx'
import type { Look } from '../../components/layout.tsx'
import { Layout } from '../../components/layout.tsx'
import { CitationMetadata } from './citation-metadata.tsx'
import { ClippingView } from './clipping-view.tsx'
import type { DecisionLog } from './decision-log.tsx'
import { readingStamp } from './reading-stamp.ts'
import type { Deciding } from './reading-view.ts'

/** The page of a clipping as one string. It depends on nothing but the clipping and whether the person may only read, so it is cached. */
export async function clippingPage(
  look: Look,
  seed: Seed,
  reading: Reading,
  { original, versions }: { original: Original | null; versions: number },
  log: DecisionLog | null = null,
): Promise<string> {
  const page = (
    <Layout
      look={look}
      title={seed.headline ?? seed.file}
      italic
      head={<CitationMetadata document={seed.document} />}
    >
      <ClippingView
        document={seed.document}
        reading={reading}
        diagnostics={seed.diagnostics}
        plainFile={textAddress(seed.id)}
        details={{
          evidence: evidenceAddress(seed.id),
          sourcing: sourcingAddress(seed.id),
          others: compareAddress({ of: `${seed.id}:` }),
          also: alsoAddress(seed.id),
          stamp: readingStamp(seed.document, reading),
        }}
        deciding={look.readOnly || !log ? null : decidingOn(seed, log)}
        log={log}
        saved={{
          file: seed.file,
          bytes: seed.bytes,
          encoding: seed.encoding,
          changed: seed.changed,
          exported: exportAddress({ ids: [seed.id] }),
          near: compareAddress({ near: seed.id }),
          event: eventAddress(seed.id),
          versions: versions > 1 ? { count: versions, address: versionsAddress(seed.id) } : null,
          removal: look.readOnly ? null : removalAddress(seed.id),
          original: original && {
            name: original.name,
            size: original.bytes.length,
            address: originalAddress(seed.id),
          },
        }}
      />
    </Layout>
  )
  return renderToString(page)
}

/** How the page of a clipping decides about it. */
export function decidingOn({ id }: Seed, { text, decisions, notesAlone }: DecisionLog): Deciding {
  const latest = decisions.at(-1)?.id ?? ''
  return { address: decideAddress(id), settling: settleAddress(id), text, latest, notesAlone }
}
