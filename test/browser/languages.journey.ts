import { BrowserSession } from './browser-session'
import type { Journey } from './journeys'

const LANGUAGES = [
  ['Nederlands', 'nl', 'Beslissingen'],
  ['Deutsch', 'de', 'Beschlüsse'],
  ['English', 'en', 'Decisions'],
] as const

/** The language of the page follows, for eyes and for screen readers; it stays after a reload; signing out ends it all. */
export const languages: Journey = async (trip) => {
  const me = await BrowserSession.arrive(trip, 'cpas:0299990019:worker')
  for (const [name, code, title] of LANGUAGES) {
    await me.open('/decisions')
    await me.inMenu(name)
    await me.page.getByRole('heading', { level: 1, name: title }).waitFor()
    me.expect((await me.page.locator('html').getAttribute('lang')) === code, `html lang is ${code}`)
    await me.page.reload()
    await me.page.getByRole('heading', { level: 1, name: title }).waitFor()
    await me.look(`decisions-${code}`)
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
  await me.look('sign-in')
}
