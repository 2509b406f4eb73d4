import tables from './efactZones.json'

/** A zone of a record: its official number, its name's key, its characters. */
export interface ReadZone {
  zone: string
  key: string
  raw: string
  form?: string
  /** Zeros or blanks. */
  empty: boolean
}

/** What an answer says of a record: letter and official code, in words. */
export interface ReadProblem {
  code: string
  /** The zone that the code names in its third and fourth digit. */
  zone: string
  comment: string
}

/** One record or segment of an eFact file. */
export interface ReadRecord {
  rank: number
  type: string
  zones: ReadZone[]
  problems: ReadProblem[]
}

type Layout = (typeof tables.layouts)[number]

const LONG = ['920098', '920099', '920900']
const RECORD = 350
const COUNTED = ['units', 'days']
const byType = new Map<string, Layout>()
for (const layout of tables.layouts) {
  // Segment 300 has a short form and, in answers, a long one: the longer has a name of its own.
  byType.set(byType.has(layout.type) ? `${layout.type} long` : layout.type, layout)
}

/** The records of an answer (base64): header segments first, each record with what the answer says of it. */
export function parseRecords(base64: string | null | undefined): ReadRecord[] {
  if (!base64) return []
  const text = atob(base64)
  const long = LONG.includes(text.slice(0, 6))
  const head = byType.get('200')
  const second = byType.get(long ? '300 long' : '300')
  if (!head || !second) return []
  const records = [
    cut(head, text.slice(0, head.length), 0),
    cut(second, text.slice(head.length, head.length + second.length), 0),
  ]
  const step = long ? RECORD + (byType.get('detail')?.length ?? 0) : RECORD
  for (let at = head.length + second.length, rank = 1; at < text.length; at += step, rank++) {
    const type = text.slice(at, at + 2)
    const settled = type === '91' || type === '92'
    const layout = byType.get(type)
    const record = cut(layout, text.slice(at, at + (settled ? step : RECORD)), rank, type)
    if (long && !settled) record.problems = problemsOf(text.slice(at + RECORD, at + step))
    records.push(record)
  }
  return records
}

/** The name of a record's type, and of a zone, in a language of the graph. */
export function efactName(language: string, of: 'zones' | 'records', key: string): string {
  const names = tables.names[language as keyof typeof tables.names] as Record<
    'zones' | 'records',
    Record<string, string>
  >
  return names[of][key] ?? key
}

function cut(layout: Layout | undefined, text: string, rank: number, type = layout?.type ?? '??'): ReadRecord {
  const zones = (layout?.zones ?? []).map(({ zone, key, at, length, ...rest }) => {
    const raw = text.slice(at - 1, at - 1 + length)
    return { zone, key, raw, form: 'form' in rest ? (rest.form as string) : undefined, empty: /^[+-]?[0 ]*$/.test(raw) }
  })
  return { rank, type, zones, problems: [] }
}

function problemsOf(detail: string): ReadProblem[] {
  const zones = Object.fromEntries(cut(byType.get('detail'), detail, 0).zones.map(({ key, raw }) => [key, raw.trim()]))
  return ['1', '2', '3'].flatMap((at) => {
    const code = zones[`code${at}`] ?? ''
    return /[1-9]/.test(code)
      ? [
          {
            code: `${zones[`letter${at}`] ?? ''} ${code}`.trim(),
            zone: code.slice(2, 4),
            comment: at === '1' ? (zones.comment ?? '') : '',
          },
        ]
      : []
  })
}

/** The characters of a zone in words, where they say more than they show. */
export function formatZone({ key, raw, form }: ReadZone): string | undefined {
  if (form === 'date')
    return /^(?!0{8})\d{8}$/.test(raw) ? `${raw.slice(6)}/${raw.slice(4, 6)}/${raw.slice(0, 4)}` : undefined
  if (form === 'amount' && COUNTED.includes(key)) return String(Number(raw) || 0)
  if (form === 'amount' && /^[+-]\d+$/.test(raw))
    return `${raw.startsWith('-') ? '\u2212' : ''}${Number(raw.slice(1, -2))},${raw.slice(-2)}\u00a0€`
  if (form === 'beneficiary' && /^00\d{11}$/.test(raw)) return raw.slice(2)
  return undefined
}
