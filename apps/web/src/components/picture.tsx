// A picture with its words: the drawing for the eye, a line that says what it shows, and the same as a table.

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
      {/* Where there is little room it moves sideways, by keys too. */}
      <section class="drawing" tabindex={0} aria-label="Picture; the same stands below as a table">
        {raw(svg)}
      </section>
      <figcaption>
        <span class="quiet">{caption}</span>
        <details>
          <summary>The same as a table</summary>
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
