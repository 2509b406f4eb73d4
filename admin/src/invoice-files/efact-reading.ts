/** One record of an eFact file. */
export interface EfactRecord {
  line: number
  kind: string
  text: string
}

const LENGTH = 350

/** An answer file (base64) cut into its records: by line ends where it has them, else by their fixed length. */
export function readRecords(base64: string | null | undefined): EfactRecord[] {
  if (!base64) return []
  const text = atob(base64)
  const lines = /\r?\n/.test(text) ? text.split(/\r?\n/) : (text.match(new RegExp(`[^]{1,${LENGTH}}`, 'g')) ?? [])
  return lines
    .filter((line) => line.trim() !== '')
    .map((line, at) => ({ line: at + 1, kind: line.slice(0, 2), text: line.trimEnd() }))
}
