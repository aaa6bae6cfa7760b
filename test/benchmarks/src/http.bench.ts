import { median, quantile } from './callers';
import { BenchCluster } from './cluster';
import { Figure } from './figure';
import { Loaded } from './http/load';
import { sampleBody } from './http/sample-body';
import { sendLoad } from './http/send-load';
import { RunningServer, startServer } from './http/served';
import { installPeers } from './peers';

const rounds = 5;
const connections = 64;
const [firstWarmUp, warmUp, seconds] = [4, 1, 4];

/** A class-validated command appended durably over HTTP, beside node:http with a bare INSERT and beside Nest, express and TypeORM. */
export async function httpBench(cluster: BenchCluster): Promise<readonly Figure[]> {
  const noPeers = installPeers();
  const own = await startServer('own', await cluster.newDatabase(), await cluster.newDatabase());
  const bare = await startServer('bare', await cluster.newDatabase());
  const express = noPeers === undefined ? await startServer('express', await cluster.newDatabase()) : undefined;
  const measured = { own: [] as Loaded[], keyed: [] as Loaded[], bare: [] as Loaded[], express: [] as Loaded[] };
  for (let round = 0; round < rounds; round += 1) {
    measured.bare.push(await load(bare, round));
    measured.own.push(await load(own, round));
    measured.keyed.push(await load(own, round, true));
    if (express !== undefined) measured.express.push(await load(express, round));
  }
  for (const server of [own, bare, express]) await server?.stop();

  const value = median(rates(measured.own));
  const name = 'http, validated command, 64 connections';
  const beside = (against: string, others: readonly Loaded[], target: number): Figure => {
    const ratio = median(rates(measured.own).map((rate, round) => rate / (others[round] as Loaded).rate));
    return { name, value, unit: 'requests/s', against, ratio, target, met: ratio >= target };
  };
  return [
    beside('node:http + INSERT', measured.bare, 1.5),
    express === undefined
      ? { name: `${name} beside Nest + express + TypeORM, skipped: ${noPeers}`, value: NaN, unit: '' }
      : beside('Nest + express + TypeORM save', measured.express, 6),
    { name: 'http, p50', value: quantile(times(measured.own), 0.5), unit: 'ms' },
    { name: 'http, p99', value: quantile(times(measured.own), 0.99), unit: 'ms' },
    { name: 'http, with Idempotency-Key', value: median(rates(measured.keyed)), unit: 'requests/s' },
  ];
}

function load(server: RunningServer, round: number, keyed = false): Promise<Loaded> {
  const { port, path, headers } = server;
  const warmUpSeconds = round === 0 ? firstWarmUp : warmUp;
  return sendLoad({ port, path, headers, body: sampleBody, keyed, connections, warmUpSeconds, seconds });
}

const rates = (loaded: readonly Loaded[]) => loaded.map(({ rate }) => rate);
const times = (loaded: readonly Loaded[]) => loaded.flatMap((one) => one.times);
