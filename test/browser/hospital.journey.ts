import { BrowserSession } from './browser-session'
import { bisNumber, isoDay, typedDay } from './identifiers'
import type { Journey } from './journeys'
import { Partner } from './partner'

const HOSPITAL = '71099020'
const SPECIALIST = '10020001000'
const DAY_OF_STAY = '768106'
const CONSULTATION = '102034'
const REGISTER =
  'mutation ($input: RegisterBeneficiaryInput!) { registerBeneficiary(input: $input) { findings { message } } }'
const DECIDE =
  'mutation ($input: DecisionInput!) { createDecision(input: $input) { decision { number } findings { message } } }'
const PRICE = `{ nomenclatureItem(code: "${DAY_OF_STAY}") { tariff(provider: "${HOSPITAL}") { honorarium } } }`
const SUBMIT =
  'mutation ($input: InvoiceFileInput!) { submitInvoices(input: $input) { file { counts { lines accepted } } findings { message } } }'

/** A hospital reads the prior agreement of the CPAS, its own day price and who pays a stay; an inspector finds the care by the doctor who gave it. */
export const hospitalStay: Journey = async (journeyContext) => {
  const { baseUrl } = journeyContext
  const niss = await personWithPriorAgreement(baseUrl)
  const software = await Partner.as(baseUrl, `provider:${HOSPITAL}:staff`)
  const { nomenclatureItem } = await software.ask<{ nomenclatureItem: { tariff: { honorarium: string } } }>(PRICE, {})
  const price = nomenclatureItem.tariff.honorarium.replace('.', ',')
  const total = (Number(nomenclatureItem.tariff.honorarium) * 3).toFixed(2)

  const me = await BrowserSession.signIn(journeyContext, `provider:${HOSPITAL}:staff`)
  await me.open(`/coverage?niss=${niss}`)
  await me.sees(/^Accord préalable du CPAS/)
  await me.sees(/Chambre individuelle \(300,00\s€/)
  await me.check('coverage-hospital')

  await me.open('/nomenclature')
  await me.check('nomenclature')
  await me.type(/^Code ou libellé/, DAY_OF_STAY)
  const row = me.page.locator('tbody tr').filter({ hasText: DAY_OF_STAY })
  await row.filter({ hasText: price }).waitFor()
  await row.locator('a').first().click()
  await me.page.waitForURL(/nomenclature\/768106\/show/)
  await me.sees('Facturé à la journée')
  await me.sees(/^provisional: price of the demo/)
  await me.check('nomenclature-code')

  await me.open('/tarification')
  await me.type(/^NISS/, niss)
  await me.type(/^Date des soins/, typedDay(-10))
  await me.type(/^Code de nomenclature/, DAY_OF_STAY)
  await me.type(/^Dernier jour des soins/, typedDay(-8))
  await me.type(/^Quantité/, '3')
  await me.button('Calculer').click()
  const amount = new RegExp(`^${Math.floor(Number(total) / 1000)}\\D?${total.slice(-6).replace('.', ',')}\\s€`)
  await me.sees(amount)
  await me.check('tarification-stay')

  await sendStay(software, niss, total)
  await foundByDoctor(await BrowserSession.signIn(journeyContext, 'sppis:sppis:inspector'), niss)
}

async function foundByDoctor(inspector: BrowserSession, niss: string): Promise<void> {
  await inspector.open(`/invoice-lines?filter=${encodeURIComponent(JSON.stringify({ niss }))}`)
  const rows = inspector.page.locator('tbody tr')
  await rows.nth(1).waitFor()
  await inspector.page.locator('main button[aria-haspopup]').filter({ hasText: 'Ajouter un filtre' }).click()
  await inspector.page.getByRole('menuitemcheckbox', { name: 'Prestataire exécutant' }).click()
  await inspector.type(/^Prestataire exécutant/, SPECIALIST)
  await inspector.page.waitForURL(/performer%22%3A%22\d{11}/)
  await rows.filter({ hasText: DAY_OF_STAY }).waitFor({ state: 'detached' })
  await inspector.settled()
  const found = await rows.allInnerTexts()
  inspector.expect(found.length === 1 && !!found[0]?.includes(CONSULTATION), `one line of the doctor: ${found}`)
  await rows.locator('a').first().click()
  await inspector.page.waitForURL(/invoice-lines\/.+\/show/)
  await inspector.settled()
  const performer = inspector.page.locator('dt', { hasText: 'Prestataire exécutant' }).locator('xpath=following::dd[1]')
  inspector.expect((await performer.innerText()).length > 3, 'the line names the doctor')
  await inspector.check('invoice-line-performer')
}

/** A new person of the demo's CPAS with a decision on hospital care, and a single room from the CPAS's own funds. */
async function personWithPriorAgreement(baseUrl: string): Promise<string> {
  const niss = bisNumber()
  const cpas = await Partner.as(baseUrl, 'cpas:0299990019:worker')
  await cpas.ask(REGISTER, { input: { niss, lastName: 'Voorbeeld', firstNames: 'Mia', gender: 'FEMALE' } })
  const validity = { from: isoDay(-30), to: isoDay(60) }
  const { createDecision } = await cpas.ask<{
    createDecision: { decision: object | null; findings: { message: string }[] }
  }>(DECIDE, {
    input: {
      niss,
      councilDate: isoDay(),
      validity,
      incomeLevel: 'UP_TO_LIVING_WAGE',
      residenceInsCode: '21004',
      inquiry: { on: isoDay() },
      coverages: ['HOSPITALIZATION', 'AMBULATORY_HOSPITAL_CARE'].map((careType) => ({ careType, period: validity })),
      ownFunds: [{ description: 'Chambre individuelle', maxAmount: '300.00', careType: 'HOSPITALIZATION' }],
    },
  })
  if (!createDecision.decision) throw new Error(createDecision.findings.map(({ message }) => message).join(' '))
  return niss
}

/** An invoice of a stay of three days, with a consultation on the day of admission. */
async function sendStay(software: Partner, niss: string, claimed: string): Promise<void> {
  const lines = [
    { code: DAY_OF_STAY, performedOn: isoDay(-10), performedUntil: isoDay(-8), quantity: 3, claimed },
    { code: CONSULTATION, performedOn: isoDay(-10), claimed: '20.00', performer: SPECIALIST },
  ]
  const input = {
    reference: `stay-${niss}`,
    provider: HOSPITAL,
    invoices: [{ number: `S-${niss}`, niss, issuedOn: isoDay(), lines }],
  }
  const { submitInvoices } = await software.ask<{
    submitInvoices: { file: { counts: { lines: number; accepted: number } } | null; findings: { message: string }[] }
  }>(SUBMIT, { input })
  const { lines: sent, accepted } = submitInvoices.file?.counts ?? {}
  if (sent !== 2 || accepted !== 2)
    throw new Error(
      `Both lines are accepted: ${accepted}. ${submitInvoices.findings.map(({ message }) => message).join(' ')}`,
    )
}
