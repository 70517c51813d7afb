const METHODS = ['GET', 'HEAD', 'POST', 'DELETE'] as const;

/**
 * Stops: methods nothing here uses (TRACE, CONNECT, PUT …) and preflights: an unanswered OPTIONS is what keeps other origins out.
 * Does not stop: an allowed method on the wrong path (the route table does).
 */
export const isAllowedMethod = (method: string | undefined): boolean => METHODS.some((allowed) => allowed === method);
