import { BrowserSession } from './browser-session'
import { typedDay } from './identifiers'
import type { Journey } from './journeys'

/** A CPAS worker: dashboard, search, person, decision, mutation, paper invoice. */
export const worker: Journey = async (journeyContext) => {
  const me = await BrowserSession.signIn(journeyContext, 'cpas:0299990019:worker')
  await me.check('dashboard-cpas')

  await me.page.getByRole('searchbox', { name: 'Rechercher : numéro ou nom' }).fill('kam')
  await me.page.keyboard.press('Enter')
  await me.page.waitForURL(/persons\?/)
  await me.check('persons')
  await me.page.locator('tbody tr a').first().click()
  await me.check('person')

  await me.open('/decisions')
  await me.check('decisions')
  await reachByKeyboard(me)
  await me.check()
  const number = /decisions\/(\d+)/.exec(me.page.url())?.[1]
  await me.open(`/decisions/${number}/modify`)
  await me.page.getByRole('checkbox', { name: 'Prestations paramédicales' }).check()
  await me.type(/^Date de l’enquête sociale/, typedDay())
  await me.type(/^Motif$/, 'Kinésithérapie prescrite après la consultation')
  await me.sees(/· augmente/)
  await me.check('decision-modify')
  await me.button('Enregistrer la version').click()
  await me.page.waitForURL(/decisions\/\d+\/show/)
  await me.sees('Kinésithérapie prescrite après la consultation')

  await me.open('/mutations')
  await me.check('mutations')
  const change = me.page.locator('tbody tr').filter({ hasText: 'Changement de séjour' }).first()
  await change.getByRole('link').first().click()
  await me.page.waitForURL(/mutations\/\d+/)
  await me.type(/^Date de l’enquête sociale/, typedDay())
  await me.check('mutation-handle')
  await me.button('Arrêter et enregistrer la suite').click()
  await me.page.waitForURL(/decisions\/\d+\/show/)
  await me.sees('La mutation est traitée ; cette décision suit.')
  await me.check()

  for (const [path, name] of [
    ['/invoice-lines', 'invoice-lines'],
    ['/cpas-settlements', 'cpas-settlements'],
    ['/paper-invoices', 'paper-invoices'],
    ['/spending', 'spending-cpas'],
    ['/tarification', 'tarification'],
    ['/providers', 'providers'],
    ['/rules', 'rules'],
  ] as const) {
    await me.open(path)
    await me.check(name)
  }
  await refused(me)
}

/** Opens the first row with Tab and Enter. */
async function reachByKeyboard(me: BrowserSession): Promise<void> {
  await me.page.locator('main h1').focus()
  const first = await me.page.locator('tbody tr a').first().getAttribute('href')
  for (let at = 0; at < 40; at++) {
    await me.page.keyboard.press('Tab')
    if ((await me.page.evaluate(() => document.activeElement?.getAttribute('href'))) === first) break
  }
  await me.page.keyboard.press('Enter')
  await me.page.waitForURL(/decisions\/\d+\/show/)
}

/** Opens a page of another role, an unknown number and an unknown path. */
async function refused(me: BrowserSession): Promise<void> {
  await me.open('/review')
  await me.sees('Votre rôle ne donne pas accès à cette page')
  await me.check('no-right')
  await me.open('/decisions/999999999999/show')
  await me.sees('Introuvable ou non accessible')
  await me.check('not-there')
  await me.open('/nowhere')
  await me.sees('Cette page n’existe pas')
}
