/** The headers of an imported file: it is hostile, so a browser saves it under its name and never shows it. */
export function downloadHeaders(name: string): Record<string, string> {
  // Characters that `encodeURIComponent` leaves and RFC 8187 doesn’t allow.
  const escaped = encodeURIComponent(name.replace(/\p{Cs}/gu, '\u{fffd}')).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  )
  return {
    'Content-Type': 'application/octet-stream',
    'Content-Disposition': `attachment; filename*=UTF-8''${escaped}`,
  }
}
