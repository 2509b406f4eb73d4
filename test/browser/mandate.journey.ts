import { BrowserSession } from './browser-session'
import { coveredPerson, PHYSICIAN, submitConsultation } from './demo-data'
import type { Journey } from './journeys'
import { Partner } from './partner'

const ORGANISATION = '0123456749'
const ACCOUNT = 'BE71096123456769'

/** From a mandate to the payment on its account: the physician gives it, the organisation sends, CAAMI pays. */
export const mandate: Journey = async (journeyContext) => {
  const { baseUrl } = journeyContext
  const niss = await coveredPerson(baseUrl)

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

  const { sentBy } = await submitConsultation(baseUrl, niss, ORGANISATION)
  physician.expect(sentBy === ORGANISATION, 'the file is sent by the organisation')
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
