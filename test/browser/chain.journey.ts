import { BrowserSession } from './browser-session'
import { bisNumber, isoDay, typedDay } from './identifiers'
import type { Journey } from './journeys'
import { Partner } from './partner'

const SUBMIT = `mutation Submit($input: InvoiceFileInput!) { submitInvoices(input: $input) { file { id counts { lines accepted } } findings { message } } }`
const PHYSICIAN = 'provider:10001490004:prescriber'

/** Person, decision, cover, commitment, attestation, invoice, and back along the trail: each by whoever does it in life. */
export const chain: Journey = async (trip) => {
  const niss = bisNumber(101 + 2 * (Math.floor(Date.now() / 1000) % 400))
  const centre = await BrowserSession.arrive(trip, 'cpas:0299990019:worker')
  await register(centre, niss)
  const number = await decide(centre, niss)

  const physician = await BrowserSession.arrive(trip, PHYSICIAN)
  await lookUp(physician, niss)
  const commitment = await commit(physician)
  const attestation = await attest(physician, niss)
  await submit(trip.baseUrl, {
    niss,
    commitmentNumber: commitment,
    attestationNumber: attestation,
    decisionNumber: number,
  })

  const inspector = await BrowserSession.arrive(trip, 'sppis:sppis:inspector')
  await follow(inspector, niss, number, attestation)
}

async function register(centre: BrowserSession, niss: string): Promise<void> {
  await centre.open('/persons/create')
  await centre.type(/^NISS/, niss)
  await centre.type(/^Nom/, 'Voorbeeld')
  await centre.type(/^Prénoms/, 'Ana')
  await centre.choose(/^Sexe/, 'Féminin')
  await centre.type(/^Date de naissance/, '15/01/1980')
  await centre.type(/^Code INS/, '21004')
  await centre.type(/^Adresse depuis le/, typedDay())
  await centre.look('person-create')
  await centre.button('Enregistrer une personne').click()
  await centre.page.waitForURL(/persons\/\d+\/show/)
  await centre.look()
}

/** A decision with a cover of general medicine; the simulation says yes before it is recorded. */
async function decide(centre: BrowserSession, niss: string): Promise<string> {
  await centre.open(`/decisions/create?niss=${niss}`)
  await centre.sees('VOORBEELD Ana')
  await centre.type(/^Dernier jour/, typedDay(90))
  await centre.page.getByRole('checkbox', { name: 'Médecine générale' }).check()
  await centre.sees('Acceptable')
  await centre.look('decision-create')
  await centre.button('Enregistrer la décision').click()
  await centre.page.waitForURL(/decisions\/\d+\/show/)
  const number = /decisions\/(\d+)\/show/.exec(centre.page.url())?.[1] ?? ''
  await centre.button('Prolonger').click()
  await centre.page
    .getByRole('dialog')
    .getByRole('textbox', { name: /^Dernier jour/ })
    .fill(typedDay(120))
  await centre.page.getByRole('dialog').getByRole('button', { name: 'Prolonger' }).click()
  await centre.sees('Version 2')
  await centre.sees('Prolongation')
  await centre.page.getByRole('dialog').waitFor({ state: 'detached' })
  await centre.look('decision-show')
  await centre.button('Côte à côte').first().click()
  await centre.sees('Différences')
  await centre.look('decision-side-by-side')
  await centre.page.keyboard.press('Escape')
  return number
}

async function lookUp(physician: BrowserSession, niss: string): Promise<void> {
  await physician.open(`/coverage?niss=${niss}`)
  await physician.sees('Couvert')
  await physician.look('coverage')
}

/** The number of the commitment is shown at once, and a second one for the same care does not offer itself. */
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
  await physician.look('commitment-given')
  await dialog.getByRole('button', { name: 'Fermer' }).click()
  await dialog.waitFor({ state: 'detached' })
  await physician.settled()
  await physician.sees(number)
  const again = physician.page.getByRole('button', { name: 'Demander un autre engagement' })
  physician.expect((await again.count()) === 1, 'a second commitment is asked for as such')
  await again.click()
  await dialog.getByText(number).waitFor()
  await dialog.getByRole('button', { name: 'Demander un autre engagement' }).click()
  await dialog.getByText('Cochez la case pour continuer.').waitFor()
  await physician.page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  await physician.open('/commitments')
  await physician.look('commitments')
  const first = (await physician.page.locator('tbody tr').first().locator('td').first().innerText()).trim()
  physician.expect(first === number, `the list has the same number: ${first}`)
  return number
}

async function attest(physician: BrowserSession, niss: string): Promise<string> {
  await physician.open(`/attestations/create?niss=${niss}`)
  await physician.page.getByRole('checkbox', { name: 'Médecine générale' }).check()
  await physician.type(/^Dernier jour/, typedDay(30))
  await physician.look('attestation-create')
  await physician.button('Délivrer une attestation').click()
  await physician.page.waitForURL(/attestations\/.+\/show/)
  await physician.look('attestation')
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

/** From the list to a line, and from the line in two clicks to the decision version, the attestation and the access log. */
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
  await inspector.look('invoice-line')
  await trail.getByRole('link', { name: number }).click()
  await inspector.page.waitForURL(/decisions/)
  await inspector.sees('Prolongation')
  await inspector.page.goBack()
  await inspector.settled()
  await trail.getByRole('link', { name: /Qui a consulté/ }).click()
  await inspector.page.waitForURL(/access-log/)
  await inspector.settled()
  inspector.expect((await inspector.page.locator('tbody tr').count()) > 0, 'the access log tells who looked')
  await inspector.look('access-log')
  await back(inspector, attestation)
}

/** And back: the attestation has the lines that rest on it. */
async function back(inspector: BrowserSession, attestation: string): Promise<void> {
  await inspector.open(`/attestations/${attestation}/show`)
  await inspector.sees('Lignes de facture liées')
  await inspector.page.locator('tbody tr a').first().click()
  await inspector.page.waitForURL(/invoice-lines\/.+\/show/)
}
