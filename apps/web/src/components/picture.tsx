// A chart with its caption and the same numbers as a table.

import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'

interface PictureProps {
  /** What it shows, in a sentence. */
  caption: Child
  svg: string
  heads: [string, string, string]
  rows: [Child, Child, number][]
}

/** A figure whose numbers can be read as well as seen. */
export function Picture({ caption, svg, heads, rows }: PictureProps) {
  return (
    <figure class="picture">
      {/* Scrolls sideways on narrow screens, by keys too. */}
      <section class="drawing" tabindex={0} aria-label="Chart; a table follows">
        {raw(svg)}
      </section>
      <figcaption>
        <span class="quiet">{caption}</span>
        <details>
          <summary>Show as table</summary>
          <table>
            <thead>
              <tr>
                {heads.map((head) => (
                  <th scope="col">{head}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(([one, other, count]) => (
                <tr>
                  <td>{one}</td>
                  <td>{other}</td>
                  <td>{count}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      </figcaption>
    </figure>
  )
}
