/** A list made for it, put in order; one of a single element, which most are, is left alone, as sorting makes another list first. */
export function inOrder<Of>(list: Of[], compare: (a: Of, b: Of) => number): readonly Of[] {
  return list.length > 1 ? list.sort(compare) : list;
}
