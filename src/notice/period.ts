/** The days a figure is in force, both included; `null` = no end in that direction. */
export interface Period {
  readonly from: string | null;
  readonly until: string | null;
}
