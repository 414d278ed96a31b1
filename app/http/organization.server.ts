import { createContext, type MiddlewareFunction } from 'react-router'
import {
  findOrganizationFace,
  type OrganizationFace,
} from '#domain/organization/organization.server.ts'

/** The organization of the URL. Set by `organizationMiddleware`. */
export const organizationContext = createContext<OrganizationFace>()

/** Finds the organization named in the URL, for public and participant pages; else 404. */
export const organizationMiddleware: MiddlewareFunction<Response> = async (
  { params, context },
  next,
) => {
  context.set(organizationContext, await findOrganizationFace(params.organization))
  return next()
}
