import { BrowserSession } from './browser-session'
import { isoDay, typedDay } from './identifiers'
import type { Journey } from './journeys'
import { Partner } from './partner'

const CPAS = '0299990019'
const HOSPITAL = '71099020'
const scan = {
  name: 'piece.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from(`%PDF-1.7\n1 0 obj ${Date.now()}\n%%EOF\n`),
}

/** Presses a button of the page and the one of the same name in the dialog that it opens, once its fields are filled. */
async function inDialog(me: BrowserSession, name: string, fill: () => Promise<void>): Promise<void> {
  await me.button(name).first().click()
  const dialog = me.page.getByRole('dialog')
  await dialog.waitFor()
  await fill()
  await dialog.getByRole('button', { name }).last().click()
  await dialog.waitFor({ state: 'detached' })
  await me.settled()
}

/** An inspection from its sample to the report: an inspector draws and concludes, the CPAS answers, the inspector closes. */
export const inspection: Journey = async (journeyContext) => {
  const me = await BrowserSession.signIn(journeyContext, 'sppis:sppis:inspector')
  await me.open('/inspections')
  await me.check('inspections')
  await me.button('Ouvrir une inspection').click()
  const dialog = me.page.getByRole('dialog')
  const fill = (label: RegExp, text: string) => dialog.getByRole('textbox', { name: label }).first().fill(text)
  await fill(/^CPAS/, CPAS)
  await fill(/^Premier jour/, typedDay(-170))
  await fill(/^Dernier jour/, typedDay(-100))
  await fill(/^Motifs/, `Contrôle ${isoDay()}`)
  await fill(/^Décisions/, '2')
  await fill(/^Lignes/, '1')
  await fill(/^Factures papier/, '0')
  await fill(/^Attestations/, '0')
  await dialog.getByRole('button', { name: 'Voir ce qui va se passer' }).click()
  await dialog.getByText(/^2 sur /).waitFor()
  await me.check('inspection-open')
  await dialog.getByRole('button', { name: 'Ouvrir une inspection' }).click()
  await dialog.getByRole('link', { name: /^L’inspection est ouverte/ }).click()
  await me.page.waitForURL(/inspections\/.+\/show/)
  await me.settled()
  const page = new URL(me.page.url()).pathname
  const conclude = me.page.locator('tbody').getByRole('button', { name: 'Conclure' })
  await conclude.nth(2).waitFor()
  const items = await conclude.count()
  me.expect(items === 3, `the sample has 3 items, not ${items}`)
  for (let i = 0; i < items; i++) {
    await conclude.nth(i).click()
    await me.choose(/^Conclusion/, i === 0 ? 'Pas en ordre' : 'En ordre')
    if (i === 0) await dialog.getByRole('textbox', { name: /^Remarque/ }).fill('Pas d’enquête sociale au dossier')
    await dialog.getByRole('button', { name: 'Conclure' }).click()
    await dialog.waitFor({ state: 'detached' })
    await me.settled()
  }
  await inDialog(me, 'Communiquer pour réponse', async () => undefined)
  await me.sees('Attend la réponse')

  const cpas = await BrowserSession.signIn(journeyContext, `cpas:${CPAS}:supervisor`)
  await cpas.open(page)
  await cpas.sees('Pas d’enquête sociale au dossier')
  await inDialog(cpas, 'Joindre un document', async () => {
    await cpas.page
      .getByRole('dialog')
      .getByRole('textbox', { name: /^Intitulé/ })
      .fill('Enquête sociale')
    await cpas.page.getByRole('dialog').locator('input[type=file]').setInputFiles(scan)
    await cpas.page.getByRole('dialog').getByText('piece.pdf').waitFor()
  })
  await cpas.sees('Enquête sociale')
  await inDialog(cpas, 'Répondre', () =>
    cpas.page
      .getByRole('dialog')
      .getByRole('textbox', { name: /^Réponse/ })
      .fill('L’enquête est jointe.'),
  )
  await cpas.sees('Réponse reçue')
  await cpas.check('inspection-answered')

  await me.open(page)
  await me.sees('L’enquête est jointe.')
  await inDialog(me, 'Clôturer l’inspection', () =>
    dialog.getByRole('textbox', { name: /^Conclusion/ }).fill('En ordre après la réponse du CPAS'),
  )
  await me.sees('Clôturée')
  await me.check('inspection-closed')
  const saving = me.page.waitForEvent('download')
  await me.button('Rapport (PDF)').click()
  const report = await saving
  me.expect(report.suggestedFilename().endsWith('.pdf'), 'the report is saved as a PDF')
  me.expect((await me.button('Conclure').count()) === 0, 'a closed inspection has nothing to conclude')
}

const LINES = `query ($provider: InamiNumber!) { invoiceLines(first: 20, filter: { provider: $provider, attestationMissing: true, outcome: ACCEPTED }) {
  edges { node { id } } } }`
const CONTROL = 'mutation ($input: ControlInput!) { openAttestationControl(input: $input) { controls { id } } }'

/** A control answered and closed: CAAMI opens it, the hospital answers with a scan, CAAMI reads the scan and records the outcome. */
export const control: Journey = async (journeyContext) => {
  const controller = await Partner.as(journeyContext.baseUrl, 'caami:caami:controller')
  const { invoiceLines } = await controller.ask<{ invoiceLines: { edges: { node: { id: string } }[] } }>(LINES, {
    provider: HOSPITAL,
  })
  const [line] = invoiceLines.edges
  if (!line) throw new Error(`The demo has no line of ${HOSPITAL} without an attestation.`)
  await controller.ask(CONTROL, { input: { invoiceLines: [line.node.id], dueOn: isoDay(30) } })

  const hospital = await BrowserSession.signIn(journeyContext, `provider:${HOSPITAL}:staff`)
  await hospital.open('/controls')
  await inDialog(hospital, 'Répondre', async () => {
    await hospital.page.getByRole('dialog').locator('input[type=file]').setInputFiles(scan)
    await hospital.page.getByRole('dialog').getByText('piece.pdf').waitFor()
  })
  await hospital.check('control-answered')
  await hospital.open('/attestation-reminders')
  await hospital.check('attestation-reminders')

  const caami = await BrowserSession.signIn(journeyContext, 'caami:caami:controller')
  await caami.open(`/controls?filter=${encodeURIComponent(JSON.stringify({ open: true, provider: HOSPITAL }))}`)
  const saving = caami.page.waitForEvent('download')
  await caami.page.locator('tbody').getByRole('button', { name: 'Scan', exact: true }).first().click()
  const shown = await saving
  caami.expect(shown.suggestedFilename().endsWith('.pdf'), 'the scan that the hospital showed is saved as a PDF')
  await caami.page.locator('tbody').getByRole('button', { name: 'Enregistrer le résultat' }).first().click()
  await caami.choose(/^Résultat/, 'Présentée')
  await caami.page.getByRole('dialog').getByRole('button', { name: 'Enregistrer le résultat' }).click()
  await caami.sees('Le résultat est enregistré.')
}

/** A derogation asked for by a CPAS with a document, which the inspector reads; granted with the signed agreement, which the CPAS reads. */
export const derogation: Journey = async (journeyContext) => {
  const grounds = `Dossier retrouvé, ${Date.now()}`
  const cpas = await BrowserSession.signIn(journeyContext, `cpas:${CPAS}:worker`)
  await cpas.open('/derogation-requests')
  await cpas.button('Demander une dérogation').click()
  const dialog = cpas.page.getByRole('dialog')
  await dialog.getByRole('combobox', { name: /^Prestataire/ }).fill(HOSPITAL)
  await dialog
    .getByRole('textbox', { name: /^Soins à partir du/ })
    .first()
    .fill(typedDay(-900))
  await dialog.getByRole('textbox', { name: /^Motifs/ }).fill(grounds)
  await dialog.locator('input[type=file]').setInputFiles(scan)
  await dialog.getByText('piece.pdf').waitFor()
  await cpas.check('derogation-request')
  await dialog.getByRole('button', { name: 'Demander une dérogation' }).click()
  await dialog.waitFor({ state: 'detached' })
  await cpas.sees(grounds)
  await cpas.check('derogation-requests')

  const me = await BrowserSession.signIn(journeyContext, 'sppis:sppis:inspector')
  await me.open('/derogation-requests')
  const reading = me.page.waitForEvent('download')
  await me.page.locator('tbody').getByRole('button', { name: 'Document joint' }).first().click()
  const document = await reading
  me.expect(document.suggestedFilename().startsWith('derogation-request-'), 'the document of the request is saved')
  await me.page.locator('tbody').getByRole('button', { name: 'Accorder une dérogation' }).first().click()
  const granting = me.page.getByRole('dialog')
  await granting
    .getByRole('textbox', { name: /^Jusqu’au/ })
    .first()
    .fill(typedDay(60))
  await granting.locator('input[type=file]').setInputFiles(scan)
  await granting.getByText('piece.pdf').waitFor()
  await granting.getByRole('button', { name: 'Accorder une dérogation' }).click()
  await granting.waitFor({ state: 'detached' })

  await cpas.open('/derogation-requests')
  const saving = cpas.page.waitForEvent('download')
  await cpas.page.locator('tbody').getByRole('button', { name: 'Accord signé' }).first().click()
  const agreement = await saving
  cpas.expect(agreement.suggestedFilename().endsWith('.pdf'), 'the signed agreement is saved as a PDF')
}
