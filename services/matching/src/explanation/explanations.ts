import { Injectable } from '@nestjs/common';
import { Catalogue, Language, PlatformClock, ReferenceDesk } from '@doorstep/service';
import { ArgumentText } from './argument-text';
import { ExplanationWriter } from './explanation-text';
import { ShortfallWriter } from './shortfall-text';

@Injectable()
export class Explanations {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly reference: ReferenceDesk,
    private readonly clock: PlatformClock,
  ) {}

  /** A writer in that language, with the names of codes as of today. */
  in(language: Language): ExplanationWriter {
    const names = new ArgumentText(this.catalogue, this.reference.book, language, this.clock.today());
    return new ExplanationWriter(this.catalogue, language, names);
  }

  /** The same for what keeps people below the guarantee. */
  ofShortfalls(language: Language): ShortfallWriter {
    return new ShortfallWriter(this.catalogue, language, this.reference.book, this.clock.today());
  }
}
