// The way back to the shelf: to the view of it that was open in this tab, and to the clipping that was opened from there.
import { byId } from './element.ts'

const VIEW = 'hearsay-shelf'
const OPENED = 'hearsay-opened'

/** Remembers the view of the shelf and what is opened from it; where the key for the shelf led here, the row has the focus. */
export function rememberShelf(): void {
  const list = byId('list')
  if (!list || location.pathname !== '/') return
  try {
    sessionStorage.setItem(VIEW, location.search)
    list.addEventListener('click', ({ target }) => {
      const link = (target as Element).closest('td.headline > a')?.getAttribute('href')
      if (link) sessionStorage.setItem(OPENED, link)
    })
    if (location.hash !== '#back') return
    history.replaceState(null, '', location.pathname + location.search)
    const opened = sessionStorage.getItem(OPENED)
    const links = [...list.querySelectorAll<HTMLElement>('td.headline > a')]
    const link = links.find((one) => one.getAttribute('href') === opened)
    link?.focus()
    link?.scrollIntoView({ block: 'center' })
  } catch {
    // A browser without storage begins at the top.
  }
}

/** The address of the shelf as it was seen last in this tab. */
export function shelfAddress(): string {
  try {
    return `/${sessionStorage.getItem(VIEW) ?? ''}#back`
  } catch {
    return '/'
  }
}
