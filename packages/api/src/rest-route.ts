/** Where a procedure is reachable as REST, below `/api/v1`. */
export interface RestRoute {
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Path with `{name}` for parameters, each a field of the input. */
  path: `/${string}`;
  tags?: string[];
  summary?: string;
  description?: string;
  /** The same for all callers of a mode, so hosts may keep the answer as bytes and tell by ETag that it has not changed. */
  shared?: boolean;
}
