import type { Document, Span } from '@hearsay/core'
import type { Evidence } from '@hearsay/reading'
import { ruleMessage } from '@hearsay/reading'
import { excerpt } from '../../components/excerpt.tsx'

interface RulesProps {
  document: Document
  evidence: Evidence[]
  /** Parts shown beside the rules, by whose names their words are called. */
  parts?: [name: string, span: Span][]
}

/** The rules that decided, each with the words it went by. */
export function Rules({ document, evidence, parts = [] }: RulesProps) {
  const names = new Map(parts.map(([name, span]) => [String(span), name]))
  return (
    <ul class="rules">
      {evidence.map(({ rule, spans }) => (
        <li>
          {ruleMessage(rule)} <code>{rule}</code>
          {spans.map((span, at) => {
            const name = names.get(String(span))
            if (name) return ` ${at > 0 ? '· ' : ''}${name}`
            return (
              <q>
                <bdi>{excerpt(document, span)}</bdi>
              </q>
            )
          })}
        </li>
      ))}
      {evidence.length === 0 && <li>No evidence noted.</li>}
    </ul>
  )
}
