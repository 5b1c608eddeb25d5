/** Every day from 1900 to 2100, one after the other, by nothing but counting. */
export const days: string[] = [];
for (let year = 1900; year <= 2100; year++) {
  const leap = year % 400 === 0 || (year % 4 === 0 && year % 100 !== 0);
  const lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  lengths.forEach((length, month) => {
    for (let day = 1; day <= length; day++) {
      days.push(`${year}-${String(month + 1).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
    }
  });
}
const at = new Map(days.map((day, index) => [day, index]));
export const indexOf = (day: string): number => at.get(day) ?? Number.NaN;
export const of2020 = days.filter((day) => day.startsWith('2020-'));
export const births = days.slice(0, indexOf('2020-12-31') + 1);

/** The index of the birthday in a year: the day of the same name, or the one the reading puts in its place. */
export function birthdayIndex(birthDate: string, year: number, replacement: string): number {
  return at.get(`${year}${birthDate.slice(4)}`) ?? indexOf(`${year}-${replacement}`);
}
