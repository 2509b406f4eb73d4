import { z } from 'zod'
import { subgraphNames } from '../shared/subgraph/subgraph-name'
import { operatorSettings } from './settings'

type Name = keyof typeof operatorSettings

interface Row {
  /** The name in the table if one row describes several settings. */
  shown?: string
  settings: readonly Name[]
  meaning: string
  /** What applies without the setting, if it has no default value. */
  otherwise?: string
}

const ofSubgraphs = (ending: '' | '_OWNER') =>
  subgraphNames.map((name) => `DATABASE_URL_${name.toUpperCase()}${ending}` as Name)

const rows: readonly Row[] = [
  {
    settings: ['NODE_ENV'],
    meaning:
      '`production`: no demo data, tokens or clock; needs a database, `OIDC_ISSUER` and `OIDC_AUDIENCE`. `development`, `test` or unset: demo mode. Anything else is refused',
    otherwise: 'demo mode',
  },
  {
    settings: ['DEMO'],
    meaning: '`1`: demo mode may use the databases that are set below. Refused together with `NODE_ENV=production`',
    otherwise: 'demo mode uses the embedded database only',
  },
  { settings: ['PORT'], meaning: 'where the process listens; `start:distributed` also uses the eleven ports after it' },
  {
    settings: ['HOST'],
    meaning: 'the address at which the process listens',
    otherwise: 'every address (gateway), `127.0.0.1` (subgraphs, worker)',
  },
  {
    settings: ['MANAGEMENT_PORT'],
    meaning:
      'where `/health/live`, `/health/ready` and `/metrics` are served for operators; in production the only place of the metrics',
    otherwise: 'none',
  },
  {
    settings: ['SHUTDOWN_DELAY'],
    meaning: 'seconds during which a gateway that stops says "not ready" and still serves, so that a balancer notices',
  },
  {
    settings: ['DATA_FOLDER'],
    meaning: 'embedded database, keys of the demo, secret; created where it is missing, must be writable',
  },
  {
    settings: ['DATABASE_URL'],
    meaning:
      '`postgres://user:password@host:5432/database`: PostgreSQL 15 or newer, a user that may create roles and schemas. In demo mode it needs `DEMO=1`',
    otherwise: 'embedded PostgreSQL 18 (demo mode only)',
  },
  {
    shown: 'DATABASE_URL_<SUBGRAPH>',
    settings: ofSubgraphs(''),
    meaning: `a server, or a database, of its own for a subgraph (${subgraphNames.map((name) => `\`${name.toUpperCase()}\``).join(', ')}): its login`,
    otherwise: 'the schema in `DATABASE_URL`',
  },
  {
    shown: 'DATABASE_URL_<SUBGRAPH>_OWNER',
    settings: ofSubgraphs('_OWNER'),
    meaning:
      'the login that may create schemas there and owns the tables; migrations run as it, and the login above can then change no table',
    otherwise: 'the same login',
  },
  {
    settings: ['DATABASE_URL_BOSS'],
    meaning: 'the same for the queue of events; with all five above, `DATABASE_URL` is not needed',
    otherwise: 'the schema in `DATABASE_URL`',
  },
  {
    settings: ['OIDC_ISSUER'],
    meaning:
      'your OpenID Connect provider (production): an https address; http is accepted for this machine only (localhost)',
    otherwise: "the demo's own",
  },
  {
    settings: ['OIDC_AUDIENCE'],
    meaning: 'the `aud` that its tokens must carry (production)',
    otherwise: 'none: required',
  },
  {
    settings: ['SYSTEM_CLIENTS'],
    meaning:
      'the systems that may call as SYSTEM, by the `organisation` of their tokens, separated by commas; `bcss:client-id` accepts only tokens that the issuer gave to that client (`client_id` or `azp`). Tokens of other systems are refused',
    otherwise: '`bcss`',
  },
  {
    settings: ['INTERNAL_SECRET'],
    meaning:
      'signs calls between processes, at least 32 characters; the same on every machine. This and every `DATABASE_URL...` may be read from a file: `INTERNAL_SECRET_FILE` is its path',
    otherwise: 'generated at the first start, in `DATA_FOLDER/secret`',
  },
  {
    settings: ['INTERNAL_SECRET_ALTERNATE'],
    meaning:
      'the secret that replaces `INTERNAL_SECRET`, or that it replaced: accepted too while the secret is replaced',
    otherwise: 'none',
  },
  {
    settings: ['AUDIT_SIGNING_KEY'],
    meaning:
      'private Ed25519 key (PEM, PKCS #8) that signs the heads of the access log; the same for every worker. Or `AUDIT_SIGNING_KEY_FILE`',
    otherwise: 'generated at the first start, in `DATA_FOLDER/audit-signing-key.pem`',
  },
  {
    settings: ['AUDIT_PUBLIC_KEY'],
    meaning:
      'public key of `AUDIT_SIGNING_KEY`, for the processes that check the access log; `start:distributed` passes it on',
    otherwise: 'that of the signing key, where the process has it',
  },
  {
    settings: ['DEMO_CLOCK'],
    meaning: 'what "today" is where a request gives none (demo mode): a day, or an instant with an offset',
    otherwise: 'the real clock',
  },
  {
    settings: ['DEMO_BENEFICIARIES'],
    meaning: "size of the demo's country (demo mode); 0: the CPAS and providers only",
  },
  {
    settings: ['READ_LIMITS'],
    meaning:
      '`on`: demo mode refuses reads of persons above the quota (rule ACC-QUOTA). Production mode always does; the alerts are raised in both modes',
    otherwise: 'demo mode raises alerts only',
  },
  {
    settings: ['LAW_AMENDMENTS'],
    meaning: 'a JSON file of figures that this installation sets (below)',
    otherwise: 'none',
  },
  {
    settings: ['TRUSTED_DOCUMENTS'],
    meaning:
      'what happens to GraphQL documents that are not registered: `off`, they run; `log`, they run and the log has their hash; `enforce`, they are refused',
    otherwise: '`off`',
  },
  {
    settings: ['TRUSTED_DOCUMENTS_FOLDER'],
    meaning:
      "a folder with one `.graphql` file for each document that partner systems send; the console's are registered",
    otherwise: 'none',
  },
  {
    settings: ['LOG_LEVEL'],
    meaning:
      'level of the JSON lines on the error output: `fatal`, `error`, `warn`, `info`, `debug`, `trace` or `silent`',
  },
]

/** The settings that the table describes. */
export const explainedSettings: readonly string[] = rows.flatMap(({ settings }) => settings)

const START = '<!-- Printed from runtime/settings-table.ts by `npm run law:print`; do not edit this table. -->'
const END = '<!-- End of the printed table. -->'

/** The page with the current table of settings. */
export function withSettingsTable(page: string): string {
  const [from, to] = [page.indexOf(START), page.indexOf(END)]
  if (from < 0 || to < from)
    throw new Error('docs/operators.md lacks the two comments that delimit the table of settings.')
  const lines = rows.map((row) => `| \`${row.shown ?? row.settings[0]}\` | ${row.meaning} | ${defaultOf(row)} |`)
  return `${page.slice(0, from + START.length)}\n\n| setting | meaning | default |\n|---|---|---|\n${lines.join('\n')}\n\n${page.slice(to)}`
}

function defaultOf({ settings, otherwise }: Row): string {
  if (otherwise !== undefined) return otherwise
  const value = z.safeParse(operatorSettings[settings[0] as Name], undefined).data
  if (typeof value !== 'string' && typeof value !== 'number') throw new Error(`${settings[0]} has no default to show.`)
  return `\`${value}\``
}
