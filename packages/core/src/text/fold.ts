const MARKS: Record<string, string> = {
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '‘': "'",
  '’': "'",
  '‚': "'",
  '‹': "'",
  '›': "'",
  '–': '-',
  '—': '-',
  '―': '-',
  '‑': '-',
  '…': '...',
}

/**
 * A copy of `text` for matching alone: lower case, no accents, plain quotation marks and dashes, single
 * spaces. Its offsets are not those of the text.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{Mn}\u00ad\u200b-\u200f\ufeff]/gu, '')
    .replace(/[“”„«»‘’‚‹›–—―‑…]/g, (mark) => MARKS[mark] ?? mark)
    .replace(/\s+/g, ' ')
    .toLowerCase()
}
