// A page over the desk: rows, some of which lead somewhere. In: rows for a width. Out: which row is selected, or how far the
// page is scrolled.

import { findInText } from '@hearsay/core'
import type { SheetRow } from '../ui/sheet-rows.ts'

/** A page with its title. */
export class Sheet {
  readonly title: string
  rows: SheetRow[] = []
  top = 0
  /** The index of the selected row. */
  at = 0
  searchText = ''
  /** The rows that match the search. */
  matches: number[] = []

  readonly #make: (columns: number) => SheetRow[]
  readonly #subject: () => readonly unknown[]
  #known: readonly unknown[] = []
  #columns = 0
  #height = 1

  /**
   * `make` gives the rows for a width. They are made again when the page’s subject changes: first what it is, at whose change
   * the page begins again, then what is known of it.
   */
  constructor(
    title: string,
    make: (columns: number) => SheetRow[],
    subject: () => readonly unknown[] = () => [],
  ) {
    this.title = title
    this.#make = make
    this.#subject = subject
    this.#known = subject()
  }

  layOut(columns: number, height: number): void {
    this.#height = height
    const subject = this.#subject()
    const isChanged = subject.some((one, at) => one !== this.#known[at])
    if (columns !== this.#columns || isChanged) {
      if (subject[0] !== this.#known[0]) this.at = 0
      this.#columns = columns
      this.#known = subject
      this.rows = this.#make(columns)
      this.at = Math.max(0, Math.min(this.at, this.rows.length - 1))
      if (isChanged) this.move(0)
      this.#search()
    }
    this.#scrollToRow()
  }

  /** Goes `by` rows on, from one that leads somewhere to the next; scrolls where none does. */
  move(by: number): void {
    const leads = ({ target }: SheetRow) => target !== undefined
    if (!this.rows.some(leads)) {
      this.top = Math.max(0, Math.min(this.rows.length - this.#height, this.top + by))
      return
    }
    const step = by < 0 ? -1 : 1
    let at = Math.max(0, Math.min(this.rows.length - 1, this.at + by))
    while (this.rows[at] && !leads(this.rows[at]!)) at += step
    if (!this.rows[at]) at = by > 0 ? this.rows.findLastIndex(leads) : this.rows.findIndex(leads)
    this.at = at
    this.#scrollToRow()
  }

  /** Finds words; the first match from the selected row on is selected. */
  find(words: string): void {
    this.searchText = words.trim()
    this.#search()
    this.goToMatch(0)
  }

  /** Goes to the next or previous match; after the last comes the first. 0 stays where the row is one. */
  goToMatch(step: 1 | 0 | -1): void {
    if (this.matches.length === 0) return
    const next =
      step < 0
        ? this.matches.findLast((row) => row < this.at)
        : this.matches.find((row) => row >= this.at + step)
    this.at = next ?? this.matches.at(step < 0 ? -1 : 0) ?? this.at
    this.#scrollToRow()
  }

  /** Whether a row is selected, rather than the page scrolled. */
  get isNavigable(): boolean {
    return this.searchText !== '' || this.rows.some(({ target }) => target !== undefined)
  }

  #search(): void {
    const { searchText } = this
    this.matches = this.rows.flatMap(({ parts }, at) => {
      const text = parts.map((part) => part.text).join('')
      return findInText(text, searchText, 1).length > 0 ? [at] : []
    })
  }

  #scrollToRow(): void {
    if (this.isNavigable) {
      if (this.at < this.top) this.top = this.at - Math.floor(this.#height / 4)
      if (this.at >= this.top + this.#height) this.top = this.at - Math.floor((this.#height * 3) / 4)
    }
    this.top = Math.max(0, Math.min(this.rows.length - this.#height, this.top))
  }
}
