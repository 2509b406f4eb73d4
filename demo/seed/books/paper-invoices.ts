import { query } from '../../../shared/database/prepared-statements'
import { cents } from '../../../shared/values/cents'
import { addDays, type Day, earliest, latest } from '../../../shared/values/day'
import { inspectPaperInvoice } from '../../../subgraphs/provider/application/inspect-paper-invoice.service'
import { recordPaperInvoice } from '../../../subgraphs/provider/application/record-paper-invoice.service'
import type { BillingSituation } from '../../../subgraphs/provider/rules/billing-case'
import type { PaperInvoiceInput } from '../../../subgraphs/provider/schema/paper-invoice.input'
import { type Sources, worker } from '../insert/rows'
import type { DemoPrices } from '../prices'
import type { DemoProvider } from '../providers'
import type { Random } from '../random'
import { type Act, inspector } from './act'

interface Patient {
  niss: string
  cpas: string
  care_type: 'GENERAL_MEDICINE' | 'PARAMEDICAL'
  first: Day
  last: Day
}

/** Why an invoice came on paper, and what is peculiar to it. */
interface PaperKind {
  careType: Patient['care_type']
  code: string
  situation: BillingSituation
  justification?: string
  /** A practitioner who was 67 on 2023-01-01. */
  exempt?: boolean
  excess?: number
  withPrescription?: boolean
  withoutNumber?: boolean
  attestationHeld?: boolean
}

const gp = { careType: 'GENERAL_MEDICINE', code: '101076' } as const
const physiotherapist = { careType: 'PARAMEDICAL', code: '567011' } as const
const held = { attestationHeld: true }
const kinds: readonly PaperKind[] = [
  { ...gp, ...held, situation: 'IN_PRACTICE', exempt: true },
  { ...physiotherapist, ...held, situation: 'IN_PRACTICE', withPrescription: true },
  {
    ...{ ...gp, ...held, situation: 'OUTSIDE_PRACTICE_NOT_POSSIBLE' },
    justification: 'Visite à domicile, sans connexion sur place',
  },
  { ...gp, ...held, situation: 'FORCE_MAJEURE', justification: 'Panne d’électricité pendant deux jours', excess: 500 },
  { ...gp, ...held, situation: 'GUARD_POST' },
  { ...physiotherapist, ...held, situation: 'IN_PRACTICE' },
  { ...gp, situation: 'FORCE_MAJEURE', justification: 'Vol du matériel informatique du cabinet' },
  { ...gp, ...held, situation: 'NEWBORN' },
  { ...gp, ...held, situation: 'NO_NUMBER', withoutNumber: true },
  { ...gp, ...held, situation: 'IN_PRACTICE' },
]
const MOST = 200

/** Records paper invoices that the CPAS received, one for about 25 persons; the SPP IS has inspected half of them and refused a few. */
export async function seedPaperInvoices(
  sources: Sources,
  act: Act,
  random: Random,
  {
    providers,
    prices,
    persons,
    today,
  }: { providers: readonly DemoProvider[]; prices: DemoPrices; persons: number; today: Day },
): Promise<void> {
  const count = Math.min(MOST, Math.ceil(persons / 25))
  const patients = await coveredPatients(sources, addDays(today, -150), today, count)
  const of = (category: DemoProvider['category']) => providers.filter((provider) => provider.category === category)
  const practitioners = of('GENERAL_PRACTITIONER').filter(({ number }) => number.endsWith('004'))
  const physiotherapists = of('PHYSIOTHERAPIST')
  for (const [rank, patient] of patients.entries()) {
    const fitting = kinds.filter(({ careType }) => careType === patient.care_type)
    const kind = fitting[rank % fitting.length]!
    const mayIssue = practitioners.filter(({ birthDate }) => birthDate! < '1956-01-02' === (kind.exempt ?? false))
    const provider = random.pick(kind.careType === 'PARAMEDICAL' ? physiotherapists : mayIssue)
    const performedOn = addDays(latest(patient.first, addDays(today, -150)), random.between(0, 20))
    const issuedOn = addDays(performedOn, random.between(2, 12))
    const recordedOn = addDays(issuedOn, random.between(3, 15))
    if (performedOn > earliest(patient.last, today) || recordedOn > today) continue
    const input = toInput(kind, patient, { provider, performedOn, issuedOn, rank }, prices)
    if (!input) continue
    const caller = worker(patient.cpas)
    const recorded = await recordPaperInvoice(input, act('provider', caller, recordedOn, 'recordPaperInvoice'))
    const inspectedOn = addDays(recordedOn, random.between(10, 40))
    const { paperInvoice } = recorded
    if (!paperInvoice || inspectedOn > today || rank % 2 === 1) continue
    const accepted = rank % 12 !== 4
    const remark = accepted ? null : 'La justification ne correspond pas au jour des soins.'
    const inspection = { id: paperInvoice.id, accepted, remark }
    await inspectPaperInvoice(inspection, act('provider', inspector, inspectedOn, 'inspectPaperInvoice'))
  }
}

// The persons of the examples' CPAS come first, then those of the others, in a fixed order that is none of theirs.
const coveredPatients = (sources: Sources, from: Day, to: Day, limit: number): Promise<Patient[]> =>
  query<Patient>(
    sources.get('decision')!,
    `select d.niss, d.cpas, c ->> 'careType' as care_type, c -> 'period' ->> 'from' as first, c -> 'period' ->> 'to' as last
     from decision d join decision_version v on v.number = d.number and v.version = d.current_version
     cross join lateral jsonb_array_elements(v.content -> 'coverages') c
     where c ->> 'careType' in ('GENERAL_MEDICINE', 'PARAMEDICAL') and d.suspended_since is null
       and c -> 'period' ->> 'from' < $2 and c -> 'period' ->> 'to' > $1
     order by d.cpas not in ('0299990019', '0299991108') and d.number::bigint % 3 = 0, md5(d.number || (c ->> 'careType')) limit $3`,
    [from, to, limit],
  )

function toInput(
  kind: PaperKind,
  { niss }: Patient,
  { provider, performedOn, issuedOn, rank }: { provider: DemoProvider; performedOn: Day; issuedOn: Day; rank: number },
  prices: DemoPrices,
): PaperInvoiceInput | null {
  const tariff = prices
    .tariffsFor(kind.code, provider.number)
    .find(({ period }) => period.from <= performedOn && (period.to === null || performedOn <= period.to))
  if (!tariff) return null
  const claimed = cents(tariff.insurancePart + tariff.patientPart + (kind.excess ?? 0))
  const prescription = kind.withPrescription ? { prescriptionNumber: `BEP${String(rank).padStart(9, '0')}` } : {}
  return {
    provider: provider.number,
    niss: kind.withoutNumber ? null : niss,
    personName: kind.withoutNumber ? `Personne inconnue ${rank}` : kind.situation === 'NEWBORN' ? 'Nouveau-né' : null,
    issuedOn,
    amount: claimed,
    situation: kind.situation,
    justification: kind.justification ?? null,
    attestationHeld: kind.attestationHeld ?? false,
    lines: [{ code: kind.code, performedOn, claimed, ...prescription }],
  }
}
