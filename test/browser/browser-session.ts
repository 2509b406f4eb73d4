import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserContext, Locator, Page } from 'playwright-core'
import type { JourneyContext } from './journeys'
import { smallPng } from './small-png'

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')
const TAGS = {
  type: 'tag' as const,
  values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
}
const COLOURS = { type: 'rule' as const, values: ['color-contrast', 'link-in-text-block'] }
const WIDE = { width: 1440, height: 900 }
const PHONE = { width: 390, height: 844 }

/** Someone who uses the console: what they see is checked for violations and faults wherever they look. */
export class BrowserSession {
  readonly problems: string[] = []
  pages = 0
  /** A console error that belongs to the story, such as the 401 of a session that ended. */
  expected?: RegExp

  private constructor(
    readonly page: Page,
    private readonly context: BrowserContext,
    private readonly baseUrl: string,
    private readonly shots: string | undefined,
  ) {
    page.on('pageerror', (error) => this.problems.push(`page error at ${page.url()}: ${error.message}`))
    page.on('console', (message) => {
      if (message.type() === 'error' && !this.expected?.test(message.text()))
        this.problems.push(`console error at ${page.url()}: ${message.text()}`)
    })
  }

  /** Comes in as a demo persona, by the button on the sign-in page. */
  static async arrive({ browser, baseUrl, shots, visitors }: JourneyContext, persona: string): Promise<BrowserSession> {
    const context = await browser.newContext({ viewport: WIDE, locale: 'fr-BE', reducedMotion: 'reduce' })
    context.setDefaultTimeout(20_000)
    const visitor = new BrowserSession(await context.newPage(), context, baseUrl, shots)
    visitors.push(visitor)
    await visitor.page.goto(`${baseUrl}/login`)
    await visitor.page.locator(`button[data-persona="${persona}"]`).click()
    await visitor.page.locator('header').waitFor()
    return visitor
  }

  async open(path: string): Promise<void> {
    await this.page.goto(this.baseUrl + path)
    await this.settled()
  }

  /** Nothing is loading any more: three looks in a row, a tenth of a second apart. */
  async settled(): Promise<void> {
    await this.page.locator('main h1').first().waitFor()
    await this.page.waitForLoadState('networkidle')
    const waiting = this.page.locator('main [role=status][aria-label], main [aria-busy=true]')
    for (let quiet = 0, looks = 0; quiet < 3 && looks < 200; looks++) {
      quiet = (await waiting.count()) === 0 ? quiet + 1 : 0
      await this.page.waitForTimeout(100)
    }
  }

  /** What is on the screen passes axe in light and dark; with a name, a picture of it is kept at both widths. */
  async look(name?: string): Promise<void> {
    await this.settled()
    this.pages++
    await this.violations('light', TAGS)
    if (this.shots && name) await this.pictures(this.shots, name)
    await this.turn('dark')
    await this.violations('dark', COLOURS)
    await this.turn('light')
  }

  private async pictures(shots: string, name: string): Promise<void> {
    mkdirSync(shots, { recursive: true })
    await this.picture(`${name}-1440.png`)
    await this.page.setViewportSize(PHONE)
    await this.page.waitForTimeout(150)
    await this.picture(`${name}-390.png`)
    await this.page.setViewportSize(WIDE)
  }

  /** An entry of the menu under one's name. */
  async inMenu(entry: string): Promise<void> {
    await this.page.locator('header button[aria-haspopup=menu]').click()
    await this.page
      .getByRole('menuitem', { name: entry })
      .or(this.page.getByRole('menuitemradio', { name: entry }))
      .click()
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name })
  }

  async type(label: string | RegExp, text: string): Promise<void> {
    const input = this.page
      .getByRole('textbox', { name: label })
      .or(this.page.getByRole('combobox', { name: label }))
      .first()
    await input.fill(text)
  }

  async choose(label: string | RegExp, option: string): Promise<void> {
    await this.page.getByRole('combobox', { name: label }).click()
    await this.page.getByRole('option', { name: option, exact: true }).click()
  }

  /** Something that must be on the page before one goes on. */
  async sees(text: string | RegExp): Promise<void> {
    await this.page.getByText(text).first().waitFor()
  }

  /** Noted, not thrown: the journey goes on and fails at its end. */
  expect(isSo: boolean, claim: string): void {
    if (!isSo) this.problems.push(`not so: ${claim} (${this.page.url()})`)
  }

  /** What is on the screen where a journey broke off: a picture, and what the page says in alarm. */
  async stuck(file: string): Promise<string> {
    await this.page.screenshot({ path: file, fullPage: true })
    const alarms = await this.page.locator('[role=alert], .Mui-error.MuiFormHelperText-root').allInnerTexts()
    return `stuck at ${this.page.url()}, see ${file} ${alarms.join(' | ')}`
  }

  async leave(): Promise<void> {
    await this.context.close()
  }

  private async picture(file: string): Promise<void> {
    writeFileSync(join(this.shots ?? '', file), smallPng(await this.page.screenshot()))
  }

  /** Light or dark as the person's system wishes it. Only colours change, so only they are looked at again. */
  private async turn(light: 'light' | 'dark'): Promise<void> {
    await this.page.emulateMedia({ colorScheme: light })
    await this.isIn(light)
    // Buttons fade from one to the other.
    await this.page.waitForTimeout(300)
  }

  /** Waits until the page is light, or dark. */
  async isIn(light: 'light' | 'dark'): Promise<void> {
    await this.page.waitForFunction((value) => getComputedStyle(document.documentElement).colorScheme === value, light)
  }

  private async violations(light: string, rules: { type: 'tag' | 'rule'; values: string[] }): Promise<void> {
    await this.page.evaluate(axe)
    const found = await this.page.evaluate(async (runOnly) => {
      const { axe: checker } = window as unknown as {
        axe: {
          run(
            node: Document,
            options: object,
          ): Promise<{ violations: { id: string; nodes: { target: unknown[] }[] }[] }>
        }
      }
      const { violations } = await checker.run(document, { runOnly })
      return violations.map(({ id, nodes }) => `${id} (${nodes.length}): ${String(nodes[0]?.target[0])}`)
    }, rules)
    for (const violation of found) this.problems.push(`axe, ${light}, ${this.page.url()}: ${violation}`)
  }
}
