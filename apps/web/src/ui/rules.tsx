import type { Document } from '@hearsay/core'
import type { Evidence } from '@hearsay/reading'
import { ruleMessage } from '@hearsay/reading'
import { excerpt } from './excerpt.tsx'

/** The rules that decided, each with the words it decided by. */
export function Rules({ document, evidence }: { document: Document; evidence: Evidence[] }) {
  return (
    <ul class="rules">
      {evidence.map(({ rule, spans }) => (
        <li>
          {ruleMessage(rule)} <code>{rule}</code>
          {spans.map((span) => (
            <q>
              <bdi>{excerpt(document, span)}</bdi>
            </q>
          ))}
        </li>
      ))}
      {evidence.length === 0 && <li>Nothing was noted.</li>}
    </ul>
  )
}
