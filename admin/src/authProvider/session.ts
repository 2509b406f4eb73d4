import { today } from '../format/day'
import type { Audience } from '../graphql/generated/graphql'
import { drafts } from './drafts'
import { removePersonalSavedQueries } from './store'

/** Who is signed in, as the token says. */
export interface Session {
  token: string
  audience: Audience
  organisation: string
  role: string
  subject: string
}

const KEY = 'mediprima.session'
const CLOCK = 'mediprima.clock'
let again: (() => Promise<void>) | undefined

/** The session of this tab: it ends with the tab, and nothing but this module writes it. */
export const session = {
  current(): Session | undefined {
    const stored = sessionStorage.getItem(KEY)
    return stored ? (JSON.parse(stored) as Session) : undefined
  },
  start(token: string): void {
    const claims = claimsOf(token)
    const started: Session = {
      token,
      audience: claims.audience_kind as Audience,
      organisation: String(claims.organisation ?? ''),
      role: String(claims.role ?? ''),
      subject: String(claims.sub ?? ''),
    }
    // Somebody else at the same screen never gets what was begun here.
    const before = session.current()
    if (before && (before.subject !== started.subject || before.organisation !== started.organisation)) drafts.clear()
    sessionStorage.setItem(KEY, JSON.stringify(started))
  },
  /** Nothing about a person stays in this browser after it. */
  end(): void {
    sessionStorage.removeItem(KEY)
    drafts.clear()
    removePersonalSavedQueries()
  },
  /** Says how to sign in again without leaving the page. */
  onSignInAgain(handler: () => Promise<void>): void {
    again = handler
  },
  /** Waits until the session lives again: a form that was being filled in stays as it is. */
  async signInAgain(): Promise<void> {
    if (!again) throw new Error('nobody can sign in again yet')
    await again()
  },
  /** Whether the person who is signed in belongs to this audience. */
  isOf(audience: Audience): boolean {
    return session.current()?.audience === audience
  },
  /** The number of the provider who is signed in; undefined for an organisation that invoices for providers: it has an enterprise number. */
  provider(): string | undefined {
    const { audience, organisation = '' } = session.current() ?? {}
    return audience === 'PROVIDER' && organisation.length !== 10 ? organisation : undefined
  },
  /** Today, or the day that this tab shows. */
  today(): string {
    return today(session.demoClock())
  },
  /** In demo mode a tab may show another day: `?clock=2026-11-21` once, kept until the tab closes. */
  demoClock(): string | undefined {
    return sessionStorage.getItem(CLOCK) ?? undefined
  },
  setDemoClock(day: string): void {
    sessionStorage.setItem(CLOCK, day)
  },
}

function claimsOf(token: string): Record<string, unknown> {
  const [, payload = ''] = token.split('.')
  const bytes = Uint8Array.from(atob(payload.replaceAll('-', '+').replaceAll('_', '/')), (letter) =>
    letter.charCodeAt(0),
  )
  return JSON.parse(new TextDecoder().decode(bytes)) as Record<string, unknown>
}
