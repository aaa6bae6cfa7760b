import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { Mapping } from './mapping';
import { parseMappingText } from './parse-mapping';

const suffix = '.mapping.json';

/** The mappings that come with the platform: `deploy/mappings/<id>.mapping.json`. */
@Injectable()
export class ShippedMappings {
  private readonly folder = folderAbove(__dirname, join('deploy', 'mappings'));

  ids(): readonly string[] {
    if (this.folder === undefined) return [];
    return readdirSync(this.folder)
      .filter((file) => file.endsWith(suffix))
      .map((file) => file.slice(0, -suffix.length))
      .sort();
  }

  /** The mapping of that id. Throws a MappingError when its file is faulty. */
  find(id: string): Mapping | undefined {
    if (this.folder === undefined || !this.ids().includes(id)) return undefined;
    return parseMappingText(readFileSync(join(this.folder, `${id}${suffix}`), 'utf8'));
  }
}

function folderAbove(start: string, folder: string): string | undefined {
  const here = join(start, folder);
  if (existsSync(here)) return here;
  return dirname(start) === start ? undefined : folderAbove(dirname(start), folder);
}
