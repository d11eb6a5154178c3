/** `T` with every property that may be undefined made optional instead. */
type Defined<T> = {
  readonly [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
} & {
  readonly [K in keyof T as undefined extends T[K] ? never : K]: T[K];
};

/** Leaves out the properties whose value is undefined: in this project a property that is there has a value. */
export function defined<T extends object>(properties: T): Defined<T> {
  const present = Object.entries(properties).filter(([, value]) => value !== undefined);
  return Object.fromEntries(present) as Defined<T>;
}
