import { createContext } from 'react-router'

/** What the server knows of a request before any route sees it. */
export type RequestInfo = {
  /** Appears in the log, in the `x-request-id` header and on error pages. */
  requestId: string
  /** The visitor's address, behind as many proxies as the configuration trusts. */
  clientAddress: string
  /** Whether the visitor's own connection is encrypted. */
  secure: boolean
  /** Lets this response's own inline scripts run; undefined where no policy is sent (development). */
  nonce: string | undefined
}

export const requestInfoContext = createContext<RequestInfo>({
  requestId: 'development',
  clientAddress: '127.0.0.1',
  secure: false,
  nonce: undefined,
})
