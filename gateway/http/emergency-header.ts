const MIN_LENGTH = 20
const MAX_LENGTH = 500

/** What a client gets for a header that cannot be read. */
export const EMERGENCY_HEADER_PROBLEM = `X-Emergency is invalid: send why you must read the person's data now, in ${MIN_LENGTH} to ${MAX_LENGTH} characters (UTF-8), or leave the header out.`

/** The reason of an emergency read: null without the header, undefined if it is too short, too long or unreadable. */
export function emergencyReason(header: string | undefined): string | null | undefined {
  if (header === undefined) return null
  const reason = decodeHeader(header).trim()
  if (reason.length < MIN_LENGTH || reason.length > MAX_LENGTH || /\p{Cc}/u.test(reason)) return undefined
  return reason
}

// Node reads headers as Latin-1; clients send UTF-8.
function decodeHeader(header: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(header, 'latin1'))
  } catch {
    return header
  }
}
