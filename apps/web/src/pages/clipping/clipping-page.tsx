import type { Original, Seed } from '@hearsay/archive'
import type { Reading } from '@hearsay/reading'
import {
  evidenceAddress,
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

/** A seed’s page as one string, to be kept for as long as the seed is as it is: it holds nothing of who asks for it but whether they may only read. */
export async function clippingPage(
  look: Look,
  seed: Seed,
  reading: Reading,
  original: Original | null,
): Promise<string> {
  const page = (
    <Layout look={look} title={seed.headline ?? seed.file} slanted>
      <ClippingView
        document={seed.document}
        reading={reading}
        diagnostics={seed.diagnostics}
        whole={textAddress(seed.id)}
        details={{
          evidence: evidenceAddress(seed.id),
          sourcing: sourcingAddress(seed.id),
          stamp: readingStamp(seed.document, reading),
        }}
        kept={{
          file: seed.file,
          bytes: seed.bytes,
          encoding: seed.encoding,
          changed: seed.changed,
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
