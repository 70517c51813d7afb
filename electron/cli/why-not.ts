import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

/** What is wrong with a value of a JSON file, as the end of a Vietnamese sentence: "mục “dated” phải là ngày …". */
export function whyNot(found: Issue): string {
  const issue = inner(found);
  const place = issue.path.map(String).join('.');
  const named = place === '' ? 'tệp' : `mục “${place}”`;
  switch (issue.code) {
    case 'unrecognized_keys':
      return `${place === '' ? '' : `trong ${named} `}không có mục nào tên “${issue.keys[0]}”`;
    case 'invalid_value':
      return issue.input === undefined && place !== '' ? `thiếu ${named}` : `${named} phải là một trong: ${issue.values.map(String).join(', ')}`;
    case 'invalid_type':
      return issue.input === undefined && place !== '' ? `thiếu ${named}` : `${named} sai kiểu (cần ${typeWords[issue.expected] ?? issue.expected})`;
    case 'invalid_format':
      return `${named} ${formatWords[issue.format] ?? 'không đúng dạng'}`;
    case 'too_big':
      return `${named} quá dài`;
    case 'too_small':
      return `${named} còn trống`;
    default:
      return `${named} không đúng dạng`;
  }
}

/** Of what fits none of several shapes: what is wrong by the shape that it comes nearest to. */
function inner(issue: Issue): Issue {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return issue;
  const firsts = issue.errors.flatMap(([first]) => (first ? [inner(first)] : []));
  const nearest = firsts.toSorted((a, b) => b.path.length - a.path.length)[0];
  return nearest === undefined ? issue : { ...nearest, path: [...issue.path, ...nearest.path] };
}

const typeWords: Readonly<Record<string, string>> = { string: 'chữ', number: 'số', boolean: 'true hoặc false', array: 'danh sách [ ]', object: 'nhóm mục { }' };

const formatWords: Readonly<Record<string, string>> = {
  date: 'phải là ngày có trong lịch, viết dạng 2025-06-30',
  uuid: 'phải là mã như các lệnh khác in ra (ví dụ lệnh plans)',
  regex: 'phải viết dạng 2025-M06, 2025-Q2, 2025-H1, 2025-9M hoặc 2025-Y',
};
