/** The service that publishes to a topic, `doorstep.<service>.<category>.v<N>`. Throws on a name of another form. */
export function sourceOf(topic: string): string {
  const source = /^doorstep\.([a-z0-9-]+)\.[a-z0-9-]+\.v\d+$/.exec(topic)?.[1];
  if (source === undefined) throw new Error(`${topic} is not the name of a topic`);
  return source;
}

/** The partition of a subject among `partitions`: FNV-1a over its UTF-16 units. Never changes, or a key's order is lost. */
export function partitionOf(subject: string, partitions: number): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < subject.length; index += 1) {
    hash = Math.imul(hash ^ subject.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0) % partitions;
}
