import type { SvgIconComponent } from '@mui/icons-material'
import { type ComponentType, lazy } from 'react'
import { type Holder, isHolder } from '../authProvider/holders'
import { session } from '../authProvider/session'
import type { ResourceQueries } from '../dataProvider/resourceQueries'
import { lists, ones, wholeLists } from '../graphql/generated/schemaFacts'

// Loaded on demand: the page around it reads the definitions of the resources.
const AccessDenied = lazy(async () => ({ default: (await import('../components/NotFound')).AccessDenied }))

type PageLoader = () => Promise<{ default: ComponentType }>
type Permissions = Partial<Record<string, readonly Holder[]>>

interface ResourceOptions extends ResourceQueries {
  /** Who is offered each action: `list` also decides who sees it in the menu, and who opens a record unless `show` says otherwise. */
  permissions: Permissions
  /** The page in the menu, where it is no list. */
  page?: PageLoader
  /** Pages at other paths, each for the holders of `action`. */
  routes?: { path: string; action: string; page: PageLoader }[]
}

/** A resource as the router, the menu, the permissions and the data provider read it. */
export interface ResourceDefinition {
  name: string
  icon: SvgIconComponent
  permissions: Permissions
  queries: ResourceQueries
  /** The pages of react-admin’s `<Resource>`. */
  pages: { list?: ComponentType; show?: ComponentType; create?: ComponentType }
  routes: { path: string; Page: ComponentType }[]
}

/**
 * Registers a resource. Its name is the first part of its paths, its title is `resources.<name>.name` in the catalogues,
 * the operations that read it are named after it: `InvoiceFiles` and `InvoiceFile`, and so are its pages, which are files of
 * its folder: `InvoiceFileList` if somebody may list it, `InvoiceFileShow` if one of it is read, `…Create` if it has `create`.
 * They load when they are opened, each for the holders of the permission of the same name, and show `AccessDenied` to
 * everyone else.
 */
export function defineResource(name: string, icon: SvgIconComponent, options: ResourceOptions): ResourceDefinition {
  const { page, routes = [], permissions: given, ...queries } = options
  const operation = name.replace(/(?:^|-)(\w)/g, (_, first: string) => first.toUpperCase())
  const record = operation.replace(/s$/, '')
  const one = queries.one ?? named(record, ones)
  const permissions: Permissions = { ...(one && { show: given.list }), ...given }
  const loadList = page ?? (() => import(`./${name}/${record}List.tsx`))
  return {
    name,
    icon,
    permissions,
    queries: { list: named(operation, lists), whole: named(operation, wholeLists), one, ...queries },
    pages: {
      list: given.list && guard(given.list, loadList),
      show: one ? guard(permissions.show, () => import(`./${name}/${record}Show.tsx`)) : undefined,
      create: queries.create ? guard(given.create, () => import(`./${name}/${record}Create.tsx`)) : undefined,
    },
    routes: routes.map(({ path, action, page }) => ({ path, Page: guard(permissions[action], page) })),
  }
}

const named = (operation: string, known: object) => (operation in known ? operation : undefined)

function guard(holders: readonly Holder[] | undefined, load: PageLoader): ComponentType {
  const Page = lazy(load)
  return function GuardedPage() {
    return isHolder(session.current(), holders) ? <Page /> : <AccessDenied />
  }
}
