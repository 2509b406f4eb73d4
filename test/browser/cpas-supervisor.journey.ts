import { BrowserSession } from './browser-session'
import type { Journey } from './journeys'

/** A CPAS supervisor: team activity by worker and action, a saved search, the access log. */
export const supervisor: Journey = async (journeyContext) => {
  const me = await BrowserSession.signIn(journeyContext, 'cpas:0299990019:supervisor')
  await me.check()
  await me.open('/supervision')
  await me.check('supervision')
  await me.choose(/^Action/, 'Suspension')
  await me.page.waitForFunction(() => {
    const acts = [...document.querySelectorAll('tbody tr td:nth-child(2)')].map((cell) => cell.textContent?.trim())
    return acts.length > 0 && acts.every((act) => act === 'Suspension')
  })
  await saveSearch(me)
  const [file] = await Promise.all([me.page.waitForEvent('download'), me.button('Télécharger').click()])
  me.expect(/^Activité du CPAS \d{4}-\d{2}-\d{2}\.csv$/.test(file.suggestedFilename()), 'the list is saved as a file')
  await me.open('/access-log')
  await me.check('access-log-cpas')
}

/** Saves a search and finds it again after the filters were cleared. */
async function saveSearch(me: BrowserSession): Promise<void> {
  await me.button('Ajouter un filtre').click()
  await me.page.getByRole('menuitem', { name: 'Enregistrer cette recherche …' }).click()
  await me.page.getByRole('dialog').getByRole('textbox').fill('Suspensions')
  await me.page.getByRole('dialog').getByRole('button', { name: 'Enregistrer' }).click()
  await me.page.getByRole('dialog').waitFor({ state: 'detached' })
  await me.button('Ajouter un filtre').click()
  await me.page
    .getByRole('menuitem', { name: /Suspensions/ })
    .first()
    .waitFor()
  await me.page.keyboard.press('Escape')
  await me.page.locator('.MuiMenu-paper [role=menu]').waitFor({ state: 'detached' })
}
