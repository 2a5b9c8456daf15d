import { expect, test } from 'vitest'
import type { DeskEvent } from './announcements.ts'
import { announcementOf } from './announcements.ts'

const entry = {
  type: 'entry-selected',
  number: 1,
  total: 1200,
  more: false,
  title: 'The toll will rise',
  outlet: 'Harbor Times',
  date: '2022-06-29',
  errors: 0,
} as const
const stop = {
  type: 'stop-selected',
  unit: 'statement',
  number: 3,
  total: 6,
  voice: 'named',
  speaker: 'Orla Venn',
  unsure: false,
  text: '“We will wait,” Orla Venn said.',
} as const

test.each<[DeskEvent, string[]]>([
  [entry, ['Clipping 1 of 1,200: The toll will rise, Harbor Times, 2022-06-29.']],
  [
    { ...entry, more: true, outlet: null, date: null, errors: 2 },
    ['Clipping 1 of more than 1,200: The toll will rise, no outlet, no date, 2 errors.'],
  ],
  [{ type: 'list-empty', query: 'kelp' }, ['No clippings for “kelp”.']],
  [{ type: 'list-empty', query: '' }, ['There are no clippings yet.']],
  [{ type: 'entry-loading' }, ['Loading.']],
  [
    { type: 'clipping-shown', title: '10%  Harbor Times', lines: [' a', '', 'b'] },
    ['10%  Harbor Times.', 'a', 'b'],
  ],
  [stop, ['Statement 3 of 6, a named source, Orla Venn:', '“We will wait,” Orla Venn said.']],
  [{ ...stop, unsure: true }, ['Statement 3 of 6, unsure, a named source, Orla Venn:', stop.text]],
  [{ ...stop, unit: 'sentence', speaker: null }, ['Sentence 3 of 6, a named source:', stop.text]],
  [{ type: 'stops-ended', total: 0 }, ['There are no statements.']],
  [{ type: 'stops-ended', total: 4 }, ['No more statements in this direction.']],
  [{ type: 'match-selected', number: 2, total: 7, context: 'the toll' }, ['Match 2 of 7:', 'the toll']],
  [{ type: 'match-missing', words: 'zzz' }, ['No matches for “zzz”.']],
  [{ type: 'voice-shown', voice: 'unnamed', sentences: 1 }, ['Showing an unnamed source, 1 sentence.']],
  [{ type: 'voice-shown', voice: null, sentences: null }, ['Showing every voice.']],
  [
    { type: 'page-opened', title: 'Outline', rows: 2, keys: 'j and k step, q goes back.', lines: ['1 N We'] },
    ['Outline, 2 rows: j and k step, q goes back.', '1 N We'],
  ],
  [
    { type: 'page-opened', title: 'Keys', rows: null, keys: 'q goes back.', lines: ['j next'] },
    ['Keys.', 'j next', 'q goes back.'],
  ],
  [{ type: 'page-closed' }, ['Back.']],
  [
    { type: 'choice-offered', title: 'copy', options: [{ key: 'q', label: 'quotation' }] },
    ['copy: q quotation.'],
  ],
  [{ type: 'copied', text: '“We will wait,”' }, ['Copied: “We will wait,”']],
])('%j is read out', (event, lines) => expect(announcementOf(event)).toEqual(lines))
