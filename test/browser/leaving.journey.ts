import { BrowserSession } from './browser-session'
import { typedDay } from './identifiers'
import type { Journey } from './journeys'

/** A changed form asks for confirmation before it is left by any action; a draft decision is restored. */
export const leaving: Journey = async (journeyContext) => {
  const me = await BrowserSession.signIn(journeyContext, 'cpas:0299990019:worker')
  const confirmations = new LeaveConfirmations(me)

  await me.open('/persons')
  await me.open('/persons/create')
  await confirmations.not('a form that nothing was typed into', () => toDecisions(me))
  await me.page.waitForURL(/\/decisions/)

  await me.open('/persons')
  await me.page
    .getByRole('link', { name: 'Enregistrer une personne' })
    .or(me.button('Enregistrer une personne'))
    .first()
    .click()
  await me.page.waitForURL(/persons\/create/)
  await me.page.getByRole('textbox', { name: /^Prénoms/ }).waitFor()
  await me.type(/^Nom/, 'Voorbeeld')
  await confirmations.once('a link of the menu', () => toDecisions(me))
  await confirmations.once('the browser’s Back', () =>
    me.page.goBack({ timeout: 1500 }).then(undefined, () => undefined),
  )
  await confirmations.once('the button to cancel', () => me.button('Annuler').click())
  await confirmations.once('a reload', () => me.page.reload({ timeout: 2500 }).then(undefined, () => undefined))
  await confirmations.once('signing out', () => me.inMenu('Se déconnecter'))
  const kept = await me.page.getByRole('textbox', { name: /^Nom/ }).inputValue()
  me.expect(
    kept === 'Voorbeeld' && me.page.url().includes('/persons/create'),
    'the form is unchanged after the user stays',
  )

  await dialog(me, confirmations)
  await draft(me, confirmations)
}

const toDecisions = (me: BrowserSession) => me.page.locator('nav a[href="/decisions"]').first().click()

async function dialog(me: BrowserSession, confirmations: LeaveConfirmations): Promise<void> {
  confirmations.answer = true
  await me.open('/paper-invoices')
  confirmations.answer = false
  await me.button('Enregistrer une facture papier').click()
  const form = me.page.getByRole('dialog')
  await confirmations.not('a dialog that nothing was typed into', () => me.page.keyboard.press('Escape'))
  await form.waitFor({ state: 'detached' })
  await me.button('Enregistrer une facture papier').click()
  await form.getByRole('textbox', { name: /^Justification/ }).fill('Aucun réseau sur place.')
  await stays(me, () => me.page.keyboard.press('Escape'))
  await stays(me, async () => {
    await me.page.keyboard.press('Escape')
    await me.sees('Quitter sans enregistrer ?')
    await me.check('leave-confirmation')
  })
  await stays(me, () => me.page.mouse.click(5, 5))
  await stays(me, () => form.getByRole('button', { name: 'Annuler' }).click())
  await confirmations.once('Back over a dialog', () =>
    me.page.goBack({ timeout: 1500 }).then(undefined, () => undefined),
  )
  me.expect(await form.isVisible(), 'the dialog stays open after the user stays')
  await me.page.keyboard.press('Escape')
  await me.button('Quitter').click()
  await form.waitFor({ state: 'detached' })
}

/** The action asks whether to close the dialog; the user continues, and the dialog stays. */
async function stays(me: BrowserSession, leave: () => Promise<unknown>): Promise<void> {
  await leave()
  const question = me.page.getByRole('dialog', { name: 'Quitter sans enregistrer ?' })
  await question.getByRole('button', { name: 'Continuer la saisie' }).click()
  await question.waitFor({ state: 'detached' })
}

async function draft(me: BrowserSession, confirmations: LeaveConfirmations): Promise<void> {
  await me.open('/decisions/create')
  await me.type(/^NISS/, '80.41.15-101.58')
  await me.type(/^Dernier jour/, typedDay(40))
  await me.page.waitForTimeout(600)
  confirmations.answer = true
  await toDecisions(me)
  await me.page.waitForURL(/\/decisions$/)
  await me.open('/decisions/create')
  await me.sees(/Votre brouillon du/)
  const end = await me.page.getByRole('textbox', { name: /^Dernier jour/ }).inputValue()
  me.expect(end === typedDay(40), `the draft has what was typed: ${end}`)
  await me.check('decision-draft')
  await me.inMenu('Se déconnecter')
  await me.page.getByRole('button', { name: 'Se connecter' }).waitFor()
  const left = await me.page.evaluate(() =>
    [...Object.entries(sessionStorage), ...Object.entries(localStorage)].map(([key, value]) => `${key} ${value}`),
  )
  me.expect(
    !left.some((one) => /draft|80411510158/.test(one)),
    `nothing of the draft is left after signing out: ${left.join('; ')}`,
  )
}

/** Counts and answers the confirmations of the browser; `answer` true leaves the form. */
class LeaveConfirmations {
  answer = false
  private questions = 0

  constructor(private readonly me: BrowserSession) {
    me.page.on('dialog', async (dialog) => {
      this.questions++
      await (this.answer ? dialog.accept() : dialog.dismiss())
    })
  }

  async once(action: string, leave: () => Promise<unknown>): Promise<void> {
    const asked = await this.count(leave, 5000)
    this.me.expect(asked === 1, `${action} asks once before a changed form is left: ${asked} times`)
  }

  async not(action: string, leave: () => Promise<unknown>): Promise<void> {
    const asked = await this.count(leave)
    this.me.expect(asked === 0, `${action} is left without a confirmation: ${asked} times`)
  }

  /** The number of confirmations, after waiting for the first one and for another. */
  private async count(leave: () => Promise<unknown>, patience = 0): Promise<number> {
    const before = this.questions
    await leave()
    for (let waited = 0; waited < patience && this.questions === before; waited += 50)
      await this.me.page.waitForTimeout(50)
    await this.me.page.waitForTimeout(400)
    return this.questions - before
  }
}
