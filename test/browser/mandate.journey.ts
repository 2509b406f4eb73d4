import { BrowserSession } from './browser-session'
import { bisNumber, isoDay } from './identifiers'
import type { Journey } from './journeys'
import { Partner } from './partner'

const PHYSICIAN = '10001490004'
const ORGANISATION = '0123456749'
const ACCOUNT = 'BE71096123456769'
const REGISTER =
  'mutation ($input: RegisterBeneficiaryInput!) { registerBeneficiary(input: $input) { beneficiary { niss } } }'
const DECIDE = 'mutation ($input: DecisionInput!) { createDecision(input: $input) { decision { number } } }'
const SUBMIT =
  'mutation ($input: InvoiceFileInput!) { submitInvoices(input: $input) { file { sentBy counts { accepted reduced } } findings { message } } }'

/** From a mandate to the payment on its account: the physician gives it, the organisation sends, CAAMI pays. */
export const mandate: Journey = async (journeyContext) => {
  const { baseUrl } = journeyContext
  const niss = bisNumber(902 + 2 * (Math.floor(Date.now() / 1000) % 48))
  await cover(baseUrl, niss)

  const physician = await BrowserSession.signIn(journeyContext, `provider:${PHYSICIAN}:prescriber`)
  await physician.open('/mandates')
  await physician.button('Donner un mandat').click()
  const dialog = physician.page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: /^Organisation/ }).fill(ORGANISATION)
  await dialog.getByRole('textbox', { name: /^Nom de l’organisation/ }).fill('Cabinet de groupe')
  await dialog.getByRole('textbox', { name: /^Compte à payer/ }).fill(ACCOUNT)
  await physician.check('mandate-give')
  await dialog.getByRole('button', { name: 'Donner un mandat' }).click()
  await dialog.waitFor({ state: 'detached' })
  await physician.sees('Cabinet de groupe')
  await physician.check('mandates')

  const sent = await send(baseUrl, niss)
  physician.expect(sent === ORGANISATION, 'the file is sent by the organisation')
  const agent = await Partner.as(baseUrl, 'caami:caami:agent')
  await agent.ask('mutation { runPayments { total } }', {})

  await physician.open('/payments')
  await physician.page.locator('tbody tr a').first().click()
  await physician.page.waitForURL(/payments\/.+\/show/)
  await physician.settled()
  const page = (await physician.page.locator('main').innerText()).replace(/\s/g, '')
  physician.expect(page.includes(ACCOUNT), 'the payment goes to the account of the mandate')

  await physician.open(`/providers/${PHYSICIAN}/show`)
  await physician.sees('Données au fil du temps')
  await physician.check('provider-records')
  await physician.open('/phases')
  await physician.check('phases')
}

async function cover(baseUrl: string, niss: string): Promise<void> {
  const cpas = await Partner.as(baseUrl, 'cpas:0299990019:worker')
  await cpas.ask(REGISTER, { input: { niss, lastName: 'Voorbeeld', firstNames: 'Mandat', gender: 'FEMALE' } })
  const validity = { from: isoDay(), to: isoDay(60) }
  const decision = {
    niss,
    councilDate: isoDay(),
    validity,
    incomeLevel: 'UP_TO_LIVING_WAGE',
    residenceInsCode: '21004',
  }
  await cpas.ask(DECIDE, { input: { ...decision, coverages: [{ careType: 'GENERAL_MEDICINE', period: validity }] } })
}

async function send(baseUrl: string, niss: string): Promise<string | null> {
  const organisation = await Partner.as(baseUrl, `provider:${ORGANISATION}:staff`)
  const lines = [{ code: '101076', performedOn: isoDay(), claimed: '20.00' }]
  const invoices = [{ number: `M-${niss}`, niss, issuedOn: isoDay(), lines }]
  const input = { reference: `M-${Date.now()}`, provider: PHYSICIAN, invoices }
  const { submitInvoices } = await organisation.ask<{ submitInvoices: { file: { sentBy: string | null } | null } }>(
    SUBMIT,
    { input },
  )
  return submitInvoices.file?.sentBy ?? null
}
