// What happens on a desk, in words for people who listen. In: an event. Out: lines to be read out: by a screen reader in a
// terminal, or in a live region of a page.

import type { Voice } from '@hearsay/reading'
import { voiceLabels } from './labels.ts'
import { counted, formatNumber } from './numbers.ts'

/** Something that happened on a desk. Numbers that name one of several count from 1. */
export type DeskEvent =
  /** Another clipping of the list is selected, or the list is another one. */
  | {
      type: 'entry-selected'
      number: number
      total: number
      /** Whether there are more than `total`. */
      more: boolean
      /** The headline, or what is wrong with the file. */
      title: string
      outlet: string | null
      date: string | null
      errors: number
    }
  /** The list has no clippings. */
  | { type: 'list-empty'; query: string }
  /** The selected clipping of the list is not here yet. */
  | { type: 'entry-loading' }
  /** A clipping is on the screen, or another view or version of it. */
  | { type: 'clipping-shown'; title: string; lines: readonly string[] }
  /** Another statement is selected; with one voice shown, another sentence. */
  | {
      type: 'stop-selected'
      unit: 'statement' | 'sentence'
      number: number
      total: number
      voice: Voice | null
      speaker: string | null
      /** Whether the reading is unsure of the statement. */
      unsure: boolean
      text: string
    }
  /** There is no statement further on; `total` is how many there are. */
  | { type: 'stops-ended'; total: number }
  | { type: 'evidence-shown'; title: string; lines: readonly string[] }
  /** More of a text came into view. */
  | { type: 'scrolled'; lines: readonly string[] }
  /** Another match of a search is selected. */
  | { type: 'match-selected'; number: number; total: number; context: string }
  | { type: 'match-missing'; words: string }
  /** One voice is shown, or all (null); `sentences` are in it. */
  | { type: 'voice-shown'; voice: Voice | null; sentences: number | null }
  /** A page covers the desk; `rows` can be selected on it, null where it only scrolls. */
  | { type: 'page-opened'; title: string; rows: number | null; keys: string; lines: readonly string[] }
  | { type: 'page-row-selected'; lines: readonly string[] }
  | { type: 'page-closed' }
  /** Other words of a sentence are chosen. */
  | { type: 'words-chosen'; title: string; words: string }
  /** One more key answers a question. */
  | { type: 'choice-offered'; title: string; options: readonly { key: string; label: string }[] }
  /** Words are on the clipboard. */
  | { type: 'copied'; text: string }
  /** Anything else that is said in a sentence. */
  | { type: 'message'; text: string }

/** The types of events. */
export type DeskEventType = DeskEvent['type']

/** The lines to read out for an event; white space at their ends is removed and empty ones are left out. */
export function announcementOf(event: DeskEvent): string[] {
  return linesOf(event)
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

function linesOf(event: DeskEvent): readonly string[] {
  switch (event.type) {
    case 'entry-selected': {
      const { number, total, more, title, outlet, date, errors } = event
      const of = `Clipping ${formatNumber(number)} of ${more ? 'more than ' : ''}${formatNumber(total)}`
      const problems = errors ? `, ${counted(errors, 'error')}` : ''
      return [`${of}: ${title}, ${outlet ?? 'no outlet'}, ${date ?? 'no date'}${problems}.`]
    }
    case 'list-empty':
      return [event.query ? `No clippings for “${event.query}”.` : 'There are no clippings yet.']
    case 'entry-loading':
      return ['Loading.']
    case 'clipping-shown':
    case 'evidence-shown':
      return [`${event.title}.`, ...event.lines]
    case 'stop-selected': {
      const { unit, number, total, voice, speaker, unsure, text } = event
      const name = `${unit === 'statement' ? 'Statement' : 'Sentence'} ${formatNumber(number)} of ${formatNumber(total)}`
      const about = [name, unsure && 'unsure', voice && voiceLabels[voice], speaker]
        .filter(Boolean)
        .join(', ')
      return [`${about}:`, text]
    }
    case 'words-chosen':
      return [`${event.title}: ${event.words}`]
    case 'stops-ended':
      return [event.total ? 'No more statements in this direction.' : 'There are no statements.']
    case 'scrolled':
    case 'page-row-selected':
      return event.lines
    case 'match-selected':
      return [`Match ${formatNumber(event.number)} of ${formatNumber(event.total)}:`, event.context]
    case 'match-missing':
      return [`No matches for “${event.words}”.`]
    case 'voice-shown': {
      const { voice, sentences } = event
      const count = sentences === null ? '' : `, ${counted(sentences, 'sentence')}`
      return [`Showing ${voice ? voiceLabels[voice] : 'every voice'}${count}.`]
    }
    case 'page-opened': {
      const { title, rows, keys, lines } = event
      return rows === null
        ? [`${title}.`, ...lines, keys]
        : [`${title}, ${counted(rows, 'row')}: ${keys}`, ...lines]
    }
    case 'page-closed':
      return ['Back.']
    case 'choice-offered':
      return [`${event.title}: ${event.options.map(({ key, label }) => `${key} ${label}`).join(', ')}.`]
    case 'copied':
      return [`Copied: ${event.text}`]
    case 'message':
      return [event.text]
  }
}
