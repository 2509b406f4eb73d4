import type { SubgraphContext } from '../subgraph/run-subgraph'

/**
 * The centres on whose decisions the calling CPAS acts today: itself, and those that merged into it until today. Every row that belongs
 * to a CPAS is in the scope of these centres. Fetched once per request from the subgraph decision, which keeps the register of CPAS.
 * Empty: the caller is no CPAS.
 */
export const fetchCentres = (context: SubgraphContext): Promise<readonly string[]> =>
  context.memo('caller.centres', async () => {
    const { caller, services, today } = context
    if (caller.audience !== 'CPAS') return []
    const [centres = [caller.organisation]] = await services.fetch('decision.centres', [
      { cpas: caller.organisation, on: today },
    ])
    return centres
  })
