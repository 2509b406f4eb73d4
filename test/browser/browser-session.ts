import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
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

declare global {
  interface Window {
    /** What the script of axe-core adds to a page. */
    axe: {
      run(
        node: Document,
        options: object,
      ): Promise<{ violations: { id: string; nodes: { html: string; any: { message: string }[] }[] }[] }>
    }
  }
}

/** A signed-in browser page. It records accessibility violations, console errors and failed expectations as problems. */
export class BrowserSession {
  readonly problems: string[] = []
  pages = 0
  /** A console error that the journey causes, such as the 401 of an expired session. */
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

  /** Signs in as a persona, whom the page of the demo's identity provider offers. */
  static async signIn({ browser, baseUrl, shots, sessions }: JourneyContext, persona: string): Promise<BrowserSession> {
    const context = await browser.newContext({ viewport: WIDE, locale: 'fr-BE', reducedMotion: 'reduce' })
    context.setDefaultTimeout(30_000)
    const session = new BrowserSession(await context.newPage(), context, baseUrl, shots)
    sessions.push(session)
    await session.page.goto(`${baseUrl}/login`)
    await session.page.locator('main button').first().click()
    await session.page.locator(`button[name=persona][value="${persona}"]`).click()
    await session.page.locator('header').waitFor()
    return session
  }

  async open(path: string): Promise<void> {
    await this.page.goto(this.baseUrl + path)
    await this.settled()
  }

  /** Waits until nothing is loading: three checks in a row, 100 ms apart. */
  async settled(): Promise<void> {
    await this.page.locator('main h1').first().waitFor()
    await this.page.waitForLoadState('networkidle')
    const waiting = this.page.locator('main [role=status][aria-label], main [aria-busy=true]')
    for (let quiet = 0, attempts = 0; quiet < 3 && attempts < 200; attempts++) {
      quiet = (await waiting.count()) === 0 ? quiet + 1 : 0
      await this.page.waitForTimeout(100)
    }
  }

  /** Runs axe on the page in light and dark theme. With a name, stores a screenshot at both widths. */
  async check(name?: string): Promise<void> {
    await this.settled()
    this.pages++
    await this.violations('light', TAGS)
    if (this.shots && name) await this.pictures(this.shots, name)
    await this.setTheme('dark')
    await this.violations('dark', COLOURS)
    await this.setTheme('light')
  }

  private async pictures(shots: string, name: string): Promise<void> {
    mkdirSync(shots, { recursive: true })
    await this.picture(`${name}-1440.png`)
    await this.page.setViewportSize(PHONE)
    await this.transitionsEnd()
    await this.picture(`${name}-390.png`)
    await this.page.setViewportSize(WIDE)
  }

  /** Chooses an entry of the user menu. */
  async inMenu(entry: string): Promise<void> {
    await this.page.locator('header .RaUserMenu-userButton').click()
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

  /** Waits for a text on the page. */
  async sees(text: string | RegExp): Promise<void> {
    await this.page.getByText(text).first().waitFor()
  }

  /** Records a failed expectation; the journey continues and fails at its end. */
  expect(holds: boolean, claim: string): void {
    if (!holds) this.problems.push(`failed: ${claim} (${this.page.url()})`)
  }

  /** Stores a screenshot of a failed journey and returns the alerts of the page. */
  async stuck(file: string): Promise<string> {
    await this.page.screenshot({ path: file, fullPage: true })
    const alarms = await this.page.locator('[role=alert], .Mui-error.MuiFormHelperText-root').allInnerTexts()
    return `stuck at ${this.page.url()}, see ${file} ${alarms.join(' | ')}`
  }

  async leave(): Promise<void> {
    await this.context.close()
  }

  private async picture(file: string): Promise<void> {
    if (this.shots && isLinked(this.shots, file))
      writeFileSync(join(this.shots, file), smallPng(await this.page.screenshot()))
  }

  /** Sets the preferred theme of the system. Only colours change, so only colour rules run again. */
  private async setTheme(theme: 'light' | 'dark'): Promise<void> {
    await this.page.emulateMedia({ colorScheme: theme })
    await this.isIn(theme)
    await this.transitionsEnd()
  }

  private async transitionsEnd(): Promise<void> {
    await this.page.waitForFunction(() => !document.getAnimations().some((one) => one instanceof CSSTransition))
  }

  /** Waits until the page has the light or the dark theme. */
  async isIn(theme: 'light' | 'dark'): Promise<void> {
    await this.page.waitForFunction((value) => getComputedStyle(document.documentElement).colorScheme === value, theme)
  }

  private async violations(theme: string, rules: { type: 'tag' | 'rule'; values: string[] }): Promise<void> {
    await this.page.evaluate(axe)
    const found = await this.page.evaluate(async (runOnly) => {
      const { violations } = await window.axe.run(document, { runOnly })
      return violations.map(({ id, nodes }) => {
        const [first] = nodes
        return `${id} (${nodes.length}): ${first?.html.slice(0, 200)} ${first?.any[0]?.message ?? ''}`
      })
    }, rules)
    for (const violation of found) this.problems.push(`axe, ${theme}, ${this.page.url()}: ${violation}`)
  }
}

/** A folder with a README has the pictures that it links, and no others. */
function isLinked(folder: string, file: string): boolean {
  const readme = join(folder, 'README.md')
  return !existsSync(readme) || readFileSync(readme, 'utf8').includes(file)
}
