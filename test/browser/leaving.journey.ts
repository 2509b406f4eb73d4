import { BrowserSession } from './browser-session'
import { typedDay } from './identifiers'
import type { Journey } from './journeys'

/** A changed form asks before it is left, by whatever way; a decision that was begun is there again. */
export const leaving: Journey = async (trip) => {
  const me = await BrowserSession.arrive(trip, 'cpas:0299990019:worker')
  const asks = new Asked(me)

  await me.open('/persons')
  await me.open('/persons/create')
  await asks.not('a form that nothing was typed into', () => toDecisions(me))
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
  await asks.once('a link of the menu', () => toDecisions(me))
  await asks.once('the browser’s Back', () => me.page.goBack({ timeout: 1500 }).then(undefined, () => undefined))
  await asks.once('the button to cancel', () => me.button('Annuler').click())
  await asks.once('a reload', () => me.page.reload({ timeout: 2500 }).then(undefined, () => undefined))
  await asks.once('signing out', () => me.inMenu('Se déconnecter'))
  const kept = await me.page.getByRole('textbox', { name: /^Nom/ }).inputValue()
  me.expect(kept === 'Voorbeeld' && me.page.url().includes('/persons/create'), 'whoever stays finds the form as it was')

  await dialog(me, asks)
  await draft(me, asks)
}

const toDecisions = (me: BrowserSession) => me.page.locator('nav a[href="/decisions"]').first().click()

async function dialog(me: BrowserSession, asks: Asked): Promise<void> {
  asks.answer = true
  await me.open('/paper-invoices')
  asks.answer = false
  await me.button('Enregistrer une facture papier').click()
  const form = me.page.getByRole('dialog')
  await asks.not('a dialog that nothing was typed into', () => me.page.keyboard.press('Escape'))
  await form.waitFor({ state: 'detached' })
  await me.button('Enregistrer une facture papier').click()
  await form.getByRole('textbox', { name: /^Justification/ }).fill('Aucun réseau sur place.')
  await asks.once('Escape in a dialog', () => me.page.keyboard.press('Escape'))
  await asks.once('a click beside a dialog', () => me.page.mouse.click(5, 5))
  await asks.once('the button to cancel in a dialog', () => form.getByRole('button', { name: 'Annuler' }).click())
  await asks.once('Back over a dialog', () => me.page.goBack({ timeout: 1500 }).then(undefined, () => undefined))
  me.expect(await form.isVisible(), 'the dialog stays open for whoever stays')
  asks.answer = true
  await me.page.keyboard.press('Escape')
  await form.waitFor({ state: 'detached' })
  asks.answer = false
}

async function draft(me: BrowserSession, asks: Asked): Promise<void> {
  await me.open('/decisions/create')
  await me.type(/^NISS/, '80.41.15-101.58')
  await me.type(/^Dernier jour/, typedDay(40))
  await me.page.waitForTimeout(600)
  asks.answer = true
  await toDecisions(me)
  await me.page.waitForURL(/\/decisions$/)
  await me.open('/decisions/create')
  await me.sees(/Votre brouillon du/)
  const end = await me.page.getByRole('textbox', { name: /^Dernier jour/ }).inputValue()
  me.expect(end === typedDay(40), `the draft has what was typed: ${end}`)
  await me.look('decision-draft')
  await me.inMenu('Se déconnecter')
  await me.page.locator('button[data-persona]').first().waitFor()
  const left = await me.page.evaluate(() =>
    [...Object.entries(sessionStorage), ...Object.entries(localStorage)].map(([key, value]) => `${key} ${value}`),
  )
  me.expect(
    !left.some((one) => /draft|80411510158/.test(one)),
    `nothing of the draft is left after signing out: ${left.join('; ')}`,
  )
}

/** Counts the questions of the browser and answers them: `answer` leaves. */
class Asked {
  answer = false
  private questions = 0

  constructor(private readonly me: BrowserSession) {
    me.page.on('dialog', async (dialog) => {
      this.questions++
      await (this.answer ? dialog.accept() : dialog.dismiss())
    })
  }

  async once(way: string, leave: () => Promise<unknown>): Promise<void> {
    const asked = await this.count(leave)
    this.me.expect(asked === 1, `${way} asks once before a changed form is left: ${asked} times`)
  }

  async not(way: string, leave: () => Promise<unknown>): Promise<void> {
    const asked = await this.count(leave)
    this.me.expect(asked === 0, `${way} is left without a question: ${asked} times`)
  }

  private async count(leave: () => Promise<unknown>): Promise<number> {
    const before = this.questions
    await leave()
    await this.me.page.waitForTimeout(400)
    return this.questions - before
  }
}
