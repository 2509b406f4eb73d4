import type { RequestContext } from '../authorization/caller'
import { unavailable } from '../errors/graphql-errors'
import { SubgraphClient, type SubgraphClientOptions } from './http-client'
import type { ServiceTransport } from './service-client'

/** Calls between subgraphs of different processes: the internal field `<name>Facts`, with a service token as in calls of the gateway. */
export function httpServiceTransport(
  targets: readonly Omit<SubgraphClientOptions, 'key'>[],
  key: Uint8Array,
): { call: (request: RequestContext) => ServiceTransport; close(): Promise<void> } {
  const clients = new Map(targets.map((target) => [target.name, new SubgraphClient({ ...target, key })]))
  return {
    call: (request) => async (name, question, keys) => {
      const client = clients.get(name)
      if (!client) throw unavailable(name)
      const query = `query ($question: String!, $keys: String!) { facts: ${name}Facts(question: $question, keys: $keys) }`
      const { data, errors } = await client.ask(query, { question, keys: JSON.stringify(keys) }, request, 'query')
      if (errors?.[0]) throw errors[0]
      return JSON.parse(String(data?.facts)) as unknown[]
    },
    close: async () => {
      await Promise.all([...clients.values()].map((client) => client.close()))
    },
  }
}
