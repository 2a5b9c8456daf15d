// A page laid over the desk: rows to walk through, some of which lead somewhere. In: rows for a width. Out: where one
// stands among them.

import type { SheetRow } from '../ui/sheet-rows.ts'

/** A page with its title. */
export class Sheet {
  readonly title: string
  rows: SheetRow[] = []
  top = 0
  at = 0
  searchText = ''
  matches: number[] = []

  readonly #make: (columns: number) => SheetRow[]
  readonly #about: () => readonly unknown[]
  #known: readonly unknown[] = []
  #columns = 0
  #height = 1

  /**
   * `make` gives the rows for a width. They are made anew when what the page is about is another: first what it is, at
   * whose change one begins anew, then what is known of it.
   */
  constructor(
    title: string,
    make: (columns: number) => SheetRow[],
    about: () => readonly unknown[] = () => [],
  ) {
    this.title = title
    this.#make = make
    this.#about = about
    this.#known = about()
  }

  layOut(columns: number, height: number): void {
    this.#height = height
    const about = this.#about()
    const isAnother = about.some((one, at) => one !== this.#known[at])
    if (columns !== this.#columns || isAnother) {
      if (about[0] !== this.#known[0]) this.at = 0
      this.#columns = columns
      this.#known = about
      this.rows = this.#make(columns)
      this.at = Math.max(0, Math.min(this.at, this.rows.length - 1))
      if (isAnother) this.move(0)
      this.#look()
    }
    this.#show()
  }

  /** Goes `by` rows on, from one that leads somewhere to the next where there are such. */
  move(by: number): void {
    const last = this.rows.length - 1
    if (!this.rows.some(({ target }) => target !== undefined)) {
      this.top = Math.max(0, Math.min(this.rows.length - this.#height, this.top + by))
      return
    }
    let at = Math.max(0, Math.min(last, this.at + by))
    const step = by < 0 ? -1 : 1
    while (this.rows[at] && this.rows[at]?.target === undefined) at += step
    if (!this.rows[at]) at = this.rows.findIndex(({ target }) => target !== undefined)
    if (by > 0 && at < this.at) at = this.rows.findLastIndex(({ target }) => target !== undefined)
    this.at = at
    this.#show()
  }

  find(words: string): void {
    this.searchText = words.trim().toLowerCase()
    this.#look()
    this.goToMatch(0)
  }

  /** Goes to the next or previous row found, round the end; 0 stays where the row is one. */
  goToMatch(step: 1 | 0 | -1): void {
    if (this.matches.length === 0) return
    const next =
      step < 0
        ? this.matches.findLast((row) => row < this.at)
        : this.matches.find((row) => row >= this.at + step)
    this.at = next ?? this.matches.at(step < 0 ? -1 : 0) ?? this.at
    this.#show()
  }

  /** Whether one stands on a row, rather than scrolling. */
  get isNavigable(): boolean {
    return this.searchText !== '' || this.rows.some(({ target }) => target !== undefined)
  }

  #look(): void {
    const { searchText } = this
    this.matches = searchText
      ? this.rows.flatMap(({ parts }, at) => {
          const words = parts.map(({ text }) => text).join('')
          return words.toLowerCase().includes(searchText) ? [at] : []
        })
      : []
  }

  #show(): void {
    if (this.isNavigable) {
      if (this.at < this.top) this.top = this.at - Math.floor(this.#height / 4)
      if (this.at >= this.top + this.#height) this.top = this.at - Math.floor((this.#height * 3) / 4)
    }
    this.top = Math.max(0, Math.min(this.rows.length - this.#height, this.top))
  }
}
