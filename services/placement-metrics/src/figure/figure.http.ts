import { Body, Post } from '@nestjs/common';
import { Asked, Asking, CommandAnswer, Resource, Sends } from '@doorstep/service';
import { FigurePublishing } from './figure-publishing';
import { FigureBody } from './figure.bodies';
import { PublishFigure } from './figure.commands';

@Resource('figures')
export class FigureController {
  constructor(private readonly publishing: FigurePublishing) {}

  /** Publishes a figure under an id of its own, with all that it was computed by and from. */
  @Post()
  @Sends(PublishFigure)
  publish(@Asking() asked: Asked, @Body() body: FigureBody): Promise<CommandAnswer> {
    return this.publishing.publish(asked, body);
  }
}
