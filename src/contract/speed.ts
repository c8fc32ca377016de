// Apart from the schema, so that a form can tell what it may fill in without loading Zod.

/** What a port's speed may look like in an order: short, such as `10G`; blank stands for the slot's own. */
export const ORDERED_SPEED = /^[A-Za-z0-9.]{0,16}$/
