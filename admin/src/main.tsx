import { createRoot } from 'react-dom/client'
import { App } from './App'
import { firstLocale, i18nProvider } from './i18n/i18nProvider'

async function start(): Promise<void> {
  const stored = localStorage.getItem('RaStore.locale')
  await i18nProvider.changeLocale(firstLocale(stored && (JSON.parse(stored) as string), navigator.languages))
  createRoot(document.getElementById('root') as HTMLElement).render(<App />)
}

void start()
