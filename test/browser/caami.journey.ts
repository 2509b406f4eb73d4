import { sampleFile } from '../../subgraphs/invoice/efact/sample'
import { writeEfact } from '../../subgraphs/invoice/efact/writer'
import type { Journey } from './journeys'
import { Partner } from './partner'
import { Visitor } from './visitor'

/** An agent: files, the work list with a decision, payments, months. */
export const caamiAgent: Journey = async (trip) => {
  const me = await Visitor.arrive(trip, 'caami:caami:agent')
  await me.look('landing-caami')

  await me.open('/invoice-files')
  await me.look('invoice-files')
  await me.page.locator('tbody tr a').first().click()
  await me.page.waitForURL(/invoice-files\/.+\/show/)
  await me.look('invoice-file')
  await me.page.locator('tbody tr a').first().click()
  await me.page.waitForURL(/invoices\/.+\/show/)
  await me.look('invoice')

  await me.open(`/invoice-files/${await sendEfact(trip.baseUrl)}/show`)
  // The answer as records: what is wrong stands at its zone.
  await me.page.locator('li details[open]').first().scrollIntoViewIfNeeded()
  await me.look('efact-file')

  await me.open('/review')
  await me.button('Tirer un échantillon').click()
  await me.page
    .getByRole('dialog')
    .getByRole('textbox', { name: /^Taille/ })
    .fill('3')
  await me.look('review-sample')
  await me.page.getByRole('dialog').getByRole('button', { name: 'Tirer un échantillon' }).click()
  await me.page.getByRole('dialog').waitFor({ state: 'detached' })
  await me.look('review')
  await decideByKeyboard(me)

  await me.open('/payments')
  await me.look('payments')
  await me.button('Lancer les paiements').click()
  await me.page.getByRole('dialog').getByRole('button', { name: 'Lancer les paiements' }).click()
  await me.page.getByRole('dialog').waitFor({ state: 'detached', timeout: 60_000 })
  await me.settled()
  await me.page.locator('tbody tr a').first().click()
  await me.page.waitForURL(/payments\/.+\/show/)
  await me.look('payment')

  await me.open('/settlements')
  await me.look('settlements')
  await me.page.locator('tbody tr a').first().click()
  await me.page.waitForURL(/settlements\/.+\/show/)
  await me.look('settlement')

  for (const path of [
    '/decisions',
    '/commitments',
    '/attestations',
    '/controls',
    '/derogations',
    '/spending',
    '/coverage',
    '/access-log',
  ]) {
    await me.open(path)
    await me.look()
  }
}

/** A doctor's software sends an eFact file about somebody whom nobody decided about. */
async function sendEfact(baseUrl: string): Promise<string> {
  const { provider } = sampleFile
  const partner = await Partner.as(baseUrl, `provider:${provider}:prescriber`)
  const SEND = 'mutation Send($content: String!) { submitEfactFile(content: $content) { file { id } } }'
  type Sent = { submitEfactFile: { file: { id: string } } }
  const { submitEfactFile } = await partner.ask<Sent>(SEND, { content: writeEfact(sampleFile).toString('base64') })
  return submitEfactFile.file.id
}

/** A decision without touching the mouse: the button, the remark, Enter. */
async function decideByKeyboard(me: Visitor): Promise<void> {
  await me.page.locator('tbody').getByRole('button', { name: 'Décider' }).first().focus()
  await me.page.keyboard.press('Enter')
  await me.page
    .getByRole('dialog')
    .getByRole('textbox', { name: /^Remarque/ })
    .fill('Attestation présentée par le médecin.')
  await me.look()
  await me.page.keyboard.press('Tab')
  await me.page.keyboard.press('Tab')
  await me.page.keyboard.press('Enter')
  await me.sees('La ligne est décidée.')
  await me.page.getByRole('dialog').waitFor({ state: 'detached' })
}

/** A controller also asks to be shown attestations and notes what came of it. */
export const caamiController: Journey = async (trip) => {
  const me = await Visitor.arrive(trip, 'caami:caami:controller')
  await me.open(
    `/invoice-lines?filter=${encodeURIComponent(JSON.stringify({ attestationMissing: true, outcome: 'ACCEPTED' }))}`,
  )
  const boxes = me.page.locator('tbody input[type=checkbox]')
  await boxes.nth(0).check()
  await boxes.nth(1).check()
  await me.look('invoice-lines-chosen')
  await me.button(/^Ouvrir un contrôle/).click()
  await me.page
    .getByRole('dialog')
    .getByRole('button', { name: /^Ouvrir un contrôle/ })
    .click()
  await me.sees('Le contrôle est ouvert.')
  await me.open('/controls')
  await me.look('controls')
  await me.page.locator('tbody').getByRole('button', { name: 'Noter le résultat' }).first().click()
  await me.choose(/^Résultat/, 'Manquante')
  await me.page.getByRole('dialog').getByRole('button', { name: 'Noter le résultat' }).click()
  await me.sees('Le résultat est noté.')
  await me.page.getByRole('dialog').waitFor({ state: 'detached' })
  await me.look()
}
