const MIN_LENGTH = 20
const MAX_LENGTH = 500

/** What pages read of one person. No other request of a page is sent as an emergency. */
const reads: readonly string[] = ['Person', 'Coverage', 'InformationForm']

let current: { niss: string; reason: string } | undefined

// A header is one line.
const oneLine = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ').trim()

/** Whether the graph accepts the text as the reason of an emergency: 20 to 500 characters. */
export function isEmergencyReason(text: string): boolean {
  const { length } = oneLine(text)
  return length >= MIN_LENGTH && length <= MAX_LENGTH
}

/** Sends the reads of a person with `X-Emergency` until `endEmergency`. */
export function beginEmergency(niss: string, reason: string): void {
  current = { niss, reason: oneLine(reason) }
}

/** Ends the emergency of a person; false if there is none. */
export function endEmergency(niss: string): boolean {
  if (current?.niss !== niss) return false
  current = undefined
  return true
}

/** The header of an operation that reads the person of the emergency. */
export function emergencyHeader(operation: string, { niss, id }: { niss?: unknown; id?: unknown }): object {
  if (!current || !reads.includes(operation) || (niss ?? id) !== current.niss) return {}
  // fetch takes one character for each byte: the server reads them as UTF-8.
  return { 'x-emergency': String.fromCharCode(...new TextEncoder().encode(current.reason)) }
}
