import type { ExampleAudience } from './examples'

/** Someone to be in the demo, by client id. */
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

/** Whether the gateway runs in demo mode, where tokens are to be had for a word. */
export async function isDemo(): Promise<boolean> {
  const response = await fetch('/auth/settings.json')
  return response.ok && ((await response.json()) as { demo?: boolean }).demo === true
}

/** A token of the demo for a persona. */
export async function demoToken(persona: string): Promise<string> {
  const form = new URLSearchParams({ grant_type: 'client_credentials', client_id: persona, client_secret: 'demo' })
  const response = await fetch('/oauth/token', { method: 'POST', body: form })
  const answer = (await response.json()) as { access_token?: string; error_description?: string }
  if (!answer.access_token) throw new Error(answer.error_description ?? 'The gateway gave no token.')
  return answer.access_token
}

/** Whose view the token opens, and for which organisation. */
export function holderOf(token: string): { audience?: ExampleAudience; organisation?: string } {
  try {
    const payload = (token.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/')
    const claims = JSON.parse(atob(payload)) as { audience_kind?: ExampleAudience; organisation?: string }
    return { audience: claims.audience_kind, organisation: claims.organisation }
  } catch {
    return {}
  }
}
