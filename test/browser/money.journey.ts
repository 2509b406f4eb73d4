import { exampleFile } from '../../subgraphs/invoice/efact/example-file'
import { writeEfact } from '../../subgraphs/invoice/efact/write-file'
import { BrowserSession } from './browser-session'
import { acceptedLine } from './demo-data'
import type { Journey } from './journeys'

/** The SPP IS accepts a month that CAAMI closed, and CAAMI closes the open month; each sees its figures first. */
export const settlement: Journey = async (journeyContext) => {
  const inspector = await BrowserSession.signIn(journeyContext, 'sppis:sppis:inspector')
  const closed = await monthIn(inspector, 'Clôturé')
  await inspector.open(`/settlements/${closed.split('/').reverse().join('-')}/show`)
  await inspector.button('Accepter').click()
  const acceptance = inspector.page.getByRole('dialog')
  await acceptance.getByText('Non repris').waitFor()
  await inspector.check('settlement-acceptance')
  await acceptance.getByRole('button', { name: `Accepter ${closed}` }).click()
  await inspector.sees('Le mois est accepté.')
  await acceptance.waitFor({ state: 'detached' })
  await inspector.check()

  const agent = await BrowserSession.signIn(journeyContext, 'caami:caami:agent')
  const open = await monthIn(agent, 'Ouvert')
  await agent.button('Clôturer un mois').click()
  const closing = agent.page.getByRole('dialog')
  const month = closing.getByRole('textbox', { name: /^Mois/ })
  await month.fill(closed)
  await closing.getByRole('button', { name: 'Voir ce qui va se passer' }).click()
  await closing.getByText(/est déjà clôturé|est déjà accepté/).waitFor()
  agent.expect(
    await closing.getByRole('button', { name: 'Clôturer un mois' }).isDisabled(),
    'a month that is closed cannot be confirmed',
  )
  await month.fill(open)
  await closing.getByRole('button', { name: 'Voir ce qui va se passer' }).click()
  await agent.check('settlement-closing')
  await closing.getByRole('button', { name: `Clôturer ${open}` }).click()
  await agent.page.waitForURL(/settlements\/\d{4}-\d\d\/show/, { timeout: 60_000 })
  await agent.sees('Le mois est clôturé.')
  agent.expect((await agent.button('Clôturer ce mois').count()) === 0, 'a closed month is not offered for closing')
}

/** The month of the list with a status, as the list writes it: 11/2026. */
async function monthIn(me: BrowserSession, status: string): Promise<string> {
  await me.open('/settlements')
  const row = me.page.locator('tbody tr').filter({ hasText: status }).first()
  return (await row.locator('a').first().innerText()).trim()
}

/** A paid line is recovered after its amount was shown; without a reason nothing is sent. */
export const recovery: Journey = async (journeyContext) => {
  const me = await BrowserSession.signIn(journeyContext, 'caami:caami:controller')
  await me.open(`/invoice-lines?filter=${encodeURIComponent(JSON.stringify({ paid: true }))}`)
  await me.page.locator('tbody tr a').first().click()
  await me.page.waitForURL(/invoice-lines\/.+\/show/)
  await me.settled()
  await me.button('Récupérer').first().click()
  const dialog = me.page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Voir ce qui va se passer' }).click()
  await dialog.getByText('Obligatoire').waitFor()
  await dialog.getByRole('textbox', { name: /^Motif/ }).fill('Ligne facturée deux fois.')
  await dialog.getByRole('button', { name: 'Voir ce qui va se passer' }).click()
  await dialog.getByText('Récupéré auprès de').waitFor()
  await me.check('line-recovery')
  await dialog.getByRole('button', { name: /^Récupérer \S/ }).click()
  await me.sees('La récupération est enregistrée.')
  await dialog.waitFor({ state: 'detached' })
}

/** A CPAS contests a line, a controller of the CAAMI answers it, and the CPAS settles what it owes after seeing the amount. */
export const contestAndBalance: Journey = async (journeyContext) => {
  const worker = await BrowserSession.signIn(journeyContext, 'cpas:0299990019:worker')
  const address = `/invoice-lines/${encodeURIComponent(await acceptedLine(journeyContext.baseUrl))}/show`
  await worker.open(address)
  await worker.button('Contester').click()
  const contest = worker.page.getByRole('dialog')
  await contest.getByRole('textbox', { name: /^Motif/ }).fill('Cette personne habite une autre commune.')
  await worker.check('line-contest')
  await contest.getByRole('button', { name: 'Contester' }).click()
  await worker.sees('La ligne est contestée.')
  await contest.waitFor({ state: 'detached' })

  const controller = await BrowserSession.signIn(journeyContext, 'caami:caami:controller')
  await controller.open(`/review?filter=${encodeURIComponent(JSON.stringify({ contested: true }))}`)
  await controller.sees('Répondre à la contestation')
  await controller.open(address)
  await controller.button('Répondre à la contestation').click()
  const answer = controller.page.getByRole('dialog')
  await answer.getByRole('textbox', { name: /^Remarque/ }).fill('La décision couvre ces soins.')
  await answer.getByRole('button', { name: 'Répondre à la contestation' }).click()
  await controller.sees('La réponse est enregistrée.')

  await worker.open('/balances')
  await worker.check('balances')
  await worker.button('Régler').first().click()
  const settle = worker.page.getByRole('dialog')
  await settle.getByRole('button', { name: 'Voir ce qui va se passer' }).click()
  await worker.check('balance-settle')
  await settle.getByRole('button', { name: /^Régler \S/ }).click()
  await worker.sees('Le solde est réglé.')
  await settle.waitFor({ state: 'detached' })
}

/** A physician sends an eFact file after seeing what is in it. */
export const efactPreview: Journey = async (journeyContext) => {
  const me = await BrowserSession.signIn(journeyContext, 'provider:10001490004:prescriber')
  await me.open('/invoice-files')
  const buffer = writeEfact({ ...exampleFile, reference: '2026-11-077', sendingNumber: 77 })
  await me.page
    .locator('input[type=file]')
    .setInputFiles({ name: 'envoi-77.txt', mimeType: 'application/octet-stream', buffer })
  const dialog = me.page.getByRole('dialog')
  await dialog.getByText('envoi-77.txt').waitFor()
  await dialog.getByText('2026-11-077').waitFor()
  await me.check('efact-preview')
  await dialog.getByRole('button', { name: /^Envoyer \(/ }).click()
  await me.page.waitForURL(/invoice-files\/.+\/show/, { timeout: 60_000 })
  await me.check()
}

/** A new account of a provider is confirmed by another person at CAAMI than the one who recorded it. */
export const account: Journey = async (journeyContext) => {
  const agent = await BrowserSession.signIn(journeyContext, 'caami:caami:agent')
  await agent.open('/providers')
  await agent.page.locator('tbody tr a').last().click()
  await agent.page.waitForURL(/providers\/\d+\/show/)
  await agent.settled()
  const path = new URL(agent.page.url()).pathname
  await agent.button('Nouvelles données').click()
  const data = agent.page.getByRole('dialog')
  await data.getByRole('textbox', { name: /^IBAN/ }).fill('BE57 9990 0000 6235')
  await agent.check('provider-data')
  await data.getByRole('button', { name: 'Nouvelles données' }).click()
  // The warning that another person must confirm it is read before the dialog closes.
  await data.getByText(/doit être confirmé par une autre personne/).waitFor()
  await data.getByRole('button', { name: 'Continuer' }).click()
  await data.waitFor({ state: 'detached' })
  await agent.sees('Un nouveau compte attend une confirmation')

  const controller = await BrowserSession.signIn(journeyContext, 'caami:caami:controller')
  await controller.open(path)
  await controller.check('provider-account')
  await controller.button('Confirmer le compte').click()
  const dialog = controller.page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Confirmer le compte' }).click()
  await dialog.getByText('Cochez la case pour continuer.').waitFor()
  await dialog.getByRole('switch').check()
  await controller.check('provider-account-confirmation')
  await dialog.getByRole('button', { name: 'Confirmer le compte' }).click()
  await controller.sees('Le compte est confirmé.')
  await dialog.waitFor({ state: 'detached' })
  controller.expect(
    (await controller.page.getByText('Un nouveau compte attend une confirmation').count()) === 0,
    'the account no longer waits for a confirmation',
  )
}
