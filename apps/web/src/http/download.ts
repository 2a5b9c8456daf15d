/** The headers of bytes that came in from somebody: hostile, so they are saved under their name and never shown. */
export function downloadHeaders(name: string): Record<string, string> {
  // What `encodeURIComponent` leaves and RFC 8187 doesn’t.
  const escaped = encodeURIComponent(name.replace(/\p{Cs}/gu, '\u{fffd}')).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  )
  return {
    'Content-Type': 'application/octet-stream',
    'Content-Disposition': `attachment; filename*=UTF-8''${escaped}`,
  }
}
