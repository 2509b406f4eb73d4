import type { Audience } from '../graphql/generated/graphql'
import type { Session } from './session'

/** An audience, or one of its roles: `CPAS` or `CPAS:supervisor`. */
type Holder = Audience | `${Audience}:${string}`
type ResourcePermissions = Partial<Record<string, readonly Holder[]>>

const officials: readonly Holder[] = ['CAAMI', 'CPAS', 'SPP_IS:inspector']
const allAudiences: readonly Holder[] = ['CAAMI', 'CPAS', 'SPP_IS', 'PROVIDER']

/**
 * Who is offered what in the console. Allowed is only what stands here. It hides, it does not protect:
 * the graph judges every call by its own table.
 */
export const permissions: Record<string, ResourcePermissions> = {
  decisions: { list: officials, show: officials, create: ['CPAS'], act: ['CPAS'] },
  'invoice-lines': {
    list: ['CAAMI', 'CPAS', 'SPP_IS:inspector', 'PROVIDER'],
    show: ['CAAMI', 'CPAS', 'SPP_IS:inspector', 'PROVIDER'],
    decide: ['CAAMI'],
    recover: ['CAAMI:controller'],
    control: ['CAAMI:controller'],
  },
  persons: {
    list: ['CPAS', 'SPP_IS:inspector'],
    show: ['CAAMI', 'CPAS', 'SPP_IS:inspector'],
    create: ['CPAS'],
    photo: ['CPAS'],
  },
  mutations: { list: ['CPAS', 'SPP_IS:inspector'], act: ['CPAS'] },
  commitments: { list: ['CAAMI', 'SPP_IS:inspector', 'PROVIDER'], create: ['PROVIDER'] },
  'paper-invoices': { list: ['CPAS', 'SPP_IS:inspector'], create: ['CPAS'], inspect: ['SPP_IS:inspector'] },
  'cpas-settlements': { list: ['CPAS'], show: ['CPAS', 'SPP_IS'] },
  'invoice-files': {
    submit: ['PROVIDER'],
    list: ['CAAMI', 'SPP_IS:inspector', 'PROVIDER'],
    show: ['CAAMI', 'SPP_IS:inspector', 'PROVIDER'],
  },
  review: { list: ['CAAMI'] },
  payments: { list: ['CAAMI', 'SPP_IS', 'PROVIDER'], show: ['CAAMI', 'SPP_IS', 'PROVIDER'], run: ['CAAMI'] },
  settlements: { list: ['CAAMI', 'SPP_IS'], show: ['CAAMI', 'SPP_IS'], close: ['CAAMI'], accept: ['SPP_IS'] },
  providers: { list: allAudiences, show: allAudiences, create: ['CAAMI'], confirm: ['CAAMI'] },
  attestations: {
    list: ['CAAMI', 'SPP_IS:inspector', 'PROVIDER'],
    show: ['CAAMI', 'SPP_IS:inspector', 'PROVIDER'],
    create: ['PROVIDER:prescriber'],
    revoke: ['PROVIDER:prescriber'],
  },
  controls: { list: ['CAAMI', 'SPP_IS:inspector', 'PROVIDER'], record: ['CAAMI:controller'] },
  derogations: { list: ['CAAMI', 'SPP_IS', 'PROVIDER'], create: ['SPP_IS'] },
  spending: { list: ['CAAMI', 'CPAS', 'SPP_IS'] },
  // An analyst gets figures without persons.
  coverage: { list: ['CAAMI', 'CPAS', 'SPP_IS:inspector', 'PROVIDER'] },
  tarification: { list: ['CAAMI', 'CPAS', 'SPP_IS:inspector', 'PROVIDER'] },
  'access-log': { list: ['CAAMI', 'CPAS:supervisor', 'SPP_IS:inspector', 'PROVIDER'] },
  supervision: { list: ['CPAS:supervisor'] },
  rules: { list: allAudiences },
}

/** Whether the table gives this right to whoever is signed in. */
export function can(who: Session | undefined, resource: string, action: string): boolean {
  const holders = permissions[resource]?.[action] ?? []
  return !!who && (holders.includes(who.audience) || holders.includes(`${who.audience}:${who.role}`))
}
