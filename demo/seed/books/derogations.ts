import { Paper } from '../../../shared/documents/paper'
import { addDays, type Day } from '../../../shared/values/day'
import { grantDerogation } from '../../../subgraphs/invoice/application/grant-derogation.service'
import { requestDerogation } from '../../../subgraphs/invoice/application/request-derogation.service'
import { timestamp, worker } from '../insert/rows'
import type { DemoProvider } from '../providers'
import { type Act, inspector, staffOf } from './act'

const grounds = [
  'Le service social n’a reçu la décision judiciaire qu’après deux ans.',
  'Migratie van de facturatiesoftware van het ziekenhuis.',
  'Le dossier du patient était saisi dans une instruction pénale.',
  'Identité du patient établie après deux ans par l’Office des étrangers.',
]

/** Requests for derogations, of hospitals and of CPAS, at most eight: half of them were granted, with the agreement. */
export async function seedDerogations(
  act: Act,
  hospitals: readonly DemoProvider[],
  cpas: readonly string[],
  { persons, today }: { persons: number; today: Day },
): Promise<void> {
  const requesters = hospitals.slice(0, 4).flatMap((hospital, rank) => [
    { caller: staffOf(hospital.number), hospital },
    { caller: worker(cpas[rank % cpas.length]!), hospital },
  ])
  for (const [rank, { caller, hospital }] of requesters.slice(0, Math.ceil(persons / 100)).entries()) {
    const requestedOn = addDays(today, -70 + 8 * rank)
    const first = addDays(today, -900 - 31 * rank)
    const input = {
      provider: hospital.number,
      performed: { from: first, to: addDays(first, 20 + rank) },
      grounds: grounds[(rank + Math.floor(rank / 2)) % grounds.length]!,
    }
    const { request } = await requestDerogation(input, act('invoice', caller, requestedOn, 'requestDerogation'))
    if (!request || rank % 4 === 1 || rank % 4 === 2) continue
    const grantedOn = addDays(requestedOn, 6)
    const agreement = await agreementOf(hospital, input.performed, grantedOn)
    const until = addDays(grantedOn, 180)
    await grantDerogation(
      { ...input, until, request: request.id, agreement },
      act('invoice', inspector, grantedOn, 'grantDerogation'),
    )
  }
}

async function agreementOf(
  { name, number }: DemoProvider,
  { from, to }: { from: Day; to: Day },
  on: Day,
): Promise<string> {
  const paper = new Paper({ title: 'Accord de dérogation', language: 'fr', createdAt: new Date(timestamp(on)) })
  paper.paragraph('Accord de dérogation au délai de deux ans (exemple)', { size: 16 }).space(12)
  paper.paragraph(`${name}, ${number}`).paragraph(`Soins du ${from} au ${to}. Données de démonstration.`)
  return (await paper.finish()).toString('base64')
}
