import { BrowserSession } from './browser-session'
import type { Journey } from './journeys'
import { Partner } from './partner'

const CPAS = '0299990019'
const OTHER_CPAS = '0299991108'
const HOSPITAL = '71099020'
const REASON = 'Personne inconsciente au guichet, suivi social à vérifier'

const DECISIONS = `query ($filter: DecisionFilter!) { decisions(filter: $filter, first: 20) {
  edges { node { beneficiary { niss } } } } }`
const FILE = 'query ($niss: Niss!) { beneficiary(niss: $niss) { residence { status } } }'
interface Decisions {
  decisions: { edges: { node: { beneficiary: { niss: string } } }[] }
}

const personsOf = async (baseUrl: string, filter: object): Promise<string[]> => {
  const partner = await Partner.as(baseUrl, 'sppis:sppis:inspector')
  const { decisions } = await partner.ask<Decisions>(DECISIONS, { filter })
  return decisions.edges.map(({ node }) => node.beneficiary.niss)
}

/** A person whose file the centre may not open. */
async function personWithoutLink(baseUrl: string): Promise<string> {
  const centre = await Partner.as(baseUrl, `cpas:${CPAS}:worker`)
  for (const niss of await personsOf(baseUrl, { cpas: OTHER_CPAS })) {
    const isRefused = await centre.ask(FILE, { niss }).then(
      () => false,
      (error: Error) => error.message.includes('has no link'),
    )
    if (isRefused) return niss
  }
  throw new Error(`The demo has no person of ${OTHER_CPAS} without a link with ${CPAS}.`)
}

async function readInEmergency(me: BrowserSession, name: string): Promise<void> {
  await me.button('Consulter en urgence').click()
  await me.type(/^Motif/, 'Trop court')
  await me.button('Consulter en urgence').click()
  await me.page.locator('.Mui-error.MuiFormHelperText-root').waitFor()
  await me.type(/^Motif/, REASON)
  await me.check(name)
  await me.button('Consulter en urgence').click()
  await me.sees('Vous consultez cette page en urgence.')
}

/** Reads in an emergency by a CPAS and a provider, the alerts of them, and their closing. */
export const alerts: Journey = async (journeyContext) => {
  const { baseUrl } = journeyContext
  const niss = await personWithoutLink(baseUrl)
  const worker = await BrowserSession.signIn(journeyContext, `cpas:${CPAS}:worker`)
  await worker.open(`/persons/${niss}/show`)
  await worker.sees('Votre CPAS n’a pas de lien avec cette personne')
  await readInEmergency(worker, 'person-emergency-reason')
  await worker.sees('Statut de séjour')
  await worker.check('person-emergency')
  await worker.page.getByRole('menuitem', { name: 'Personnes' }).click()
  await worker.settled()
  await worker.page.goBack()
  await worker.sees('Votre CPAS n’a pas de lien avec cette personne')

  const [suspended] = await personsOf(baseUrl, { status: 'SUSPENDED' })
  const hospital = await BrowserSession.signIn(journeyContext, `provider:${HOSPITAL}:staff`)
  await hospital.open(`/coverage?niss=${suspended}`)
  await readInEmergency(hospital, 'coverage-emergency-reason')
  await hospital.check('coverage-emergency')

  const supervisor = await BrowserSession.signIn(journeyContext, `cpas:${CPAS}:supervisor`)
  await supervisor.sees('Alertes d’accès ouvertes')
  await supervisor.open('/access-alerts')
  await supervisor.sees(REASON)
  await supervisor.check('access-alerts')
  await supervisor.page.locator('tbody').getByRole('button', { name: 'Clôturer l’alerte' }).first().click()
  const dialog = supervisor.page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: /^Résultat/ }).fill('Urgence confirmée par le service de garde')
  await supervisor.check('access-alert-close')
  await dialog.getByRole('button', { name: 'Clôturer l’alerte' }).click()
  await dialog.waitFor({ state: 'detached' })
  await supervisor.sees('Urgence confirmée par le service de garde')

  const inspector = await BrowserSession.signIn(journeyContext, 'sppis:sppis:inspector')
  await inspector.sees('Alertes d’accès ouvertes')
  await inspector.open('/access-alerts')
  await inspector.sees('Urgence confirmée par le service de garde')
  await inspector.sees(HOSPITAL)
}

/** A photo removed after a question. */
export const photo: Journey = async (journeyContext) => {
  const [niss] = await personsOf(journeyContext.baseUrl, { cpas: CPAS, status: 'ACTIVE' })
  const me = await BrowserSession.signIn(journeyContext, `cpas:${CPAS}:worker`)
  await me.open(`/persons/${niss}/show`)
  await me.button('Supprimer la photo').click()
  await me.check('person-remove-photo')
  await me.page.getByRole('dialog').getByRole('button', { name: 'Supprimer la photo' }).click()
  await me.sees('La personne n’a plus de photo.')
}
