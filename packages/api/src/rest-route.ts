/** Where a procedure is reachable as REST, below `/api/v1`. */
export interface RestRoute {
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Path with `{name}` for parameters, each a field of the input. */
  path: `/${string}`;
  tags?: string[];
  summary?: string;
  description?: string;
}
