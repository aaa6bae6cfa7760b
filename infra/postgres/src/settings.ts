import { totalmem } from 'node:os';

const mebibyte = 2 ** 20;

/** A sixteenth of the machine's memory for pages: enough for a township's computer, and indexes of millions of people stay in memory on a larger one. */
function sharedBuffersMiB(memoryBytes: number): number {
  return Math.min(1_024, Math.max(128, Math.floor(memoryBytes / 16 / mebibyte)));
}

/** Small enough for a township's machine; durable unless the data is thrown away anyway. */
export function serverSettings(port: number, durable: boolean): readonly string[] {
  const settings = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: 200,
    shared_buffers: `${sharedBuffersMiB(totalmem())}MB`,
    work_mem: '4MB',
    maintenance_work_mem: '32MB',
    max_wal_size: '2GB',
    max_parallel_workers_per_gather: 0,
    autovacuum_max_workers: 2,
    max_logical_replication_workers: 0,
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_checkpoints: 'off',
    log_error_verbosity: 'terse',
    log_min_error_statement: 'panic',
    log_parameter_max_length: 0,
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
