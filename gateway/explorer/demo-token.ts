import type { ExampleAudience } from './examples/example'

/** The identities that the explorer offers in demo mode: demo client ids. */
export const personas = [
  'cpas:0299990019:worker',
  'cpas:0299990019:supervisor',
  'cpas:0299991108:worker',
  'caami:caami:agent',
  'caami:caami:controller',
  'sppis:sppis:analyst',
  'sppis:sppis:inspector',
  'provider:10001490004:prescriber',
  'provider:71099020:staff',
  'system:bcss:bcss',
] as const

/** Whether the gateway runs in demo mode, where anyone can request a token. */
export async function isDemo(): Promise<boolean> {
  const response = await fetch('/auth/settings.json')
  return response.ok && ((await response.json()) as { demo?: boolean }).demo === true
}

/**
 * Requests a demo token for a persona.
 * @throws Error if the gateway rejects the request
 */
export async function demoToken(persona: string): Promise<string> {
  const form = new URLSearchParams({ grant_type: 'client_credentials', client_id: persona, client_secret: 'demo' })
  const response = await fetch('/oauth/token', { method: 'POST', body: form })
  const body = (await response.json()) as { access_token?: string; error_description?: string }
  if (!body.access_token) throw new Error(body.error_description ?? 'The gateway returned no token.')
  return body.access_token
}

/** The audience and organisation in a token; empty for a text that is not a token. */
export function holderOf(token: string): { audience?: ExampleAudience; organisation?: string } {
  try {
    const payload = (token.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/')
    const claims = JSON.parse(atob(payload)) as { audience_kind?: ExampleAudience; organisation?: string }
    return { audience: claims.audience_kind, organisation: claims.organisation }
  } catch {
    return {}
  }
}
