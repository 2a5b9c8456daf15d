// The evidence of a statement or a sentence: on the page, or for a long clipping fetched from a page beside it.

import { partStart } from '../src/pages/clipping/reading-view.ts'

/** Fetched parts, by address. */
const loadedParts = new Map<string, Promise<Document>>()

/** The clipping has been read again since the page was loaded: a number may mean another statement now. */
export class ReadingChanged extends Error {}

/**
 * A copy of the evidence of a statement (`st3`), or of why a sentence is in its voice (`s3`). Rejects with `ReadingChanged` where it
 * is fetched and belongs to another reading than the page.
 */
export function evidenceOf(id: string): Node[] | Promise<Node[]> {
  const base = document.querySelector<HTMLElement>('[data-evidence]')?.dataset.evidence
  return base === undefined ? evidenceNodes(document, id) : fetchEvidence(base, id)
}

/** The address of the evidence, for a link to it. */
export function evidenceAddress(id: string): string {
  const base = document.querySelector<HTMLElement>('[data-evidence]')?.dataset.evidence
  return `${base === undefined ? '' : partAddress(base, id)}#${itemId(id)}`
}

const itemId = (id: string) => (id.startsWith('st') ? id : `why-${id}`)

function partAddress(base: string, id: string): string {
  const [, kind = '', at = ''] = /^(st?)(\d+)$/.exec(id) ?? []
  return `${base}?${kind}=${partStart(Number(at))}`
}

async function fetchEvidence(base: string, id: string): Promise<Node[]> {
  const address = partAddress(base, id)
  if (!loadedParts.has(address)) loadedParts.set(address, loadPart(address))
  try {
    return evidenceNodes(await loadedParts.get(address)!, id)
  } catch (error) {
    loadedParts.delete(address)
    throw error
  }
}

async function loadPart(address: string): Promise<Document> {
  const answer = await fetch(address)
  // Redirected to sign in.
  if (!answer.ok || answer.redirected) throw new Error(`${answer.status}`)
  const part = new DOMParser().parseFromString(await answer.text(), 'text/html')
  if (stampOf(part) !== stampOf(document)) throw new ReadingChanged()
  return part
}

function stampOf(page: Document): string | undefined {
  return page.querySelector<HTMLElement>('[data-stamp]')?.dataset.stamp
}

function evidenceNodes(within: Document, id: string): Node[] {
  const item = within.getElementById(itemId(id))
  const found = id.startsWith('st') ? item?.querySelectorAll('.evidence') : item?.children
  return [...(found ?? [])].map((part) => document.importNode(part, true))
}
