import type { Problem } from '@tavola/shared/schemas';

/** The contract's refusal inside whatever a call threw; undefined for lost connections and the like. */
export function problemOf(error: unknown): Problem | undefined {
  if (typeof error !== 'object' || error === null || !('data' in error)) return undefined;
  const { data } = error;
  if (typeof data !== 'object' || data === null || !('problem' in data)) return undefined;
  return data.problem as Problem;
}

/** Whether sending the same request again can succeed: the server says so, or it never answered. */
export function isRetryable(error: unknown): boolean {
  const problem = problemOf(error);
  return problem ? problem.retryable && problem.code !== 'RATE_LIMITED' : true;
}

/** Messages of a VALIDATION_FAILED by field path, for showing beside the fields. */
export function fieldProblems(error: unknown): Record<string, string> {
  const issues = problemOf(error)?.details?.issues;
  if (!Array.isArray(issues)) return {};
  return Object.fromEntries(
    issues.flatMap((issue: unknown) =>
      typeof issue === 'object' && issue !== null && 'path' in issue && 'message' in issue
        ? [[String(issue.path), String(issue.message)]]
        : [],
    ),
  );
}
