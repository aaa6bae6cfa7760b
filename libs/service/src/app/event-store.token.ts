/** Injects the service's `EventStore`. */
export const eventStore = Symbol('event store');
