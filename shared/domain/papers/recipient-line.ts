/** A line of nơi nhận as typed, often with the marks that the form sets itself: "- Bộ Công Thương;" is Bộ Công Thương. */
export const recipientLine = (typed: string): string => typed.replace(/^\s*[-–—+•]\s*/u, '').replace(/\s*[;.]+\s*$/u, '');
