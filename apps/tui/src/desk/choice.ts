// A question that one more key answers. In: which question. Out: its title, its keys, and the argument of each.

import { voiceChoices } from '@hearsay/desk'
import type { CommandName } from './key-map.ts'

/** A question. The key completes its command: `v` and then `u` is `:voice unnamed`. */
export interface Choice {
  command: Extract<CommandName, 'voice' | 'copy' | 'correct' | 'merge'>
  title: string
  options: readonly { key: string; label: string; argument: string }[]
}

/** Which voice to show. */
export const voiceChoice: Choice = {
  command: 'voice',
  title: 'show only',
  options: voiceChoices.map(({ voice, key, label }) => ({ key, label, argument: voice ?? 'all' })),
}

/** What to copy. */
export const copyChoice: Choice = {
  command: 'copy',
  title: 'copy',
  options: [
    { key: 'q', label: 'quotation', argument: 'quotation' },
    { key: 'c', label: 'with citation', argument: 'citation' },
    { key: 'm', label: 'Markdown', argument: 'markdown' },
    { key: 'z', label: 'CSL JSON', argument: 'csl' },
    { key: 's', label: 'sentence', argument: 'sentence' },
    { key: 'j', label: 'JSON', argument: 'json' },
  ],
}

/** What to change of a statement. */
export const changeChoice: Choice = {
  command: 'correct',
  title: 'change',
  options: [
    { key: 's', label: 'speaker', argument: 'speaker' },
    { key: 'w', label: 'words', argument: 'words' },
    { key: 'c', label: 'cue', argument: 'cue' },
    { key: 'k', label: 'kind', argument: 'kind' },
    { key: 't', label: 'title', argument: 'title' },
    { key: 'd', label: 'day', argument: 'day' },
    { key: 'r', label: 'relayed by', argument: 'chain' },
  ],
}

/** Where two names are one. */
export const mergeChoice: Choice = {
  command: 'merge',
  title: 'one name',
  options: [
    { key: 'c', label: 'in this clipping', argument: 'clipping' },
    { key: 'd', label: 'in every clipping', argument: 'desk' },
  ],
}
