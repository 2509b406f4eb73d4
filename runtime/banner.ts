import { printLine } from '../shared/logging/logger'
import type { Config } from './config'

/** Prints the addresses and how to sign in. */
export function printBanner(port: number, { mode, oidcIssuer }: Config, milliseconds: number): void {
  const url = `http://localhost:${port}`
  printLine(`
  MediPrima, open edition, is ready after ${(milliseconds / 1000).toFixed(1)} s in ${mode} mode

  Console    ${url}/
${mode === 'demo' ? demoLines(url) : productionLines(url, oidcIssuer)}

  Press Ctrl-C to stop. The data are kept.
`)
}

const demoLines = (url: string) => `  Explorer   ${url}/graphql   (GraphiQL, with example queries)
  Sign in    choose a persona: a CPAS worker, a CAAMI agent, an inspector of SPP IS, a physician ...
  Systems    curl -d grant_type=client_credentials -d client_id=cpas:0299990019:worker -d client_secret=demo ${url}/oauth/token`

const productionLines = (url: string, issuer: string | null) => `  GraphQL    ${url}/graphql   (with an access token)
  Sign in    at ${issuer}
  Health     ${url}/health/ready`
