import { BrowserSession } from './browser-session'
import { typedDay } from './identifiers'
import type { Journey } from './journeys'

/**
 * The token expires while a form is open: it is renewed silently. The session expires too: the user signs in again in a popup, and
 * the form keeps its values and is answered.
 */
export const sessionEnd: Journey = async (journeyContext) => {
  const me = await BrowserSession.signIn(journeyContext, 'cpas:0299990019:worker')
  await me.open('/paper-invoices')
  await me.button('Enregistrer une facture papier').click()
  const form = me.page.getByRole('dialog')
  await form.getByRole('textbox', { name: /^Justification/ }).fill('Visite à domicile, aucun réseau sur place.')
  await form.getByRole('textbox', { name: /^NISS/ }).fill('80411510158')
  await form.getByRole('combobox', { name: /^Prestataire/ }).fill('10001490004')
  await me.page.waitForFunction(() =>
    [...document.querySelectorAll('input')].some(({ value }) => value.includes('1-00014-90-004')),
  )
  await form.getByRole('combobox', { name: /^Code/ }).fill('101076')
  await me.page.keyboard.press('Tab')
  await form.getByRole('textbox', { name: /^Date des soins/ }).fill(typedDay())
  await form.getByRole('textbox', { name: /^Montant/ }).fill('27,10')
  await expireToken(me)
  await form.getByRole('button', { name: 'Voir ce qui va se passer' }).click()
  await form.locator('section[aria-busy=false]').waitFor()
  me.expect(
    (await me.page.getByText('Votre session est terminée').count()) === 0,
    'an expired token is renewed without a question',
  )
  await form.getByRole('textbox', { name: /^Justification/ }).fill('Visite à domicile, toujours aucun réseau.')
  await endSession(me)
  await form.getByRole('button', { name: 'Voir ce qui va se passer' }).click()
  await me.sees('Votre session est terminée')
  await me.check('session-end')
  const [beside] = await Promise.all([me.page.waitForEvent('popup'), me.button('Se reconnecter').click()])
  await beside.waitForEvent('close').catch(() => undefined)
  await me.page.getByText('Votre session est terminée').waitFor({ state: 'detached' })
  const kept = await form.getByRole('textbox', { name: /^Justification/ }).inputValue()
  me.expect(kept.startsWith('Visite à domicile'), 'the form keeps its values')
  await form.locator('section[aria-busy=false]').waitFor()
}

/** Expires the token, as after an hour. */
async function expireToken(me: BrowserSession): Promise<void> {
  me.expected = /401|400/
  await me.page.evaluate(() => {
    const held = sessionStorage.getItem('mediprima.session') ?? ''
    sessionStorage.setItem('mediprima.session', held.replace(/"token":"[^"]+"/, '"token":"old.old.old"'))
  })
}

/** Expires the token and its renewal, as after a night. */
async function endSession(me: BrowserSession): Promise<void> {
  await expireToken(me)
  await me.page.context().clearCookies()
  await me.page.evaluate(() => {
    for (const key of Object.keys(sessionStorage)) if (key.startsWith('oidc.user')) sessionStorage.removeItem(key)
  })
}
