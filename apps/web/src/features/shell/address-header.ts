/** Tells layouts, which know no address, where the request goes; set by the proxy, whatever a client sent is overwritten. */
export const ADDRESS_HEADER = 'x-tavola-address';
