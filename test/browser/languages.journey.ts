import { BrowserSession } from './browser-session'
import type { Journey } from './journeys'

const LANGUAGES = [
  ['Nederlands', 'nl', 'Beslissingen'],
  ['Deutsch', 'de', 'Beschlüsse'],
  ['English', 'en', 'Decisions'],
] as const

/** The language changes for users and screen readers and survives a reload, like the theme; signing out ends the session. */
export const languages: Journey = async (journeyContext) => {
  const me = await BrowserSession.signIn(journeyContext, 'cpas:0299990019:worker')
  for (const [name, code, title] of LANGUAGES) {
    await me.open('/decisions')
    await me.inMenu(name)
    await me.page.getByRole('heading', { level: 1, name: title }).waitFor()
    me.expect((await me.page.locator('html').getAttribute('lang')) === code, `html lang is ${code}`)
    await me.page.reload()
    await me.page.getByRole('heading', { level: 1, name: title }).waitFor()
    await me.check(`decisions-${code}`)
  }
  await me.inMenu('Dark theme')
  await me.isIn('dark')
  await me.page.reload()
  await me.isIn('dark')
  await me.inMenu('Light theme')
  await me.inMenu('Sign out')
  await me.page.waitForURL(/oauth|login/)
  await me.page.evaluate(() => localStorage.removeItem('RaStore.theme'))
  await me.open('/login')
  await me.check('sign-in')
}
