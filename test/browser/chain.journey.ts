import { BrowserSession } from './browser-session'
import { asTyped, birthDateOf, bisNumber, isoDay, typedDay } from './identifiers'
import type { Journey } from './journeys'
import { Partner } from './partner'

const SUBMIT = `mutation Submit($input: InvoiceFileInput!) { submitInvoices(input: $input) { file { id counts { lines accepted } } findings { message } } }`
const PHYSICIAN = 'provider:10001490004:prescriber'

/** The whole process from registration to the audit trail, each step by its own role. */
export const chain: Journey = async (journeyContext) => {
  const niss = bisNumber()
  const cpas = await BrowserSession.signIn(journeyContext, 'cpas:0299990019:worker')
  await register(cpas, niss)
  const number = await decide(cpas, niss)

  const physician = await BrowserSession.signIn(journeyContext, PHYSICIAN)
  await lookUp(physician, niss)
  const commitment = await commit(physician)
  const attestation = await attest(physician, niss)
  await submit(journeyContext.baseUrl, {
    niss,
    commitmentNumber: commitment,
    attestationNumber: attestation,
    decisionNumber: number,
  })

  const inspector = await BrowserSession.signIn(journeyContext, 'sppis:sppis:inspector')
  await follow(inspector, niss, number, attestation)
}

async function register(cpas: BrowserSession, niss: string): Promise<void> {
  await cpas.open('/persons/create')
  await cpas.type(/^NISS/, niss)
  await cpas.type(/^Nom/, 'Voorbeeld')
  await cpas.type(/^Prénoms/, 'Ana')
  await cpas.choose(/^Sexe/, 'Féminin')
  await cpas.type(/^Date de naissance/, asTyped(birthDateOf(niss)))
  await cpas.type(/^Code INS/, '21004')
  await cpas.type(/^Adresse depuis le/, typedDay())
  await cpas.check('person-create')
  await cpas.button('Enregistrer une personne').click()
  await cpas.page.waitForURL(/persons\/\d+\/show/)
  await cpas.check()
}

/** Creates a decision on general medicine; the simulation accepts it first. */
async function decide(cpas: BrowserSession, niss: string): Promise<string> {
  await cpas.open(`/decisions/create?niss=${niss}`)
  await cpas.sees('VOORBEELD Ana')
  await cpas.type(/^Dernier jour/, typedDay(90))
  await cpas.type(/^Date de l’enquête sociale/, typedDay())
  await cpas.page.getByRole('checkbox', { name: 'Médecine générale' }).check()
  await cpas.sees('Acceptable')
  await cpas.check('decision-create')
  await cpas.button('Enregistrer la décision').click()
  await cpas.page.waitForURL(/decisions\/\d+\/show/)
  const number = /decisions\/(\d+)\/show/.exec(cpas.page.url())?.[1] ?? ''
  await cpas.button('Prolonger').click()
  await cpas.page
    .getByRole('dialog')
    .getByRole('textbox', { name: /^Dernier jour/ })
    .fill(typedDay(120))
  await cpas.page.getByRole('dialog').getByRole('button', { name: 'Prolonger' }).click()
  await cpas.sees('Version 2')
  await cpas.sees('Prolongation')
  await cpas.page.getByRole('dialog').waitFor({ state: 'detached' })
  await cpas.check('decision-show')
  await cpas.button('Côte à côte').first().click()
  await cpas.sees('Différences')
  await cpas.check('decision-side-by-side')
  await cpas.page.keyboard.press('Escape')
  return number
}

async function lookUp(physician: BrowserSession, niss: string): Promise<void> {
  await physician.open(`/coverage?niss=${niss}`)
  await physician.sees('Couvert')
  await physician.check('coverage')
}

/** Requests a commitment: its number is shown at once, and a second request for the same care needs a confirmation. */
async function commit(physician: BrowserSession): Promise<string> {
  await physician.button('Demander un engagement').first().click()
  const dialog = physician.page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Demander un engagement' }).click()
  await dialog.getByText('Vous avez cet engagement').waitFor()
  const copy = await dialog.getByRole('button', { name: /^Copier/ }).getAttribute('aria-label')
  const number = copy?.replace(/^.*:\s*/, '') ?? ''
  physician.expect(number.length > 8, 'the number of the commitment is shown')
  await physician.page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await dialog.getByRole('button', { name: /^Copier/ }).click()
  const copied = await physician.page.evaluate(() => navigator.clipboard.readText())
  physician.expect(copied === number, `the number is copied: ${copied}`)
  await physician.check('commitment-given')
  await dialog.getByRole('button', { name: 'Fermer' }).click()
  await dialog.waitFor({ state: 'detached' })
  await physician.settled()
  await physician.sees(number)
  const again = physician.page.getByRole('button', { name: 'Demander un autre engagement' })
  physician.expect((await again.count()) === 1, 'a second commitment has its own button')
  await again.click()
  await dialog.getByText(number).waitFor()
  await dialog.getByRole('button', { name: 'Demander un autre engagement' }).click()
  await dialog.getByText('Cochez la case pour continuer.').waitFor()
  await physician.page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  await physician.open('/commitments')
  await physician.check('commitments')
  const first = (await physician.page.locator('tbody tr').first().locator('td').first().innerText()).trim()
  physician.expect(first === number, `the list has the same number: ${first}`)
  return number
}

async function attest(physician: BrowserSession, niss: string): Promise<string> {
  await physician.open(`/attestations/create?niss=${niss}`)
  await physician.page.getByRole('checkbox', { name: 'Médecine générale' }).check()
  await physician.type(/^Dernier jour/, typedDay(30))
  await physician.check('attestation-create')
  await physician.button('Délivrer une attestation').click()
  await physician.page.waitForURL(/attestations\/.+\/show/)
  await physician.check('attestation')
  return decodeURIComponent(/attestations\/(.+)\/show/.exec(physician.page.url())?.[1] ?? '')
}

async function submit(
  baseUrl: string,
  invoice: { niss: string; commitmentNumber: string; attestationNumber: string; decisionNumber: string },
): Promise<void> {
  const software = await Partner.as(baseUrl, PHYSICIAN)
  const line = { code: '101032', performedOn: isoDay(), claimed: '20.00' }
  const input = {
    reference: `journey-${invoice.niss}`,
    provider: '10001490004',
    invoices: [{ number: 'J1', issuedOn: isoDay(), lines: [line], ...invoice }],
  }
  await software.ask(SUBMIT, { input })
}

/** Opens a line from the list, and from the line the decision version, the attestation and the access log. */
async function follow(inspector: BrowserSession, niss: string, number: string, attestation: string): Promise<void> {
  await inspector.open(`/invoice-lines?filter=${encodeURIComponent(JSON.stringify({ niss }))}`)
  await inspector.page.locator('tbody tr a').first().focus()
  await inspector.page.keyboard.press('Enter')
  await inspector.page.waitForURL(/invoice-lines\/.+\/show/)
  await inspector.settled()
  const trail = inspector.page.getByRole('list', { name: 'Traçabilité de cette ligne' })
  await trail.waitFor()
  for (const step of [
    'Engagement de paiement',
    'Décision invoquée',
    'Attestation AMU',
    'Paiement',
    'Décompte mensuel',
    'Journal des accès',
  ]) {
    inspector.expect(
      (await trail.getByRole('heading', { name: step, exact: true }).count()) === 1,
      `the trail has the step ${step}`,
    )
  }
  await inspector.check('invoice-line')
  await trail.getByRole('link', { name: number }).click()
  await inspector.page.waitForURL(/decisions/)
  await inspector.sees('Prolongation')
  await inspector.page.goBack()
  await inspector.settled()
  await trail.getByRole('link', { name: /Qui a consulté/ }).click()
  await inspector.page.waitForURL(/access-log/)
  await inspector.settled()
  // Each part of the system hands its log over in the background.
  const readers = inspector.page.locator('tbody tr')
  for (let attempt = 0; attempt < 5 && (await readers.count()) === 0; attempt++) {
    await inspector.page.reload()
    await inspector.settled()
  }
  inspector.expect((await readers.count()) > 0, 'the access log lists who read the line')
  await inspector.check('access-log')
  await back(inspector, attestation)
}

/** Opens the attestation and one of the lines that use it. */
async function back(inspector: BrowserSession, attestation: string): Promise<void> {
  await inspector.open(`/attestations/${attestation}/show`)
  await inspector.sees('Lignes de facture liées')
  await inspector.page.locator('tbody tr a').first().click()
  await inspector.page.waitForURL(/invoice-lines\/.+\/show/)
}
