import { query } from '../shared/database/prepared-statements'
import { cents } from '../shared/values/cents'
import { addDays, type Day, monthOf } from '../shared/values/day'
import { enterpriseNumber } from '../shared/values/enterprise-number'
import { iban } from '../shared/values/iban'
import { inamiNumber } from '../shared/values/inami-number'
import { niss } from '../shared/values/niss'
import { shareFor } from '../subgraphs/decision/domain/decision-content'
import { splitCost } from '../subgraphs/invoice/domain/cost-split'
import { exampleFile, exampleInvoice, exampleLine } from '../subgraphs/invoice/efact/example-file'
import type { EfactInvoiceFileInput, EfactInvoiceInput } from '../subgraphs/invoice/efact/model'
import { MAX_EFACT_BYTES } from '../subgraphs/invoice/efact/record-reader'
import { writeEfact } from '../subgraphs/invoice/efact/write-file'
import { type CoveringDecision, decisionsCovering } from './covered-persons'
import type { BenchEnvironment } from './environment'

/** The largest permitted eFact file with valid lines: its content and its number of lines. */
export async function largestEfactFile(
  environment: BenchEnvironment,
  { provider, created }: { provider: string; created: Day },
): Promise<{ content: Buffer; lines: number }> {
  const days = Array.from({ length: 30 }, (_, i) => addDays(created, -50 - i))
  const persons = await decisionsCovering(environment, {
    careType: 'GENERAL_MEDICINE',
    provider,
    from: days.at(-1)!,
    to: days[0]!,
  })
  // Record 10 names the account that CAAMI knows (INV-ACCOUNT).
  const [account] = await query<{ iban: string | null }>(
    environment.sources.get('provider')!,
    'select iban from provider_version where inami_number = $1 order by version desc limit 1',
    [provider],
  )
  // One record of 350 bytes per line, three more per invoice, and a few for the file.
  const room = Math.floor(MAX_EFACT_BYTES / 350) - 10
  const invoices: EfactInvoiceInput[] = []
  let lines = 0
  for (const person of persons) {
    const fits = Math.min(days.length, room - lines - 3 * (invoices.length + 1))
    if (fits < 1) break
    invoices.push(
      invoiceOf(person, provider, String(invoices.length + 1).padStart(12, '0'), created, days.slice(0, fits)),
    )
    lines += fits
  }
  const file: EfactInvoiceFileInput = {
    ...exampleFile,
    reference: `LARGE-${created}`.replaceAll('-', '').slice(0, 13),
    provider: inamiNumber(provider),
    iban: iban(account?.iban ?? exampleFile.iban),
    invoicedMonth: monthOf(created),
    createdOn: created,
    invoices,
  }
  return { content: writeEfact(file), lines }
}

// The consultation of an accredited general practitioner; the file claims the share of the State.
const TARIFF = { basis: 'FIXED', honorarium: cents(3373), insurancePart: cents(2773), patientPart: cents(600) } as const

function invoiceOf(
  person: CoveringDecision,
  provider: string,
  number: string,
  issuedOn: Day,
  days: Day[],
): EfactInvoiceInput {
  const { state } = splitCost({
    pricedUnits: [
      {
        units: 1,
        month: monthOf(issuedOn),
        tariff: TARIFF,
        state: shareFor(person.refund, 'GENERAL_MEDICINE'),
        terms: person.terms,
      },
    ],
    claimed: TARIFF.honorarium,
    usedByMonth: new Map(),
  })
  return {
    ...exampleInvoice,
    number,
    niss: niss(person.niss),
    issuedOn,
    decisionNumber: person.number,
    decisionVersion: person.version,
    coverageCode: person.refund.coverageCode,
    amuFlag: person.refund.amuAttestationRequired,
    cpas: enterpriseNumber(person.cpas),
    attestationNumber: null,
    lines: days.map((performedOn) => ({
      ...exampleLine,
      code: '101076',
      performedOn,
      stateShare: state,
      patientShare: cents(0),
      provider: inamiNumber(provider),
      commitmentNumber: null,
      committedOn: null,
    })),
  }
}
