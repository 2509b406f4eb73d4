import { BrowserSession } from './browser-session'
import { coveredPerson, PHYSICIAN } from './demo-data'
import { typedDay } from './identifiers'
import type { Journey } from './journeys'

/** A CPAS records a paper invoice and sees what the State refunds; the inspection refuses it, and nothing is refunded. */
export const paperRefused: Journey = async (journeyContext) => {
  const niss = await coveredPerson(journeyContext.baseUrl, { patientPart: 'FULL' })

  const worker = await BrowserSession.signIn(journeyContext, 'cpas:0299990019:worker')
  await worker.open('/paper-invoices')
  await worker.button('Enregistrer une facture papier').click()
  const form = worker.page.getByRole('dialog')
  await form.getByRole('combobox', { name: /^Prestataire/ }).fill(PHYSICIAN)
  await worker.page.keyboard.press('Tab')
  await worker.choose(/^Situation/, 'Poste de garde')
  await form.getByRole('textbox', { name: /^NISS/ }).fill(niss)
  await form.getByRole('combobox', { name: /^Code/ }).fill('101076')
  await worker.page.keyboard.press('Tab')
  await form.getByRole('textbox', { name: /^Date des soins/ }).fill(typedDay())
  await form.getByRole('textbox', { name: /^Montant demandé/ }).fill('40,00')
  await worker.check('paper-invoice-record')
  const record = form.getByRole('button', { name: 'Voir ce qui va se passer' })
  await record.click()
  // Without the attestation nothing is refunded; above the tariff neither.
  await form.getByText('PAP-ATTESTATION').first().waitFor()
  await form.getByRole('button', { name: /^Enregistrer \(remboursé : 0,00/ }).waitFor()
  await form.getByLabel('Le CPAS détient l’attestation AMU sur papier').check()
  await form.getByRole('button', { name: 'Voir ce qui va se passer' }).click()
  await worker.check('paper-invoice-preview')
  await form.getByRole('button', { name: /^Enregistrer \(remboursé : 33,73/ }).click()
  await form.waitFor({ state: 'detached' })
  await worker.sees('La facture papier est enregistrée.')
  await worker.button('État D1').waitFor()

  const inspector = await BrowserSession.signIn(journeyContext, 'sppis:sppis:inspector')
  await inspector.open('/paper-invoices')
  const row = inspector.page.locator('tbody tr').first()
  await row.getByRole('button', { name: 'Inspecter' }).click()
  const dialog = inspector.page.getByRole('dialog')
  await inspector.choose(/^Conclusion de l’inspection/, 'Refusée')
  await dialog.getByRole('textbox', { name: /^Remarque/ }).fill('Le poste de garde n’a pas envoyé cette facture.')
  await dialog.getByRole('button', { name: 'Voir ce qui va se passer' }).click()
  await dialog.getByText('PAP-INSPECTION').first().waitFor()
  await inspector.check('paper-invoice-inspect')
  await dialog.getByRole('button', { name: /^Enregistrer l’inspection \(remboursé : 0,00/ }).click()
  await dialog.waitFor({ state: 'detached' })
  await inspector.sees('L’inspection est enregistrée.')
  await inspector.settled()
  const text = await inspector.page.locator('tbody tr').first().innerText()
  inspector.expect(/Refusée/.test(text) && /0,00/.test(text), 'the refused invoice is refunded with 0.00')
  await inspector.check()
}
