// Quotations set apart on a page with the name of their speaker. In: an element. Out: the quotation in marks, and who says it.
//
//   <blockquote><p>We heard them</p><footer><cite>Tam Brisco, pilot</cite></footer></blockquote>
//   “We heard them” — Tam Brisco, pilot
import { normalizeSpace } from '../clip.ts'
import type { PageElement, PageNode } from './nodes.ts'

/** UTF-16 units of the longest quotation, and of the longest name with its office. */
const MAX_QUOTATION_LENGTH = 2000
const MAX_SPEAKER_LENGTH = 200
const QUOTATION_MARKS = /["“”«»„‟「」]/

/** The words of a quotation that names its speaker; null for any other element. */
export function quotationOf(element: PageElement): string | null {
  const name = (element.localName ?? '').toLowerCase()
  if (name !== 'blockquote' && name !== 'figure') return null
  const quotation = name === 'figure' ? element.querySelector('blockquote') : element
  const speaker = quotation && speakerIn(element, name)
  if (!quotation || !speaker) return null
  const said = wordsBesides(quotation, speaker)
  const who = normalizeSpace(speaker.textContent ?? '').replace(/^[—–-]+\s*/, '')
  if (!said || !who || said.length > MAX_QUOTATION_LENGTH || who.length > MAX_SPEAKER_LENGTH) return null
  return `${QUOTATION_MARKS.test(said) ? said : `“${said}”`} — ${who}`
}

/** The element that names the speaker: an embedded post’s author, with a link to it, is none. */
function speakerIn(element: PageElement, name: string): PageElement | null {
  const speaker =
    name === 'figure'
      ? element.querySelector('figcaption')
      : element.querySelector('footer, cite, figcaption')
  return speaker && /\p{Lu}/u.test(speaker.textContent ?? '') ? speaker : null
}

function wordsBesides(root: PageNode, left: PageNode): string {
  if (root === left) return ''
  if (root.nodeType === 3) return root.textContent ?? ''
  let words = ''
  for (let at = 0; at < root.childNodes.length; at++) words += ` ${wordsBesides(root.childNodes[at]!, left)}`
  return normalizeSpace(words).replace(/\s+(?=[.,;:!?”’»])|[\s—–-]+$/g, '')
}
