// A statement with its evidence, for programs. In: a clipping, a number. Out: the record of the statement, as an export has
// it, with the words of its source and the rules that found it.

import { statementsOf } from '@hearsay/archive/statements'
import type { Document, Span } from '@hearsay/core'
import { statementRecord } from '@hearsay/exchange'
import type { Reading } from '@hearsay/reading'
import { ruleMessage } from '@hearsay/reading'

/** Every statement of a clipping in its one shape: numbered from 1, text beside its spans, speaker and relays by name. */
export function statementRecords(id: string, hash: string, document: Document, reading: Reading) {
  return statementsOf(id, document, reading).map((one) => statementRecord({ hash, document, reading }, one))
}

/**
 * The statement `at`, counted from 0, of the clipping `id` whose seed’s bytes have this hash; spans in UTF-16 units of the
 * document’s text.
 */
export function statementWithEvidence(
  id: string,
  hash: string,
  document: Document,
  reading: Reading,
  at: number,
) {
  const { evidence } = reading.attributions[at]!
  const excerpt = (span: Span) => ({ text: document.text.slice(...span), span })
  return {
    ...statementRecord({ hash, document, reading }, statementsOf(id, document, reading)[at]!),
    evidence: evidence.map(({ rule, spans }) => ({
      rule,
      message: ruleMessage(rule),
      words: spans.map(excerpt),
    })),
  }
}
