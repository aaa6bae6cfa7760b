const chinese = {
  clause: /[，,。；;！!？?\n]/u,
  contrast: /但|而是|只需|仅需|必须/u,
  before: /无需|无须|毋须|不需要?|不要求|不强制要求|不必|不用|不限|没有|免/gu,
  // "无需经验会开叉车即可": what is not needed is named before what is.
  closed: /(?:经验|学历|基础|证书?)[^、]*[会能懂熟]/u,
  after:
    /^(?:等|相关|方面|的|工作|操作|使用)*(?:经验|技能|基础|知识|能力|证书?|资格|水平|要求|熟练程度)*(?:者|均|都|也)*(?:不限|不作要求|不做要求|不要求|不强求|没有要求|无要求|不需要?|无需|非必[须需]|不是必[须需])/u,
} as const;

const english = {
  clause: /[.;:!?\n](?=\s|$)/u,
  contrast: /\b(?:but|however|only|although|instead)\b/u,
  before: /\b(?:no|without|(?:do|does)(?: not|n['’]t) (?:need|require|have to)|(?:not|n['’]t) requir\w+)\b/gu,
  closed: /\b(?:needed|required|necessary|essential|must)\b/u,
  /** What may stand between "no" and a skill. */
  link: /^(?:\s+(?:any|prior|previous|special|specific|formal|earlier))*(?:\s+(?:experience|knowledge|training|skills?|background|certificates?|qualifications?|need)\b.*)?\s*$/u,
  after:
    /^(?:\s+(?:experience|knowledge|skills?|training|certificates?|licen[cs]es?|qualifications?))*\s+(?:(?:is|are|will be)\s*)?(?:not|n['’]t)\s+(?:be\s+)?(?:strictly\s+)?(?:a must|required|needed|necessary|essential|mandatory|expected)/u,
} as const;

/** True when the words around a mention say that it is not needed. Both sides in lower case. */
export function isNegated(before: string, after: string): boolean {
  return chineseNegated(before, after) || englishNegated(before, after);
}

function chineseNegated(before: string, after: string): boolean {
  if (chinese.after.test(after)) return true;
  const since = sinceCue(before, chinese);
  return since !== undefined && !chinese.closed.test(since.words);
}

function englishNegated(before: string, after: string): boolean {
  if (english.after.test(after)) return true;
  const since = sinceCue(before, english);
  if (since === undefined || english.closed.test(since.words)) return false;
  return (since.cue !== 'no' && since.cue !== 'without') || english.link.test(since.words);
}

/** The last cue of the clause a mention stands in, and the words from there to the mention. */
function sinceCue(before: string, { clause, contrast, before: cues }: typeof chinese | typeof english) {
  const words = before.split(clause).at(-1)?.split(contrast).at(-1) ?? '';
  const last = [...words.matchAll(cues)].at(-1);
  return last === undefined ? undefined : { cue: last[0], words: words.slice(last.index + last[0].length) };
}
