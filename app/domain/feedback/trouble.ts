/**
 * What goes wrong in public services and is wished to go better: for each the words that say it is so (`bad`) and
 * those that say the opposite (`good`). Words stand in this order with little between them, those with `&` in any;
 * `/` stands between alternatives, a name in capitals for one of the sets below.
 */
export type Trouble = { bad: string; good?: string; ofThing?: boolean }
