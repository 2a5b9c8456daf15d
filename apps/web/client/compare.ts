// Keys of the page that compares: each follows a link of the page, which says in `data-do` for which command it is.

/** Follows a link, where the page has one; else the key is the browser’s. */
export const followLink = (selector: string) => () => {
  const link = document.querySelector<HTMLElement>(selector)
  if (!link) return false
  link.click()
}
