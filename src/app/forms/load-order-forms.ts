/** Fetches all that comes once the kind of an order is chosen: the forms with what they are made of, and what stands beside. */
export async function loadOrderForms() {
  const { OrderForms } = await import('./order-forms.tsx')
  return { default: OrderForms }
}
