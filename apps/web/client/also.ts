// On the page of a clipping, says beside a statement how many other texts have its quotation. Asked for when the page is there, since
// the page is kept while other clippings come and go.
import { counted } from '@hearsay/desk'

/** Asks once, and puts the numbers into the links to who else has a statement. Without an answer they stay as they are. */
export async function countElsewhere(): Promise<void> {
  const address = document.querySelector<HTMLElement>('[data-also]')?.dataset.also
  if (!address) return
  try {
    const answer = await fetch(address)
    if (!answer.ok) return
    const { statements } = (await answer.json()) as { statements: { number: number; texts: number }[] }
    for (const { number, texts } of statements)
      for (const link of document.querySelectorAll(`[data-others="${number}"] > span:first-child`))
        link.textContent = `Also in ${counted(texts, 'other text')}`
  } catch {
    // The desk is gone for now; the links lead to the same page.
  }
}
