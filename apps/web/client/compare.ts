// Keys of the page that compares. Each does what a link of the page does.

const linkOf = (selector: string) => document.querySelector<HTMLAnchorElement>(selector)

/** Whether this page is a comparison. */
function isComparison(): boolean {
  return linkOf('.comparison') !== null
}

/** Shows only what differs, or all words again. False elsewhere. */
export function toggleDifferences(): boolean | undefined {
  if (!isComparison()) return false
  linkOf('.comparison [aria-label="Show"] a:not([aria-current]):is(:nth-child(1), :nth-child(2))')?.click()
}

/** Lays the others against the one that has the focus. False elsewhere. */
export function makeBase(): boolean | undefined {
  if (!isComparison()) return false
  document.activeElement?.closest('.variants > li')?.querySelector<HTMLAnchorElement>('.rebase')?.click()
}

/** Narrows to the next kind; after the last come all. False elsewhere. */
export function nextKind(): boolean | undefined {
  if (!isComparison()) return false
  const next = linkOf('[data-kinds] [aria-current] + a') ?? linkOf('[data-kinds] a')
  next?.click()
}
