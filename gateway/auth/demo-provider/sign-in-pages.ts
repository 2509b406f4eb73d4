import { withNoBreakSpaces } from '../../../shared/texts/typography'
import { type PageLanguage, type Persona, pageLanguages, personas } from './personas'

const texts = {
  title: { fr: 'Se connecter', nl: 'Aanmelden', de: 'Anmelden', en: 'Sign in' },
  demo: {
    fr: 'Démonstration : toutes les personnes et tous les dossiers sont inventés. Choisissez qui vous êtes.',
    nl: 'Demonstratie: alle personen en dossiers zijn verzonnen. Kies wie u bent.',
    de: 'Demonstration: Alle Personen und Akten sind erfunden. Wählen Sie, wer Sie sind.',
    en: 'Demonstration: all people and files are fictitious. Choose who to sign in as.',
  },
  signOut: { fr: 'Se déconnecter ?', nl: 'Afmelden?', de: 'Abmelden?', en: 'Sign out?' },
  yes: { fr: 'Oui, me déconnecter', nl: 'Ja, afmelden', de: 'Ja, abmelden', en: 'Yes, sign me out' },
  out: { fr: 'Déconnexion réussie.', nl: 'U bent afgemeld.', de: 'Sie sind abgemeldet.', en: 'You are signed out.' },
  back: { fr: 'Vers la console', nl: 'Naar de console', de: 'Zur Konsole', en: 'To the console' },
  failed: {
    fr: 'La connexion n’a pas pu aboutir. Recommencez depuis la console.',
    nl: 'Het aanmelden is niet gelukt. Begin opnieuw vanuit de console.',
    de: 'Die Anmeldung ist nicht gelungen. Beginnen Sie in der Konsole von vorn.',
    en: 'You could not be signed in. Start again from the console.',
  },
} satisfies Record<string, Record<PageLanguage, string>>

/** The texts of the pages, with the no-break spaces of each language. */
export const pageTexts = Object.fromEntries(
  Object.entries(texts).map(([name, { fr, nl, de, en }]) => [name, { fr: withNoBreakSpaces(fr, 'FR'), nl, de, en }]),
) as typeof texts

const languageNames: Record<PageLanguage, string> = { fr: 'Français', nl: 'Nederlands', de: 'Deutsch', en: 'English' }

const style = `
  :root { color-scheme: light dark; --ink: #1c2a33; --paper: #fff; --line: #c9d3d8; --ground: #eef2f3; --accent: #0b5f66 }
  @media (prefers-color-scheme: dark) { :root { --ink: #e6edf0; --paper: #1b252b; --line: #3a4a52; --ground: #11181c; --accent: #6fc7cd } }
  * { box-sizing: border-box }
  body { margin: 0; min-height: 100vh; display: grid; place-items: center; padding: 1.5rem; background: var(--ground); color: var(--ink); font: 16px/1.45 system-ui, sans-serif }
  main { width: min(34rem, 100%); background: var(--paper); border: 1px solid var(--line); border-radius: 10px; padding: 2rem }
  h1 { margin: 0 0 .25rem; font-size: 1.4rem } p { margin: 0 0 1.25rem }
  ul { list-style: none; margin: 0; padding: 0; display: grid; gap: .5rem }
  button, .button { width: 100%; display: flex; justify-content: space-between; gap: 1rem; text-align: left; font: inherit; color: inherit; background: none; border: 1px solid var(--line); border-radius: 8px; padding: .7rem .9rem; cursor: pointer; text-decoration: none }
  button:hover, button:focus-visible, .button:hover { border-color: var(--accent); outline: 2px solid var(--accent); outline-offset: -1px }
  small { opacity: .85; white-space: nowrap } nav { margin-top: 1.5rem; display: flex; gap: 1rem } nav a { color: var(--accent) }`

/** The page on which a user of the demo chooses a persona. */
export function signInPage(language: PageLanguage, action: string): string {
  const row = ({ id, organisation, work }: Persona) =>
    `<li><button name="persona" value="${escapeHtml(id)}"><span>${escapeHtml(work[language])}</span><small>${escapeHtml(organisation[language])}</small></button></li>`
  const others = pageLanguages
    .filter((other) => other !== language)
    .map((other) => `<a href="?lang=${other}" hreflang="${other}" lang="${other}">${languageNames[other]}</a>`)
  return page(
    language,
    pageTexts.title[language],
    `<p>${pageTexts.demo[language]}</p>
    <form method="post" action="${escapeHtml(action)}"><ul>${personas.map(row).join('')}</ul></form>
    <nav aria-label="${languageNames[language]}">${others.join('')}</nav>`,
  )
}

/** Asks whether to sign out; `form` is the provider's HTML form, and `script` the URL of a script that confirms it. */
export function signOutPage(language: PageLanguage, form: string, script?: string): string {
  return page(
    language,
    pageTexts.signOut[language],
    `${form}<button autofocus type="submit" form="op.logoutForm" value="yes" name="logout">${pageTexts.yes[language]}</button>${script ? `<script src="${script}" defer></script>` : ''}`,
  )
}

export function signedOutPage(language: PageLanguage): string {
  return page(language, pageTexts.out[language], `<a class="button" href="/">${pageTexts.back[language]}</a>`)
}

/** A sign-in that failed; `reason` is the error of the protocol. */
export function errorPage(language: PageLanguage, reason: string): string {
  return page(
    language,
    pageTexts.title[language],
    `<p>${pageTexts.failed[language]}</p><p><code>${escapeHtml(reason)}</code></p><a class="button" href="/">${pageTexts.back[language]}</a>`,
  )
}

/** The first supported language of an Accept-Language or ui_locales list; French without one. */
export function preferredLanguage(requested: string | undefined): PageLanguage {
  for (const part of (requested ?? '').toLowerCase().split(/[,\s]+/)) {
    const found = pageLanguages.find((language) => part.startsWith(language))
    if (found) return found
  }
  return 'fr'
}

function page(language: PageLanguage, title: string, content: string): string {
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title} · MediPrima Open</title><link rel="icon" href="data:,"><style>${style}</style></head>
<body><main><h1>${title}</h1>${content}</main></body>
</html>`
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (character) => entities[character] ?? character)
