import type { Locator } from 'playwright-core'
import { BrowserSession } from './browser-session'
import { typedDay } from './identifiers'
import type { Journey } from './journeys'

/** For each kind of field: text that can be read, and text that is wrong by a little. */
const TEXTS: Record<string, { right: string; wrong: string }> = {
  day: { right: typedDay(), wrong: '31/11/2026' },
  euro: { right: '12,50', wrong: '50 euros' },
  month: { right: '10/2026', wrong: '13/2026' },
  integer: { right: '3', wrong: '2O' },
  niss: { right: '80.41.15-101.58', wrong: '80.41.15-101.59' },
  inami: { right: '1-00014-90-004', wrong: '1-00014-91-004' },
  enterprise: { right: '0299.990.019', wrong: '0299.990.018' },
  iban: { right: 'BE57 9990 0000 6235', wrong: 'BE57 9990 0000 6236' },
  ins: { right: '21004', wrong: '2100' },
  code: { right: '101032', wrong: '10103' },
  decision: { right: '158366', wrong: '15836x' },
}

const PERSONAS = [
  'cpas:0299990019:worker',
  'cpas:0299990019:supervisor',
  'caami:caami:controller',
  'sppis:sppis:inspector',
  'provider:10001490004:prescriber',
]
/** Forms that no menu and no button of the first pages leads to. */
const BESIDES: Record<string, string[]> = {
  'cpas:0299990019:worker': ['/persons/create', '/decisions/create'],
  'provider:10001490004:prescriber': ['/attestations/create'],
}
// Fewer would mean that the walk below no longer finds the forms.
const LEAST_FIELDS = 90

/** Text that cannot be read goes into every field of every form that the pages have: nothing is asked of the graph, and the field is red. */
export const unreadable: Journey = async (trip) => {
  let fields = 0
  for (const persona of PERSONAS) {
    const me = await BrowserSession.arrive(trip, persona)
    const walk = new Walk(me)
    await walk.everywhere(BESIDES[persona] ?? [])
    fields += walk.fields
    await me.leave()
  }
  console.log(`     ${fields} fields were given text that cannot be read`)
  if (fields < LEAST_FIELDS) throw new Error(`only ${fields} fields were found, ${LEAST_FIELDS} are expected`)
}

class Walk {
  fields = 0
  private requests = 0
  private readonly seen = new Set<string>()

  constructor(private readonly me: BrowserSession) {
    me.page.on('request', (request) => {
      if (request.url().endsWith('/graphql')) this.requests++
    })
    // A changed form asks before it is left: here it is left.
    me.page.on('dialog', (dialog) => void dialog.accept())
  }

  /** Every page of the menu, the first row of each list, and what their links and buttons open. */
  async everywhere(besides: readonly string[]): Promise<void> {
    const menu = await this.me.page.locator('nav a[href^="/"]').evaluateAll(hrefs)
    for (const path of [...menu, ...besides]) await this.at(path)
  }

  private async at(path: string): Promise<void> {
    const kind = path.replace(/\?.*/, '').replace(/\/[0-9][^/]*|\/[0-9a-f-]{36}/g, '/*')
    if (this.seen.has(kind)) return
    this.seen.add(kind)
    await this.me.open(path)
    await this.page()
    const links = this.me.page.locator('main a[href^="/"]')
    const further = (await links.evaluateAll(hrefs)).filter((href) =>
      /\/(show|modify)(\?|$)|^\/mutations\/\d/.test(href),
    )
    for (const href of further.slice(0, 30)) await this.at(href)
  }

  private async page(): Promise<void> {
    const { page } = this.me
    await this.showFilters()
    for (const form of await page.locator('main form').all()) {
      if ((await form.locator('button[type=submit]').count()) > 0) await this.form(form)
      else await this.fieldsOf(form, 900)
    }
    await this.fieldsOf(page.locator('main'), 500, ':not(form *)')
    await this.dialogs()
  }

  /** All filters of a list, also those that are added by the menu. */
  private async showFilters(): Promise<void> {
    const { page } = this.me
    const add = page.locator('main button[aria-haspopup]').filter({ hasText: 'Ajouter un filtre' })
    if ((await add.count()) === 0) return
    for (let at = 0; at < 20; at++) {
      await add.click()
      const item = page
        .locator('[role=menu] [role^=menuitem]')
        .filter({ hasNotText: /recherche|filtres/i })
        .first()
      const text = (await item.count()) > 0 ? await item.innerText() : ''
      const more = text !== '' && !(await item.locator('input:checked, svg[data-testid*="Check"]').count())
      if (more) await item.click()
      else await page.keyboard.press('Escape')
      await page.waitForTimeout(120)
      if (!more) break
    }
    await this.me.settled()
  }

  /** The buttons of the page that open a dialog with a form. */
  private async dialogs(): Promise<void> {
    const { page } = this.me
    const address = page.url()
    const buttons = page.locator('main .no-print button, main tbody tr:first-child button, main section button')
    const names = await buttons.evaluateAll((all) => all.map((one) => one.textContent?.trim() ?? ''))
    for (const [at, name] of names.entries()) {
      if (!name || names.indexOf(name) !== at || /Télécharger|PDF|Imprimer|fichier eFact/i.test(name)) continue
      const button = buttons.nth(at)
      if (!(await button.isVisible()) || !(await button.isEnabled())) continue
      await button.click({ noWaitAfter: true })
      const dialog = page.getByRole('dialog')
      await dialog.waitFor({ timeout: 700 }).catch(() => undefined)
      if ((await dialog.count()) > 0) {
        const form = dialog.locator('form')
        if ((await form.count()) > 0) await this.form(form.first())
        await page.keyboard.press('Escape')
        await dialog.waitFor({ state: 'detached' })
      } else if (page.url() !== address) {
        await this.me.open(address.slice(address.indexOf('/', 8)))
      } else await page.keyboard.press('Escape')
    }
  }

  /** A form with a button to send it: everything in it is right but one field at a time. */
  private async form(form: Locator): Promise<void> {
    await this.unfold(form)
    for (const field of await form.locator('input[data-reads]:not([disabled])').all())
      await field.fill((await this.textsOf(field)).right)
    for (const text of await form.locator('textarea[required], input[type=text][required]:not([data-reads])').all())
      if ((await text.inputValue()) === '') await text.fill('Texte')
    await this.numbersAreRead(form)
    for (const field of await form.locator('input[data-reads]:not([disabled])').all()) {
      const { right, wrong } = await this.textsOf(field)
      await field.fill(wrong)
      const isSearch = (await field.getAttribute('role')) === 'combobox'
      // A name that is typed is looked up while it is typed; the form itself must not go.
      if (isSearch) await this.me.page.waitForTimeout(700)
      await this.nothingIsAsked(field, 250, async () => {
        if (isSearch) await form.locator('button[type=submit]').first().click()
        else await field.press('Enter')
      })
      const focused = await field.evaluate((element) => element === document.activeElement)
      this.me.expect(focused, `the focus is on ${await labelOf(field)}, which cannot be read`)
      await field.fill(right)
    }
  }

  /** Fields that are asked about as they are typed: filters, and the figures of a page. */
  private async fieldsOf(scope: Locator, wait: number, but = ''): Promise<void> {
    await this.numbersAreRead(scope)
    for (const field of await scope.locator(`input[data-reads]:not([disabled])${but}`).all()) {
      if (!(await field.isVisible())) continue
      const before = await field.inputValue()
      const { wrong } = await this.textsOf(field)
      await this.me.settled()
      await this.nothingIsAsked(field, wait, async () => {
        await field.fill(wrong)
        await field.press('Enter')
        await field.blur()
      })
      await field.fill(before)
      await this.me.page.waitForTimeout(700)
    }
  }

  private async nothingIsAsked(field: Locator, wait: number, act: () => Promise<void>): Promise<void> {
    this.fields++
    await this.me.page.waitForLoadState('networkidle')
    const before = this.requests
    await act()
    await this.me.page.waitForTimeout(wait)
    const label = await labelOf(field)
    this.me.expect(
      this.requests === before,
      `nothing is asked while ${label} cannot be read: ${this.requests - before} requests`,
    )
    this.me.expect((await field.getAttribute('aria-invalid')) === 'true', `${label} is marked as unreadable`)
  }

  /** What is shown only once it is asked for: every cover, all of its terms, one line more. */
  private async unfold(form: Locator): Promise<void> {
    for (const box of await form.getByRole('checkbox').all())
      if (await box.isVisible()) await box.check().catch(() => undefined)
    const folded = form.locator('button[aria-expanded=false]:not([aria-haspopup])')
    for (let at = 0; at < 20 && (await folded.count()) > 0; at++) await folded.first().click()
    for (const add of await form.getByRole('button', { name: /^Ajouter/ }).all()) await add.click()
    await this.me.page.waitForTimeout(600)
  }

  /** A field for figures that nobody reads would escape this test. */
  private async numbersAreRead(scope: Locator): Promise<void> {
    const others = scope.locator(
      'input:not([data-reads]):not([aria-hidden]):is([inputmode=numeric], [inputmode=decimal], [type=number], [type=date])',
    )
    for (const field of await others.all())
      this.me.expect(false, `${await labelOf(field)} takes figures and is not read`)
  }

  private async textsOf(field: Locator): Promise<{ right: string; wrong: string }> {
    const kind = (await field.getAttribute('data-reads')) ?? ''
    const texts = TEXTS[kind]
    if (!texts) throw new Error(`no text is known for a field that reads ${kind}`)
    return texts
  }
}

const hrefs = (all: (Element | SVGElement | HTMLElement)[]) => all.map((one) => one.getAttribute('href') ?? '')

async function labelOf(field: Locator): Promise<string> {
  return field.evaluate(
    (element) => (element as HTMLInputElement).labels?.[0]?.textContent ?? element.getAttribute('name') ?? '?',
  )
}
