/** An amount of money as the notice prints it. */
export interface MoneyFigure {
  /** CNY. */
  readonly amount: number;
  readonly currency: 'CNY';
  readonly per: 'year' | 'month' | 'once';
  /** `at-least` where the notice gives a floor (不低于), `exact` elsewhere. */
  readonly bound: 'exact' | 'at-least';
}

/** A number with its unit. */
export interface Quantity<Unit extends string> {
  readonly value: number;
  readonly unit: Unit;
}

/** Amounts by bands. A band runs from its lower bound, included, to the next band's, excluded. */
export interface MoneyBands<Unit extends string> {
  /** What the lower bounds count. */
  readonly unit: Unit;
  readonly currency: 'CNY';
  readonly per: MoneyFigure['per'];
  readonly bound: MoneyFigure['bound'];
  readonly bands: readonly { readonly from: number; readonly amount: number }[];
}
