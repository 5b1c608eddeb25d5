/** What the library's contract bounds facts by; no figure of the notice. */
export const mostYears = 100;
export const mostCounted = 1e9;
export const mostYuan = 1e12;
