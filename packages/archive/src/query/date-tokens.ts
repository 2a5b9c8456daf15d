// Dates as words of an index, so that a range can be anywhere in a query. In: a date, or a range of keys. Out: tokens. A seed
// has a token for its century, decade, year, month and day; a range is covered by a few of them.
//
//   2022-06-29   20 202 2022 202206 20220629        2022-06-29..2022-08   20220629 20220630 20220631 202207 202208

/** The token of a seed without a date. */
const UNDATED = 'none'

/** The tokens of a date prefix; `=2022` means that no more of it is known. */
export function dateTokens(date: string | null): string[] {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(date ?? '') ?? []
  if (!year || year === '0000') return [UNDATED]
  const tokens = [year.slice(0, 2), year.slice(0, 3), year]
  if (month) tokens.push(year + month)
  if (month && day) tokens.push(year + month + day)
  else tokens.push(`=${year}${month ?? ''}`)
  return tokens
}

/** Tokens that cover a range: a seed has one of them if its `dateKey` is in the range, both ends inclusive; null is open. */
export function tokensForRange(from: number | null, to: number | null): string[] {
  const first = from ?? 0
  const last = to ?? Number.MAX_SAFE_INTEGER
  const tokens = first <= 0 ? [UNDATED] : []
  const cover = (token: string, low: number, high: number, parts: () => void) => {
    if (high < first || low > last) return
    if (low >= first && high <= last) tokens.push(token)
    else parts()
  }
  const years = (token: string, digits: number) => {
    const size = 10 ** (4 - digits)
    const year = Number(token) * size
    cover(token, year << 9, ((year + size) << 9) - 1, () => {
      if (digits === 4) months(year, token)
      else for (let digit = 0; digit < 10; digit++) years(`${token}${digit}`, digits + 1)
    })
  }
  const months = (year: number, token: string) => {
    const key = year << 9
    if (key >= first && key <= last) tokens.push(`=${token}`)
    for (let month = 1; month <= 12; month++) {
      const name = `${token}${String(month).padStart(2, '0')}`
      const low = key | (month << 5)
      cover(name, low, low | 31, () => {
        if (low >= first && low <= last) tokens.push(`=${name}`)
        for (let day = 1; day <= 31; day++)
          cover(`${name}${String(day).padStart(2, '0')}`, low | day, low | day, () => undefined)
      })
    }
  }
  for (let century = 0; century < 100; century++) years(String(century).padStart(2, '0'), 2)
  return tokens
}
