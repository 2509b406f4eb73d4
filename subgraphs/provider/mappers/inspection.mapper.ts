import { inspectedKinds } from '../domain/inspection'
import type { InspectionFileEntity } from '../persistence/inspection-file.entity'
import type { InspectionItemEntity } from '../persistence/inspection-item.entity'
import type { InspectionFileType, InspectionItemType, InspectionSampleType } from '../schema/inspection.type'

/** Maps how each kind was sampled. */
export const toSamples = (sizes: readonly number[], populations: readonly number[]): InspectionSampleType[] =>
  inspectedKinds.map((kind, i) => {
    const requested = sizes[i] ?? 0
    const population = populations[i] ?? 0
    return { kind, population, requested, drawn: Math.min(requested, population) }
  })

/** Maps an inspection to its node; field resolvers add provider, progress, items and documents. */
export const toInspectionNode = (file: InspectionFileEntity): InspectionFileType => ({
  id: file.id,
  cpas: file.subjectKind === 'CPAS' ? { enterpriseNumber: file.subject } : null,
  mergedCentres: file.mergedCentres.map((enterpriseNumber) => ({ enterpriseNumber })),
  period: { from: file.periodFrom, to: file.periodTo },
  grounds: file.grounds,
  seed: file.seed,
  samples: toSamples(file.sizes, file.populations),
  status: file.status,
  version: file.version,
  openedBy: file.openedBy,
  openedAt: file.openedAt,
  sharedAt: file.sharedAt,
  answerBy: file.answerBy,
  answer:
    file.answer !== null && file.answeredBy && file.answeredAt
      ? { text: file.answer, by: file.answeredBy, at: file.answeredAt }
      : null,
  conclusion: file.conclusion,
  closedBy: file.closedBy,
  closedAt: file.closedAt,
  findings: [],
  entity: file,
})

/** Maps an item to its node; field resolvers add the paper invoice and the conclusion. */
export const toItemNode = (item: InspectionItemEntity): InspectionItemType => ({
  id: item.id,
  position: item.position,
  kind: item.kind,
  reference: item.reference,
  on: item.on,
  amount: item.amountCents,
  niss: item.niss,
  beneficiary: item.personId === null ? null : { id: item.personId },
  decision: item.kind === 'DECISION' ? { number: item.key } : null,
  line: item.kind === 'INVOICE_LINE' ? { id: item.key } : null,
  attestation: item.kind === 'ATTESTATION' ? { number: item.key } : null,
  findings: [],
  key: item.key,
})
