import { formatNumber } from '@hearsay/desk'

interface NamesTableProps {
  /** What the names are, for the first column and the caption. */
  title: string
  /** The further columns; those with numbers are set to the right. */
  columns: string[]
  rows: { name: string; address: string; cells: (string | number)[] }[]
}

/** A table of names, each a link to its page. */
export function NamesTable({ title, columns, rows }: NamesTableProps) {
  const classOf = (column: number) => (typeof rows[0]?.cells[column] === 'number' ? 'count' : undefined)
  return (
    <table class="names">
      <caption class="unseen">{title}</caption>
      <thead>
        <tr>
          <th scope="col">Name</th>
          {columns.map((column, at) => (
            <th scope="col" class={classOf(at)}>
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, address, cells }) => (
          <tr>
            <th scope="row">
              <a href={address}>
                <bdi>{name}</bdi>
              </a>
            </th>
            {cells.map((cell, at) => (
              <td class={classOf(at)}>{typeof cell === 'number' ? formatNumber(cell) : cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
