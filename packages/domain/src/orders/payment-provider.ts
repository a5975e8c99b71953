export interface RefundRequest {
  /** Repeating the same key must not pay twice. */
  key: string;
  orderId: string;
  /** Minor units. */
  amount: number;
  currency: string;
  /** What the provider called the payment, if it gave it a name. */
  reference: string | null;
}

/** Whoever moves the money of an order. One that reaches outside must refuse more than it took by itself. */
export interface PaymentProvider {
  name: string;
  /** Gives money back and says what the provider calls that; throws when it does not. */
  refund(request: RefundRequest): Promise<{ reference: string | null }>;
}

/** Money at the counter goes from hand to hand; the record is all there is. */
export const counterProvider: PaymentProvider = {
  name: 'counter',
  refund: () => Promise.resolve({ reference: null }),
};

const PROVIDERS: ReadonlyMap<string, PaymentProvider> = new Map([[counterProvider.name, counterProvider]]);

/** The provider that took a payment. */
export function providerOf(name: string): PaymentProvider | undefined {
  return PROVIDERS.get(name);
}
