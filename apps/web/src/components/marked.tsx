// Words with some of them marked. In: words and spans in them.
import type { Span } from '@hearsay/core'

/** Text with its matches marked. */
export function Marked({ text, marks }: { text: string; marks: readonly Span[] }) {
  let from = 0
  return (
    <>
      {marks.map(([start, end]) => {
        const before = text.slice(from, start)
        from = end
        return (
          <>
            {before}
            <mark>{text.slice(start, end)}</mark>
          </>
        )
      })}
      {text.slice(from)}
    </>
  )
}
