import { say } from './log'

/** Where to go and as whom to sign in, in a few lines. */
export function welcome(port: number, demo: boolean, milliseconds: number): void {
  const url = `http://localhost:${port}`
  say(`
  MediPrima, open edition, is ready after ${(milliseconds / 1000).toFixed(1)} s

  Console    ${url}/
  Explorer   ${url}/graphql   (GraphiQL, with example queries)${
    demo
      ? `
  Sign in    choose a persona: a CPAS worker, a CAAMI agent, an inspector of SPP IS, a physician ...
  Systems    curl -d grant_type=client_credentials -d client_id=cpas:0299990019:worker -d client_secret=demo ${url}/oauth/token`
      : ''
  }

  Ctrl-C ends everything; the data stay.
`)
}
