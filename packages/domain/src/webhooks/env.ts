/** Networks that webhooks may reach although they are private: what the operator of this server allows, nobody else. */
export const allowedCidrs = (): string[] =>
  (process.env.WEBHOOK_ALLOW_CIDRS ?? '')
    .split(',')
    .map((cidr) => cidr.trim())
    .filter(Boolean);
