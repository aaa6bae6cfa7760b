import { readFileSync, statSync } from 'node:fs';
import { Injectable } from '@nestjs/common';
import { Model, modelIn, NoModel } from '@doorstep/coding';
import { loadConfig, ServiceLog } from '@doorstep/service';
import { IsString } from 'class-validator';

class CodingConfig {
  @IsString() doorstepCoderModel = '.doorstep/coder.model.json';
}

/** A model and what changes whenever it does. */
export interface Learned {
  readonly stamp: string;
  readonly model: Model | undefined;
}

const none: Learned = { stamp: '', model: undefined };

/** What the installation learned with `npm run coder -- train`; read again when the file was written anew. */
@Injectable()
export class LearnedModel {
  private readonly file = loadConfig(CodingConfig, ['doorstepCoderModel'], process.env).doorstepCoderModel;
  private read = none;

  constructor(private readonly log: ServiceLog) {}

  /** The model, or none where there is no file that can be read as one. */
  current(): Learned {
    const found = statSync(this.file, { throwIfNoEntry: false });
    if (found === undefined) return none;
    const stamp = `${found.mtimeMs} ${found.size}`;
    if (stamp !== this.read.stamp) this.read = { stamp, model: this.modelInFile() };
    return this.read;
  }

  private modelInFile(): Model | undefined {
    try {
      return modelIn(readFileSync(this.file, 'utf8'));
    } catch (failure) {
      const reason = failure instanceof NoModel ? failure.reason : 'unreadable';
      this.log.warn({ reason }, 'the model of the coder is left aside; train it anew');
      return undefined;
    }
  }
}
