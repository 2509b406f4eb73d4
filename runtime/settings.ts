import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { defaultSystemClients, type SystemClient } from '../gateway/auth/system-clients'
import { publicKeyOf, signingKeyOf } from '../shared/audit/signing-key'
import { type ParameterOverride, parseParameterOverrides } from '../shared/rules/parameter-overrides'
import { subgraphNames } from '../shared/subgraph/subgraph-name'
import { isDay } from '../shared/values/day'
import { isInstant } from '../shared/values/instant'

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const
const TRUSTED_DOCUMENT_MODES = ['off', 'log', 'enforce'] as const
const MIN_SECRET_LENGTH = 32

// `read` returns undefined for a text that can't be read. The text of a secret never becomes part of a message.
function setting<T>(expected: string, read: (text: string) => T | undefined, isSecret = false) {
  return z.string().transform((text, context): T => {
    const value = read(text)
    if (value !== undefined) return value
    context.addIssue({
      code: 'custom',
      message: isSecret ? `: ${expected}` : ` is ${JSON.stringify(text)}: ${expected}`,
    })
    return z.NEVER
  })
}

const wholeNumber = (max: number) =>
  setting(`a whole number from 0 to ${max} is expected`, (text) =>
    /^\d{1,9}$/.test(text) && Number(text) <= max ? Number(text) : undefined,
  )

const urlOf = (text: string): URL | undefined => (URL.canParse(text) ? new URL(text) : undefined)

const databaseUrl = setting(
  'a URL of the form postgres://user:password@host:5432/database is expected, with special characters in the password percent-encoded',
  (text) => {
    const url = urlOf(text)
    return url && /^postgres(ql)?:$/.test(url.protocol) && url.hostname !== '' ? text : undefined
  },
  true,
).optional()

const issuer = setting(
  'the https address of an OpenID Connect provider is expected, without a query (http only on this machine: localhost, 127.0.0.1 or [::1])',
  (text) => {
    const url = urlOf(text)
    if (!url) return undefined
    if (url.search !== '' || url.hash !== '' || url.username !== '' || url.password !== '') return undefined
    const isLoopback = /^(localhost|127(\.\d+){3}|\[::1\])$/.test(url.hostname)
    return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback) ? text : undefined
  },
  true,
)

const secret = setting(
  `at least ${MIN_SECRET_LENGTH} characters are needed`,
  (text) => (text.length >= MIN_SECRET_LENGTH ? text : undefined),
  true,
)

const signingKey = setting(
  'a private Ed25519 key in PEM (PKCS #8) is expected',
  (text) => (canRead(() => signingKeyOf(text)) ? text : undefined),
  true,
)

const publicKey = setting('a public Ed25519 key, in PEM or as SubjectPublicKeyInfo in base64, is expected', (text) =>
  canRead(() => publicKeyOf(text)) ? publicKeyOf(text) : undefined,
)

function canRead(read: () => unknown): boolean {
  try {
    read()
    return true
  } catch {
    return false
  }
}

const parameterOverrides = z.string().transform((path, context): ParameterOverride[] => {
  try {
    return parseParameterOverrides(readFileSync(path, 'utf8'))
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    const why = code === 'ENOENT' ? 'there is no such file' : code ? `the file can't be read (${code})` : message
    context.addIssue({ code: 'custom', message: ` is ${JSON.stringify(path)}: ${why}` })
    return z.NEVER
  }
})

function addresses(expected: string, isAddress: (url: URL) => boolean) {
  const read = (text: string): Record<string, string> | undefined => {
    try {
      const map = z.record(z.string(), z.string()).parse(JSON.parse(text))
      const urls = Object.values(map).map(urlOf)
      return urls.length > 0 && urls.every((url) => url !== undefined && isAddress(url)) ? map : undefined
    } catch {
      return undefined
    }
  }
  return setting(`a JSON object of names and ${expected} is expected`, read, true)
}

/** `bcss:client-at-the-issuer,another-system`; null for a text that is no such list. */
function systemClientsOf(text: string): SystemClient[] | undefined {
  const clients = text.split(',').map((entry) => {
    const [, name, client = null] = /^([a-z0-9-]{1,40})(?::([^\s,]{1,255}))?$/.exec(entry.trim()) ?? []
    return name === undefined ? undefined : { name, client }
  })
  const known = clients.filter((client) => client !== undefined)
  const isUnique = new Set(known.map(({ name }) => name)).size === clients.length
  return isUnique ? known : undefined
}

/** Settings without a format of their own: installation-mode.ts checks them. */
const raw = z.string().optional()

/** The settings of an operator. An empty text counts as unset. */
export const operatorSettings = {
  PORT: wholeNumber(65_535).default(4000),
  HOST: z.string().optional(),
  MANAGEMENT_PORT: wholeNumber(65_535).optional(),
  SHUTDOWN_DELAY: wholeNumber(300).default(0),
  DATA_FOLDER: z.string().default('.data'),
  NODE_ENV: raw,
  DEMO: raw,
  DATABASE_URL: databaseUrl,
  DATABASE_URL_BENEFICIARY: databaseUrl,
  DATABASE_URL_BENEFICIARY_OWNER: databaseUrl,
  DATABASE_URL_DECISION: databaseUrl,
  DATABASE_URL_DECISION_OWNER: databaseUrl,
  DATABASE_URL_PROVIDER: databaseUrl,
  DATABASE_URL_PROVIDER_OWNER: databaseUrl,
  DATABASE_URL_ATTESTATION: databaseUrl,
  DATABASE_URL_ATTESTATION_OWNER: databaseUrl,
  DATABASE_URL_INVOICE: databaseUrl,
  DATABASE_URL_INVOICE_OWNER: databaseUrl,
  DATABASE_URL_BOSS: databaseUrl,
  OIDC_ISSUER: issuer.optional(),
  OIDC_AUDIENCE: z.string().optional(),
  SYSTEM_CLIENTS: setting(
    'names of systems (small letters, digits and hyphens), each once, separated by commas are expected, each with the client of the issuer after a colon if its tokens must be issued to it: bcss:client-id',
    systemClientsOf,
  ).default([...defaultSystemClients]),
  INTERNAL_SECRET: secret.optional(),
  INTERNAL_SECRET_ALTERNATE: secret.optional(),
  AUDIT_SIGNING_KEY: signingKey.optional(),
  AUDIT_PUBLIC_KEY: publicKey.optional(),
  DEMO_CLOCK: setting('a day (2026-03-12) or an instant with an offset is expected', (text) =>
    isDay(text) || isInstant(text) ? text : undefined,
  ).optional(),
  DEMO_BENEFICIARIES: wholeNumber(5_000_000).default(2000),
  READ_LIMITS: setting('on is expected, or leave it out', (text) => (text === 'on' ? true : undefined)).optional(),
  LAW_AMENDMENTS: parameterOverrides.default([]),
  TRUSTED_DOCUMENTS: setting(`one of ${TRUSTED_DOCUMENT_MODES.join(', ')} is expected`, (text) =>
    TRUSTED_DOCUMENT_MODES.find((mode) => mode === text),
  ).default('off'),
  TRUSTED_DOCUMENTS_FOLDER: z.string().optional(),
  LOG_LEVEL: setting(`one of ${LOG_LEVELS.join(', ')} is expected`, (text) =>
    LOG_LEVELS.find((level) => level === text),
  ).default('warn'),
}

/** More settings of a process of the distributed form: `npm run start:distributed` passes them to the processes that it starts. */
export const processSettings = {
  SUBGRAPH: setting(`one of ${subgraphNames.join(', ')} is expected`, (text) =>
    subgraphNames.find((name) => name === text),
  ),
  SUBGRAPH_URLS: addresses('http addresses', ({ protocol }) => protocol === 'http:' || protocol === 'https:'),
  WORKER_URL: setting(
    'an http address is expected',
    (text) => (/^https?:$/.test(urlOf(text)?.protocol ?? '') ? text : undefined),
    true,
  ),
}

/** Settings that may be read from a file: `<NAME>_FILE` is its path. */
export const secretSettings: readonly string[] = Object.keys(operatorSettings).filter(
  (name) => name.startsWith('DATABASE_URL') || name.startsWith('INTERNAL_SECRET') || name === 'AUDIT_SIGNING_KEY',
)

/** INTERNAL_SECRET in a process that can't run without it. */
export const requiredSecret = secret
