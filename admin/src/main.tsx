import { createRoot } from 'react-dom/client'
import { Console } from './console'
import { firstLocale, words } from './words/catalogue'

async function start(): Promise<void> {
  const stored = localStorage.getItem('RaStore.locale')
  await words.use(firstLocale(stored && (JSON.parse(stored) as string), navigator.languages))
  createRoot(document.getElementById('root') as HTMLElement).render(<Console />)
}

void start()
