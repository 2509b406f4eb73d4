import type { ProcessConfig } from './config'

/** Where the other subgraphs listen. */
export const subgraphTargets = ({
  subgraphUrls,
}: Pick<ProcessConfig, 'subgraphUrls'>): { name: string; url: string }[] =>
  Object.entries(subgraphUrls).map(([name, url]) => ({ name, url }))
