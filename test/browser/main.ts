import { join } from 'node:path'
import { runJourneys } from './run-journeys'

// BASE_URL=http://localhost:4000 CHROMIUM=/usr/bin/chromium node dist/test/browser/main.js [--short] [--only PATTERN]
const { BASE_URL: baseUrl = 'http://localhost:4000', CHROMIUM: executablePath = '/usr/bin/chromium' } = process.env
const full = !process.argv.includes('--short')
const only = process.argv.includes('--only') ? process.argv[process.argv.indexOf('--only') + 1] : undefined
const shots = full ? (process.env.SHOTS ?? join(process.cwd(), 'docs/console')) : undefined

runJourneys({ baseUrl, full, executablePath, shots, only }).then(
  (allPassed) => process.exit(allPassed ? 0 : 1),
  (error: unknown) => {
    console.error(error)
    process.exit(1)
  },
)
