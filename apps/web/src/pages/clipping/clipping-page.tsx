import type { Original, Seed } from '@hearsay/archive'
import type { Reading } from '@hearsay/reading'
import {
  evidenceAddress,
  exportAddress,
  originalAddress,
  removalAddress,
  sourcingAddress,
  textAddress,
} from '../../address.ts'
import { renderToString } from '../../components/chunked.tsx'
import type { Look } from '../../components/layout.tsx'
import { Layout } from '../../components/layout.tsx'
import { ClippingView } from './clipping-view.tsx'
import { readingStamp } from './reading-stamp.ts'

/** The page of a clipping as one string. It depends on nothing but the clipping and whether the person may only read, so it is cached. */
export async function clippingPage(
  look: Look,
  seed: Seed,
  reading: Reading,
  original: Original | null,
): Promise<string> {
  const page = (
    <Layout look={look} title={seed.headline ?? seed.file} italic>
      <ClippingView
        document={seed.document}
        reading={reading}
        diagnostics={seed.diagnostics}
        plainFile={textAddress(seed.id)}
        details={{
          evidence: evidenceAddress(seed.id),
          sourcing: sourcingAddress(seed.id),
          stamp: readingStamp(seed.document, reading),
        }}
        saved={{
          file: seed.file,
          bytes: seed.bytes,
          encoding: seed.encoding,
          changed: seed.changed,
          exported: exportAddress({ id: seed.id }),
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
