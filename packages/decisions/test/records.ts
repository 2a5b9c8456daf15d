// Records for tests, about clippings that are read for real.
import { createHash } from 'node:crypto'
import type { Document } from '@hearsay/core'
import { parse } from '@hearsay/core'
import type { Reading } from '@hearsay/reading'
import { read } from '@hearsay/reading'
import type { Decision, Draft } from '../src/index.ts'
import { applyDecisions, checkDraft, newDecisionId, partsOf, statementTarget } from '../src/index.ts'

/** The hash of a text as records have it. */
export function hashOf(text: string): string {
  return `sha256:${createHash('sha256').update(text).digest('hex')}`
}

/** A clipping with a paragraph a line. */
export function clippingOf(...paragraphs: string[]): string {
  return `Harbor Times\n29 June 2022\n\nTwo islands join\n\n${paragraphs.join('\n\n')}\n`
}

/** A clipping read by the fast model, which is loaded, and what people decided about it. */
export class Desk {
  document!: Document
  reading!: Reading
  decisions: Decision[] = []
  #time: number

  /** A clipping about which people begin to decide at a time. */
  constructor(text: string, begins = '2022-07-01T10:00:00Z') {
    this.#time = Date.parse(begins)
    this.edit(text)
  }

  /** The text becomes another one and is read again. */
  edit(text: string): void {
    this.document = parse(text).document
    this.reading = read(this.document, { model: 'fast' })
  }

  /** Decides something as somebody; throws the refusal. */
  decide(by: string, draft: Partial<Draft> & Pick<Draft, 'verb'>): Decision {
    const made = this.#check(by, draft)
    if ('refusal' in made) throw new Error(made.refusal.code)
    this.decisions.push(made.decision)
    return made.decision
  }

  /** Why something can’t be decided; null where it can. */
  refusal(by: string, draft: Partial<Draft> & Pick<Draft, 'verb'>): string | null {
    const made = this.#check(by, draft)
    return 'refusal' in made ? made.refusal.code : null
  }

  /** Undoes decisions as somebody. */
  undo(by: string, ...decisions: Decision[]): Decision {
    return this.decide(by, {
      verb: 'undo',
      target: { type: 'decisions', ids: decisions.map(({ id }) => id) },
    })
  }

  /** The reading with the decisions. */
  get decided() {
    const { document, reading, decisions } = this
    return applyDecisions(reading, document, decisions, hashOf(document.text))
  }

  /** The target that is the statement whose content has these words, in the reading with the decisions. */
  statement(words: string) {
    const { decided, document } = this
    const saying = (says: (piece: string) => boolean) =>
      decided.attributions.find(({ content }) => content.some((piece) => says(document.text.slice(...piece))))
    // “would close” is in “would close soon” too.
    const found = saying((piece) => piece === words) ?? saying((piece) => piece.includes(words))
    if (!found) throw new Error(`no statement says ${words}`)
    return statementTarget(document.text, decided, partsOf(found))
  }

  /** The statement of a number as target. */
  statementAt(at: number) {
    const { decided, document } = this
    return statementTarget(document.text, decided, partsOf(decided.attributions[at]!))
  }

  /** Who says what, in the reading with the decisions. */
  get statements(): [speaker: string | null, content: string, verbs: string][] {
    const { attributions, actors } = this.decided
    return attributions.map(({ actor, content, decided }) => [
      actor === null ? null : actors[actor]!.name,
      content.map((piece) => this.document.text.slice(...piece)).join(' … '),
      decided?.verbs.join(' ') ?? '',
    ])
  }

  #check(by: string, draft: Partial<Draft> & Pick<Draft, 'verb'>) {
    const { document, reading, decisions } = this
    this.#time += 1000
    const record = {
      id: newDecisionId(this.#time, new Uint8Array(10).fill(decisions.length)),
      when: new Date(this.#time).toISOString(),
      by,
    }
    const whole = { seed: 'pact', target: { type: 'clipping' }, value: null, ...draft } as Draft
    return checkDraft(
      whole,
      { document, reading, textHash: hashOf(document.text), decisions },
      decisions,
      record,
    )
  }
}
