import { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { Injectable, OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { Problem } from '../http/problem';

/** Media types of a file to be imported; what the file is, its mapping says. */
export const fileTypes = ['application/octet-stream', 'text/csv', 'application/x-ndjson'] as const;

/** The path under which files are taken. */
export const importsPath = 'imports';

/** A request's body that is read while it arrives. */
export class ImportBody {
  constructor(readonly file: Readable) {}

  /** Resolves once nothing more of the file comes: a connection whose answer ends before its request does gets stuck. */
  async drained(): Promise<void> {
    this.file.on('data', () => undefined).resume();
    await finished(this.file).catch(() => undefined);
  }

  /** A file says nothing when a request is compared with an earlier one. */
  toJSON(): object {
    return {};
  }
}

/** Lets import routes, and no others, take a file as their body. */
@Injectable()
export class ImportBodies implements OnModuleInit {
  constructor(private readonly host: HttpAdapterHost<FastifyAdapter>) {}

  onModuleInit(): void {
    const fastify = this.host.httpAdapter.getInstance();
    for (const type of fileTypes) {
      if (fastify.hasContentTypeParser(type)) continue;
      fastify.addContentTypeParser(type, (request, payload, done) => {
        const { url } = request.routeOptions;
        if (url === undefined || url.startsWith(`/api/${importsPath}/`))
          done(null, new ImportBody(payload as Readable));
        else done(new Problem(415, 'unsupported-media-type'));
      });
    }
  }
}
