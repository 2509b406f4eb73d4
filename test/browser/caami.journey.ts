import { exampleFile } from '../../subgraphs/invoice/efact/example-file'
import { writeEfact } from '../../subgraphs/invoice/efact/write-file'
import { BrowserSession } from './browser-session'
import { acceptedLine } from './demo-data'
import type { Journey } from './journeys'
import { Partner } from './partner'

/** A CAAMI agent: files, the review list with a decision, payments, settlements. */
export const caamiAgent: Journey = async (journeyContext) => {
  const me = await BrowserSession.signIn(journeyContext, 'caami:caami:agent')
  await me.check('dashboard-caami')

  await me.open('/invoice-files')
  await me.check('invoice-files')
  await me.page.locator('tbody tr a').first().click()
  await me.page.waitForURL(/invoice-files\/.+\/show/)
  await me.check('invoice-file')
  await me.page.locator('tbody tr a').first().click()
  await me.page.waitForURL(/invoices\/.+\/show/)
  await me.check('invoice')

  await me.open(`/invoice-files/${await sendEfact(journeyContext.baseUrl)}/show/records`)
  // The answer as records, with each error at its zone.
  await me.page.locator('details[open]').first().scrollIntoViewIfNeeded()
  await me.check('efact-file')

  // More lines that are not paid than the draw takes: a draw of all of them has a warning.
  for (let drawn = 0; drawn < 4; drawn++) await acceptedLine(journeyContext.baseUrl)
  await me.open('/review')
  await drawSample(me)
  await me.check('review')
  await decideByKeyboard(me)

  await acceptedLine(journeyContext.baseUrl)
  await me.open('/payments')
  await me.check('payments')
  await me.button('Lancer les paiements').click()
  const run = me.page.getByRole('dialog')
  await run.getByRole('button', { name: 'Voir ce qui va se passer' }).click()
  await run.getByText('Prestataires').waitFor()
  await me.check('payments-run')
  const pay = await run.getByRole('button', { name: /^Payer / }).innerText()
  await run.getByRole('button', { name: pay }).click()
  await run.waitFor({ state: 'detached', timeout: 60_000 })
  await me.sees(pay.replace('Payer ', ''))
  await me.settled()
  await me.page.locator('tbody tr a').first().click()
  await me.page.waitForURL(/payments\/.+\/show/)
  await me.check('payment')

  await me.open('/settlements')
  await me.check('settlements')
  await me.page.locator('tbody tr a').first().click()
  await me.page.waitForURL(/settlements\/.+\/show/)
  await me.check('settlement')

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
    await me.check()
  }
}

/** Submits an eFact file of a physician for a person without a decision. */
async function sendEfact(baseUrl: string): Promise<string> {
  const { provider } = exampleFile
  const partner = await Partner.as(baseUrl, `provider:${provider}:prescriber`)
  const SEND = 'mutation Send($content: String!) { submitEfactFile(content: $content) { file { id } } }'
  type Sent = { submitEfactFile: { file: { id: string } } }
  const { submitEfactFile } = await partner.ask<Sent>(SEND, { content: writeEfact(exampleFile).toString('base64') })
  return submitEfactFile.file.id
}

/** Draws a sample: the dialog previews it, sends the values shown and returns the seed. */
async function drawSample(me: BrowserSession): Promise<void> {
  const sent: { query: string; variables: Record<string, unknown> }[] = []
  me.page.on('request', (request) => {
    const body = request.url().endsWith('/graphql') ? request.postData() : null
    if (body && /reviewSelectionPreview|selectForReview/.test(body)) sent.push(JSON.parse(body))
  })
  await me.button('Tirer un échantillon').click()
  const dialog = me.page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: /^Taille/ }).fill('3')
  await dialog.getByRole('textbox', { name: /^Soins jusqu/ }).fill('31/12/2030')
  const seed = await dialog.getByRole('textbox', { name: /^Numéro de tirage/ }).inputValue()
  await dialog.getByRole('button', { name: 'Voir ce qui va se passer' }).click()
  await dialog.getByText('Lignes correspondantes', { exact: true }).waitFor()
  await me.check('review-sample')
  const shown = {
    sampleSize: 3,
    seed: Number(seed),
    filter: { outcome: 'ACCEPTED', performed: { from: '2000-01-01', to: '2030-12-31' } },
  }
  await dialog.getByRole('button', { name: /^Tirer l’échantillon/ }).click()
  await dialog.getByText('3 lignes passent en attente.').waitFor()
  me.expect(sent.length === 2, `one preview and one draw: ${sent.length}`)
  for (const { variables } of sent)
    for (const [name, value] of Object.entries(shown))
      me.expect(
        JSON.stringify(variables[name]) === JSON.stringify(value),
        `the request contains the value shown: ${name} ${JSON.stringify(variables[name])}`,
      )
  me.expect((await dialog.getByText(seed, { exact: true }).count()) === 1, 'the seed of the draw is shown')
  me.expect((await dialog.locator('a[href^="/invoice-lines/"]').count()) === 3, 'the lines that were drawn are linked')
  await me.check('review-drawn')
  await dialog.getByRole('link', { name: 'Ouvrir dans la liste de travail' }).click()
  await me.page.waitForURL(/review\?filter=/)
}

/** Decides a line with the keyboard only. */
async function decideByKeyboard(me: BrowserSession): Promise<void> {
  await me.page.locator('tbody').getByRole('button', { name: 'Décider' }).first().focus()
  await me.page.keyboard.press('Enter')
  await me.page
    .getByRole('dialog')
    .getByRole('textbox', { name: /^Remarque/ })
    .fill('Attestation présentée par le médecin.')
  await me.check()
  await me.page.keyboard.press('Tab')
  await me.page.keyboard.press('Tab')
  await me.page.keyboard.press('Enter')
  await me.sees('La décision sur la ligne est enregistrée.')
  await me.page.getByRole('dialog').waitFor({ state: 'detached' })
}

/** A CAAMI controller opens attestation controls and records their outcome. */
export const caamiController: Journey = async (journeyContext) => {
  const me = await BrowserSession.signIn(journeyContext, 'caami:caami:controller')
  await me.open(
    `/invoice-lines?filter=${encodeURIComponent(JSON.stringify({ attestationMissing: true, outcome: 'ACCEPTED' }))}`,
  )
  const boxes = me.page.locator('tbody input[type=checkbox]')
  await boxes.nth(0).check()
  await boxes.nth(1).check()
  await me.check('invoice-lines-chosen')
  await me.button(/^Ouvrir un contrôle/).click()
  await me.page
    .getByRole('dialog')
    .getByRole('button', { name: /^Ouvrir un contrôle/ })
    .click()
  await me.sees('Le contrôle est ouvert.')
  await me.open('/controls')
  await me.check('controls')
  await me.page.locator('tbody').getByRole('button', { name: 'Enregistrer le résultat' }).first().click()
  await me.choose(/^Résultat/, 'Manquante')
  await me.page.getByRole('dialog').getByRole('button', { name: 'Enregistrer le résultat' }).click()
  await me.sees('Le résultat est enregistré.')
  await me.page.getByRole('dialog').waitFor({ state: 'detached' })
  await me.check()
}
