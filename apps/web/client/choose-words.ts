// Choosing words of a sentence instead of typing them: by mouse, by touch, or by keys, with Shift and the arrows, as in any field. In: a
// part of a form with a sentence. Out: the field shows the sentence, which can’t be changed, and the form sends what is selected.

import { announce } from './announce.ts'
import { element } from './element.ts'

type Range = [start: number, end: number]

/** Has words chosen in every part of a page that asks for words of a sentence. */
export function enableChoosing(within: ParentNode): void {
  for (const part of within.querySelectorAll<HTMLElement>('.words[data-sentence]')) choose(part)
}

function choose(part: HTMLElement): void {
  const field = part.querySelector('textarea')
  const sentence = part.dataset.sentence ?? ''
  // A field has no carriage returns, so that offsets would be others.
  if (!field || sentence.includes('\r')) return
  const from = Number(part.dataset.from)
  const ranges = (JSON.parse(part.dataset.spans ?? '[]') as Range[]).map(
    ([start, end]): Range => [start - from, end - from],
  )
  const sent = element('input', { type: 'hidden', name: 'spans' })
  const shown = element('output', { class: 'chosen', dir: 'auto' })
  const more = element(
    'button',
    { type: 'button', class: 'second', 'aria-pressed': 'false' },
    'And further words',
  )
  let adding = false
  const tell = () => {
    sent.value = ranges.map(([start, end]) => `${start + from}-${end + from}`).join(' ')
    shown.textContent =
      ranges.length > 0
        ? ranges.map((range) => `“${sentence.slice(...range)}”`).join(' … ')
        : 'Nothing is chosen.'
  }
  const take = () => {
    const range = wholeWords(sentence, field.selectionStart, field.selectionEnd)
    if (!range) return
    if (!adding) ranges.length = 0
    adding = false
    more.setAttribute('aria-pressed', 'false')
    ranges.push(range)
    ranges.sort(([a], [b]) => a - b)
    tell()
  }
  more.addEventListener('click', () => {
    adding = true
    more.setAttribute('aria-pressed', 'true')
    field.focus()
    announce('Select further words.')
  })
  field.value = sentence
  field.classList.add('choosing')
  // The words are chosen, never changed.
  field.addEventListener('beforeinput', (event) => {
    if (event.inputType !== 'insertLineBreak') event.preventDefault()
    else {
      event.preventDefault()
      field.form?.querySelector<HTMLButtonElement>('button[name=verb]')?.click()
    }
  })
  field.addEventListener('select', take)
  field.addEventListener('keyup', take)
  field.addEventListener('focus', () => {
    const [first] = ranges
    if (first && field.selectionStart === field.selectionEnd) field.setSelectionRange(...first)
  })
  part
    .querySelector('.typed-hint')
    ?.replaceWith(
      element(
        'p',
        { class: 'quiet' },
        'Select them here, by mouse, by touch, or with Shift and the arrow keys; Enter sends.',
      ),
    )
  part.append(shown, more, sent)
  tell()
}

/** A selection with the words whole that it is in; null where nothing is selected. */
function wholeWords(text: string, start: number, end: number): Range | null {
  if (text.slice(start, end).trim() === '') return null
  const isWord = (at: number) => /[\p{L}\p{N}\p{M}]/u.test(text[at] ?? '')
  while (start > 0 && isWord(start) && isWord(start - 1)) start--
  while (end < text.length && isWord(end - 1) && isWord(end)) end++
  return [start, end]
}
