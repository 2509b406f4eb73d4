import type { Locator } from 'playwright-core'
import { BrowserSession } from './browser-session'
import { typedDay } from './identifiers'
import type { Journey } from './journeys'

/** For each kind of field: a valid text and an almost valid one. */
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

// Pages with a form that no menu and no link opens.
const FORMS = ['/persons/create', '/decisions/create', '/attestations/create']
// Pages that only supervisors have.
const OF_SUPERVISORS = ['/supervision', '/access-log']
const MAX_VISITS = 3
// Fields with a parser, and searches that accept a number or a choice.
const PARSED = 'input[data-parser]:not([disabled]), [data-parser] input[role=combobox]:not([disabled])'

/**
 * Types an invalid text into every field of every form of a role: no request is sent, the field is marked invalid and has
 * the focus. Fewer fields than `min` mean that the walk no longer finds the forms.
 */
const unreadable =
  (persona: string, min: number, only?: readonly string[]): Journey =>
  async (journeyContext) => {
    const me = await BrowserSession.signIn(journeyContext, persona)
    const walk = new FieldWalk(me)
    await walk.everywhere(only)
    console.log(`     ${persona}: ${walk.fields} fields found, ${tried.size} tried by all roles so far`)
    me.expect(walk.fields >= min, `at least ${min} fields were found: ${walk.fields}`)
  }

/** Journeys by role; together they open every form of the console. */
export const unreadableBy: [string, Journey][] = [
  ['text that cannot be read, typed by a CPAS worker', unreadable('cpas:0299990019:worker', 40)],
  ['text that cannot be read, typed by a CPAS supervisor', unreadable('cpas:0299990019:supervisor', 4, OF_SUPERVISORS)],
  ['text that cannot be read, typed by a CAAMI controller', unreadable('caami:caami:controller', 40)],
  ['text that cannot be read, typed by an SPP IS inspector', unreadable('sppis:sppis:inspector', 20)],
  ['text that cannot be read, typed by a physician', unreadable('provider:10001490004:prescriber', 20)],
]

/** Fields that a role has tried. */
const tried = new Set<string>()

class FieldWalk {
  /** Number of fields found; the first role that finds a field tries it. */
  fields = 0
  private kind = ''
  private requests = 0
  private lastRequest = 0
  /** Visits per kind of page without a field. */
  private readonly visits = new Map<string, number>()

  constructor(private readonly me: BrowserSession) {
    me.page.on('request', (request) => {
      if (!request.url().endsWith('/graphql')) return
      this.requests++
      this.lastRequest = Date.now()
    })
    // Confirms leaving a changed form.
    me.page.on('dialog', (dialog) => void dialog.accept())
  }

  /** Visits every page of the menu, the first row of each list, and what their links and buttons open. */
  async everywhere(only?: readonly string[]): Promise<void> {
    const menu = await this.me.page.locator('nav a[href^="/"]').evaluateAll(hrefs)
    for (const path of only ?? [...menu, ...FORMS]) await this.at(path)
  }

  private async at(path: string): Promise<void> {
    const kind = path.replace(/\?.*/, '').replace(/\/[0-9][^/]*|\/[0-9a-f-]{36}/g, '/*')
    // A suspended decision has no forms, an active one has three: a few pages of a kind are visited.
    const visits = this.visits.get(kind) ?? 0
    if (visits >= MAX_VISITS) return
    const before = this.fields
    this.kind = kind
    await this.me.open(path)
    await this.page()
    this.visits.set(kind, this.fields > before || !path.endsWith('/show') ? MAX_VISITS : visits + 1)
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
      else await this.fieldsOf(form, 700)
    }
    await this.fieldsOf(page.locator('main'), 500, 'xpath=self::*[not(ancestor::form)]')
    await this.dialogs()
  }

  /** Shows all filters of a list, including those of the menu. */
  private async showFilters(): Promise<void> {
    const { page } = this.me
    const add = page.locator('main button[aria-haspopup]').filter({ hasText: 'Ajouter un filtre' })
    if ((await add.count()) === 0) return
    for (let more = true; more; ) {
      await add.click()
      const item = page.locator('[role=menuitemcheckbox][aria-checked=false]').first()
      await page.locator('.MuiMenu-paper [role=menu]').waitFor()
      more = (await item.count()) > 0
      if (more) await item.click()
      else await page.keyboard.press('Escape')
      await page.locator('.MuiMenu-paper [role=menu]').waitFor({ state: 'detached' })
    }
    await this.me.settled()
  }

  /** Opens the dialogs of the page and checks their forms. */
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
      await dialog
        .first()
        .waitFor({ timeout: 700 })
        .catch(() => undefined)
      if ((await dialog.count()) > 0) {
        const form = dialog.first().locator('form')
        if ((await form.count()) > 0) await this.form(form.first())
        await this.close(dialog.first())
      } else if (page.url() !== address) {
        await this.me.open(address.slice(address.indexOf('/', 8)))
      } else await page.keyboard.press('Escape')
    }
  }

  /** Escape closes an open list of results first, then the dialog, where a changed form asks. */
  private async close(dialog: Locator): Promise<void> {
    const leave = this.me.page.getByRole('button', { name: 'Quitter', exact: true })
    for (let attempts = 0; attempts < 3 && (await dialog.count()) > 0; attempts++) {
      await this.me.page.keyboard.press('Escape')
      await leave.click({ timeout: 2000 }).catch(() => undefined)
      await dialog.waitFor({ state: 'detached', timeout: 2000 }).catch(() => undefined)
    }
    await dialog.waitFor({ state: 'detached' })
  }

  /** Checks a form: all fields are valid except one at a time. */
  private async form(form: Locator): Promise<void> {
    await this.unfold(form)
    for (const field of await form.locator(PARSED).all()) await field.fill((await this.textsOf(field)).right)
    // A number in a search is chosen as soon as it is found.
    await this.quiet()
    for (const text of await form.locator('textarea:not([aria-hidden]), input[type=text]').all())
      if ((await labelOf(text)).includes('*') && (await text.inputValue()) === '') await text.fill('Texte')
    await this.numbersAreRead(form)
    const button = await form.locator('button[type=submit]').first().innerText()
    for (const field of await form.locator(PARSED).all())
      if (await this.isNew(button, field)) await this.blocksTheForm(form, field)
  }

  /** Whether no role has tried this field of this form; repeated coverages have the same fields. */
  private async isNew(form: string, field: Locator): Promise<boolean> {
    this.fields++
    const name = ((await field.getAttribute('name')) ?? (await labelOf(field))).replace(/\d+/g, '*')
    const key = `${this.kind} ${form} ${name}`
    if (tried.has(key)) return false
    tried.add(key)
    return true
  }

  private async blocksTheForm(form: Locator, field: Locator): Promise<void> {
    const { right, wrong } = await this.textsOf(field)
    const isSearch = (await field.getAttribute('role')) === 'combobox'
    const submit = form.locator('button[type=submit]').first()
    if (isSearch) {
      // A typed name is searched while it is typed; the form itself must not be sent.
      await field.fill(wrong)
      await this.me.page.waitForTimeout(1000)
      // The list of results may cover the button.
      if ((await this.me.page.locator('.MuiAutocomplete-popper').count()) > 0) await field.press('Escape')
    }
    await this.nothingIsAsked(field, 450, async () => {
      if (!isSearch) await field.fill(wrong)
      await (isSearch ? submit.click() : field.press('Enter'))
    })
    const focused = await field.evaluate((element) => element === document.activeElement)
    this.me.expect(focused, `the focus is on the invalid field ${await labelOf(field)}`)
    // A search begins after a pause, and would count for the next field; what was searched before is not asked again.
    const searched = isSearch && this.me.page.waitForRequest(/graphql/, { timeout: 3000 }).catch(() => undefined)
    await field.fill(right)
    await searched
  }

  /** Checks fields that send requests while the user types: filters and figures of a page. */
  private async fieldsOf(scope: Locator, wait: number, only?: string): Promise<void> {
    await this.numbersAreRead(scope)
    const all = scope.locator(PARSED)
    for (const field of await (only ? all.locator(only) : all).all()) {
      if (!(await field.isVisible()) || !(await this.isNew('filters and figures', field))) continue
      const before = await field.inputValue()
      const { wrong } = await this.textsOf(field)
      await this.nothingIsAsked(field, wait, async () => {
        await field.fill(wrong)
        await field.press('Enter')
        await field.blur()
      })
      await field.fill(before)
      await this.me.page.waitForTimeout(600)
    }
  }

  private async nothingIsAsked(field: Locator, wait: number, act: () => Promise<void>): Promise<void> {
    await this.quiet()
    const before = this.requests
    await act()
    await this.me.page.waitForTimeout(wait)
    const label = await labelOf(field)
    this.me.expect(
      this.requests === before,
      `no request is sent while ${label} is invalid: ${this.requests - before} requests`,
    )
    this.me.expect((await field.getAttribute('aria-invalid')) === 'true', `${label} is marked as invalid`)
  }

  /** Waits until the requests of earlier input were sent: forms wait for a pause in typing. */
  private async quiet(): Promise<void> {
    const since = Date.now()
    while (Date.now() - Math.max(this.lastRequest, since) < 900) {
      if (Date.now() - since > 30_000) throw new Error(`requests do not end at ${this.me.page.url()}`)
      await this.me.page.waitForTimeout(50)
    }
  }

  /** Shows optional parts of a form: coverages, their terms, another line. */
  private async unfold(form: Locator): Promise<void> {
    const boxes = form.getByRole('checkbox').or(form.getByRole('switch'))
    for (const box of (await boxes.all()).slice(0, 4))
      if (await box.isVisible()) await box.check().catch(() => undefined)
    const folded = form.locator('button[aria-expanded=false]:not([aria-haspopup])')
    for (let at = 0; at < 20 && (await folded.count()) > 0; at++) await folded.first().click()
    for (const add of await form.getByRole('button', { name: /^Ajouter/ }).all()) await add.click()
    await this.me.page.waitForTimeout(600)
  }

  /** Every numeric field has a parser; one without would escape this test. */
  private async numbersAreRead(scope: Locator): Promise<void> {
    const others = scope.locator(
      'input:not([data-parser]):not([aria-hidden]):is([inputmode=numeric], [inputmode=decimal], [type=number], [type=date])',
    )
    for (const field of await others.all())
      this.me.expect(false, `${await labelOf(field)} is numeric and has no parser`)
  }

  private async textsOf(field: Locator): Promise<{ right: string; wrong: string }> {
    const kind = await field.evaluate((input) => input.closest('[data-parser]')?.getAttribute('data-parser') ?? '')
    const texts = TEXTS[kind]
    if (!texts) throw new Error(`no text is known for a field of kind ${kind}`)
    return texts
  }
}

const hrefs = (all: (Element | SVGElement | HTMLElement)[]) => all.map((one) => one.getAttribute('href') ?? '')

async function labelOf(field: Locator): Promise<string> {
  return field.evaluate(
    (element) => (element as HTMLInputElement).labels?.[0]?.textContent ?? element.getAttribute('name') ?? '?',
  )
}
