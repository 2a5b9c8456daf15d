/** How long what was removed can be brought back, in days. */
export const TRASH_DAYS = 30

/** Until when something can be brought back that was removed at a time, in milliseconds since 1970; as ISO time. */
export function trashEnd(removed: number): string {
  return new Date(removed + TRASH_DAYS * 86_400_000).toISOString()
}
