import type { EntityManager } from 'typeorm'
import { inTransaction } from '../../../shared/database/transaction'
import { addDays, type Day } from '../../../shared/values/day'
import { sampleDecisions } from '../../../subgraphs/decision/persistence/sample.repository'
import { sampleLines } from '../../../subgraphs/invoice/persistence/sample.repository'
import { type InspectionResult, inspectedKinds } from '../../../subgraphs/provider/domain/inspection'
import { insertInspection, updateInspection } from '../../../subgraphs/provider/persistence/inspection.repository'
import type { InspectionFileEntity } from '../../../subgraphs/provider/persistence/inspection-file.entity'
import { insertConclusion } from '../../../subgraphs/provider/persistence/inspection-item.repository'
import { samplePaperInvoices } from '../../../subgraphs/provider/persistence/paper-invoice.repository'
import { type Sources, timestamp } from './rows'

const inspector = { subject: 'demo-inspector', audience: 'SPP_IS' as const, organisation: 'sppis', role: 'inspector' }
const SIZES = [5, 5, 3, 3]

// Names of the demo's rows: the same seed gives the same ones.
const idOf = (inspection: number, item = 0): string =>
  `0190f5b0-0000-7000-8${String(inspection).padStart(3, '0')}-${String(item).padStart(12, '0')}`

/**
 * Three inspections of a CPAS: one of the last three months is open, one of the quarter before is closed with an irregular item, and one
 * of a year ago is shared and waits for the answer.
 */
export async function seedInspections(sources: Sources, cpas: string, today: Day): Promise<void> {
  const at = (days: number) => new Date(timestamp(addDays(today, days)))
  const open = await openInspection(sources, cpas, 1, { from: addDays(today, -90), to: addDays(today, -1) }, today)
  const closed = await openInspection(
    sources,
    cpas,
    2,
    { from: addDays(today, -181), to: addDays(today, -91) },
    addDays(today, -60),
  )
  const shared = await openInspection(
    sources,
    cpas,
    3,
    { from: addDays(today, -390), to: addDays(today, -301) },
    addDays(today, -20),
  )
  if (shared) {
    const sharing = { sharedAt: at(-12), sharedBy: inspector, answerBy: addDays(today, 18) }
    await inTransaction(sources.get('provider')!, async ({ manager }) => {
      await concludeItems(manager, shared, at(-14))
      await updateInspection(manager, shared, { status: 'SHARED', ...sharing })
    })
  }
  if (!open || !closed) return
  const answerer = { subject: 'demo-supervisor', audience: 'CPAS' as const, organisation: cpas, role: 'supervisor' }
  const changes: Partial<InspectionFileEntity>[] = [
    { status: 'SHARED', sharedAt: at(-50), sharedBy: inspector, answerBy: addDays(today, -20) },
    {
      status: 'ANSWERED',
      answeredAt: at(-30),
      answeredBy: answerer,
      answer: 'L’enquête sociale manquante est versée au dossier.',
    },
    {
      status: 'CLOSED',
      closedAt: at(-10),
      closedBy: inspector,
      conclusion: 'Les décisions sont en ordre, sauf une enquête sociale tardive.',
    },
  ]
  await inTransaction(sources.get('provider')!, async ({ manager }) => {
    let file = closed
    await concludeItems(manager, file, at(-55))
    for (const change of changes) {
      await updateInspection(manager, file, change)
      file = { ...file, ...change, version: file.version + 1 }
    }
  })
}

// The first item is irregular.
async function concludeItems(
  manager: EntityManager,
  { id, seed, itemCount }: InspectionFileEntity,
  at: Date,
): Promise<void> {
  for (let position = 1; position <= itemCount; position++) {
    const result: InspectionResult = position === 1 ? 'IRREGULAR' : 'COMPLIANT'
    const remark = position === 1 ? 'Pas d’enquête sociale au dossier' : null
    const conclusion = { result, remark, at, by: inspector }
    await insertConclusion(manager, { itemId: idOf(seed, position), version: 1, inspectionId: id, ...conclusion })
  }
}

/** Null if there is nothing to draw. */
async function openInspection(
  sources: Sources,
  cpas: string,
  rank: number,
  period: { from: Day; to: Day },
  on: Day,
): Promise<InspectionFileEntity | null> {
  const seed = rank
  const key = { subject: { centres: [cpas] }, ...period, seed }
  const drawn = await Promise.all(
    inspectedKinds.map((kind, i) => {
      const size = SIZES[i] ?? 0
      if (kind === 'DECISION') return sampleDecisions(sources.get('decision')!.manager, { ...key, kind, size })
      if (kind === 'PAPER_INVOICE') return samplePaperInvoices(sources.get('provider')!.manager, { ...key, size })
      return sampleLines(sources.get('invoice')!.manager, { ...key, kind, size })
    }),
  )
  const items = drawn.flatMap((sample, i) => sample.items.map((item) => ({ ...item, kind: inspectedKinds[i]! })))
  if (items.length === 0) return null
  const file: InspectionFileEntity = {
    id: idOf(rank),
    subjectKind: 'CPAS',
    subject: cpas,
    mergedCentres: [],
    periodFrom: period.from,
    periodTo: period.to,
    seed,
    sizes: SIZES,
    populations: drawn.map(({ population }) => population),
    itemCount: items.length,
    grounds: 'Contrôle annuel',
    openedAt: new Date(timestamp(on, -2)),
    openedBy: inspector,
    version: 1,
    status: 'OPEN',
    sharedAt: null,
    sharedBy: null,
    answerBy: null,
    answeredAt: null,
    answeredBy: null,
    answer: null,
    closedAt: null,
    closedBy: null,
    conclusion: null,
  }
  const rows = items.map((item, i) => ({
    id: idOf(rank, i + 1),
    inspectionId: file.id,
    itemCount: items.length,
    position: i + 1,
    ...item,
  }))
  await inTransaction(sources.get('provider')!, ({ manager }) => insertInspection(manager, file, rows))
  return file
}
