import type { SubgraphContext } from '../subgraph/run-subgraph'

/**
 * The centres on whose decisions the calling CPAS acts today: itself, and those that merged into it until today. Fetched once per
 * request from the subgraph decision, which keeps the register of CPAS.
 */
export const fetchCentres = (context: SubgraphContext): Promise<readonly string[]> =>
  context.memo('caller.centres', async () => {
    const key = { cpas: context.caller.organisation, on: context.today }
    const [centres] = await context.services.fetch('decision.centres', [key])
    return centres ?? [context.caller.organisation]
  })
