/**
 * Raised whenever the same text is read otherwise than before, by other rules or another model: who keeps readings knows
 * by it which of them are old.
 */
export const readerVersion = 2
