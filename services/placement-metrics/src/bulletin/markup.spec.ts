import fc from 'fast-check';
import { Markup, markup } from './markup';

describe('markup', () => {
  it('escapes whatever is put in, in text and in attributes', () => {
    expect(markup`<a title="${'"><script>'}">${"5 > 3 & it's"}</a>`.text).toBe(
      '<a title="&quot;&gt;&lt;script&gt;">5 &gt; 3 &amp; it&#39;s</a>',
    );
  });

  it('holds no letter of a text that could be read as markup', () => {
    fc.assert(
      fc.property(fc.string(), (text) => expect(markup`${text}`.text).not.toMatch(/[<>"']|&(?!(amp|lt|gt|quot|#39);)/)),
    );
  });

  it('keeps what is markup already, one or several', () => {
    expect(markup`<p>${[markup`<b>${1}</b>`, new Markup('<i></i>')]}</p>`.text).toBe('<p><b>1</b>\n<i></i></p>');
  });
});
