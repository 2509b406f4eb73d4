import type { SortPayload } from 'react-admin'

export function listPath(resource: string, filter: object = {}, sort?: SortPayload): string {
  const query = new URLSearchParams({
    filter: JSON.stringify(filter),
    ...(sort ? { sort: sort.field, order: sort.order } : {}),
  })
  return `/${resource}?${query}`
}
