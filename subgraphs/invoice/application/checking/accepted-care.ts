import type { Tx } from '../../../../shared/database/transaction'
import { providerKey } from '../../../../shared/values/inami-number'
import type { AcceptedCare } from '../../domain/accepted-care'
import { AcceptedCareIndex, hullOf } from '../../domain/accepted-care-index'
import { type Days, daysOfCare } from '../../domain/care-days'
import type { ClaimedLine } from '../../domain/claimed-line'
import { type AcceptedCareRow, acceptedCare, type EvaluatedDays } from '../../persistence/checking.repository'
import type { FileInCheck } from '../../persistence/test-file.repository'
import type { LineCase } from '../../rules/line-case'
import { careOfPerson } from '../../rules/line-days'
import type { CheckData } from './load-check-data'

/** The part of a line that its place among other care depends on. */
export type PlacedLine = Pick<ClaimedLine, 'niss' | 'code' | 'invoiceId' | 'performedOn' | 'performedUntil'> & {
  credit?: boolean
}

/** The stay that the lines billed by day of each invoice form, by invoice. */
export function staysByInvoice(lines: readonly PlacedLine[], { items }: Pick<CheckData, 'items'>): Map<string, Days> {
  const stays = new Map<string, Days>()
  for (const line of lines) {
    if (line.credit || !items.get(line.code)?.byDay) continue
    const { from, to } = daysOfCare(line)
    const stay = stays.get(line.invoiceId)
    stays.set(
      line.invoiceId,
      stay ? { from: from < stay.from ? from : stay.from, to: to > stay.to ? to : stay.to } : { from, to },
    )
  }
  return stays
}

/** The stay of a line that is billed by day; null for other lines. */
export const stayOfLine = (
  { code, invoiceId }: PlacedLine,
  stays: ReadonlyMap<string, Days>,
  { items }: Pick<CheckData, 'items'>,
): Days | null => (items.get(code)?.byDay ? (stays.get(invoiceId) ?? null) : null)

/** Loads the accepted care that counts for lines, with one statement for all of them; more only for care on unknown days. */
export async function loadAcceptedCare(
  tx: Pick<Tx, 'named'>,
  file: FileInCheck | null,
  lines: readonly PlacedLine[],
  data: CheckData,
): Promise<AcceptedCareIndex> {
  const ownerOf = data.personIdsOf(lines)
  const codes = [...new Set(lines.flatMap(({ code }) => [code, ...(data.items.get(code)?.notWith ?? [])]))]
  const found = new Map<string, { personId: string; care: AcceptedCare }>()
  let evaluated = evaluatedDays(lines, data)
  while (evaluated.length > 0) {
    for (const row of await acceptedCare(tx, file, evaluated, codes))
      found.set(row.id, { personId: ownerOf.get(row.person_id) ?? row.person_id, care: toAcceptedCare(row, file) })
    evaluated = widened(evaluated, [...found.values()], ownerOf)
  }
  const index = new AcceptedCareIndex()
  for (const { personId, care } of found.values()) index.add(personId, care)
  return index
}

// The days of each person, under every id that the person has.
function evaluatedDays(lines: readonly PlacedLine[], data: CheckData): EvaluatedDays[] {
  const byPerson = new Map<string, { ids: readonly string[]; days: Days; hasStay: boolean }>()
  for (const line of lines) {
    const person = data.persons.get(line.niss)
    if (!person) continue
    const { from, to } = daysOfCare(line)
    const hasStay = data.items.get(line.code)?.byDay ?? false
    const known = byPerson.get(person.id)
    byPerson.set(person.id, {
      ids: person.ids,
      days: known ? { from: min(from, known.days.from), to: max(to, known.days.to) } : { from, to },
      hasStay: hasStay || (known?.hasStay ?? false),
    })
  }
  return [...byPerson.values()].flatMap(({ ids, days, hasStay }) =>
    ids.map((personId) => ({ personId, ...days, hasStay })),
  )
}

// Units on unknown days of a longer period compete with other units of that period: its other days are needed too.
function widened(
  evaluated: readonly EvaluatedDays[],
  found: readonly { personId: string; care: AcceptedCare }[],
  ownerOf: ReadonlyMap<string, string>,
): EvaluatedDays[] {
  return evaluated.flatMap((days) => {
    const ofPerson = found.filter(({ personId }) => personId === ownerOf.get(days.personId)).map(({ care }) => care)
    const { from, to } = hullOf(days, ofPerson)
    return from === days.from && to === days.to ? [] : [{ ...days, from, to }]
  })
}

const min = <T>(a: T, b: T): T => (a <= b ? a : b)
const max = <T>(a: T, b: T): T => (a >= b ? a : b)

const toAcceptedCare = (row: AcceptedCareRow, file: FileInCheck | null): AcceptedCare => ({
  id: row.id,
  code: row.code,
  careType: row.care_type,
  provider: providerKey(row.provider),
  invoiceId: row.invoice_id,
  inSameFile: row.file_id === file?.id,
  performedOn: row.performed_on,
  performedUntil: row.performed_until,
  quantity: row.quantity,
  stay: row.stay_from && row.stay_until ? { from: row.stay_from, to: row.stay_until } : null,
})

/** A line that is accepted, as it counts for the lines after it. */
export const acceptedInFile = (lineCase: LineCase, id: string): AcceptedCare => ({
  ...careOfPerson(lineCase),
  id,
  inSameFile: true,
})
