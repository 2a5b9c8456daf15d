// What a variation is, in a few words that combine. In: a variation. Out: kinds, in one order, each with the letter that a terminal has
// for it.
import type { Variation } from './variation.ts'

/** What an occurrence is beside the base; `same` stands alone. */
export const variationKinds = [
  'same',
  'cut',
  'bracket',
  'dots',
  'omitted',
  'changed',
  'moved',
  'reworded',
  'translated',
  'speaker',
  'chain',
] as const
/** What an occurrence is beside the base. */
export type VariationKind = (typeof variationKinds)[number]

/** The letter of each kind; `!` is added where a word may turn the sense. */
export const kindLetters: Record<VariationKind, string> = {
  same: '=',
  cut: '<',
  bracket: '[',
  dots: '…',
  omitted: '-',
  changed: '~',
  moved: '%',
  reworded: '"',
  translated: 'T',
  speaker: '@',
  chain: '>',
}

/** The kinds that hold of a variation. Of words reworded or translated no more is told. */
export function kindsOf(variation: Variation): VariationKind[] {
  const { speaker, chain } = variation
  const found = new Set<VariationKind>()
  if (variation.language === 'translated') found.add('translated')
  else if (variation.form === 'reworded') found.add('reworded')
  else for (const kind of wordKinds(variation)) found.add(kind)
  if (speaker === 'other') found.add('speaker')
  if (chain !== 'same') found.add('chain')
  return found.size ? variationKinds.filter((kind) => found.has(kind)) : ['same']
}

function wordKinds({ wording, marked, steps }: Variation): VariationKind[] {
  const found: VariationKind[] = []
  const isSilent = (...ops: string[]) =>
    steps.some(({ op, mark, style }) => !mark && style === null && ops.includes(op))
  if (wording.includes('trimmed') || wording.includes('longer')) found.push('cut')
  if (marked.includes('bracket')) found.push('bracket')
  if (marked.includes('dots')) found.push('dots')
  if (wording.includes('omitted') && hasSilentOmission(steps)) found.push('omitted')
  if (wording.includes('changed') && isSilent('changed', 'come')) found.push('changed')
  if (wording.includes('moved')) found.push('moved')
  return found
}

/** Whether words are gone inside without a mark; hesitations too, where nothing else is gone. */
function hasSilentOmission(steps: Variation['steps']): boolean {
  const kept = steps.map(({ op }) => op === 'same' || op === 'moved' || op === 'changed')
  const [first, last] = [kept.indexOf(true), kept.lastIndexOf(true)]
  return steps.some(
    ({ op, mark, style }, at) =>
      !mark && (style === 'filler' ? op !== 'same' : op === 'gone' && at > first && at < last),
  )
}
