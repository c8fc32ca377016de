import { screen } from '../shell/screen.tsx'

/** All that comes once the kind of an order is chosen: the forms with what they are made of, and what stands beside them. */
export const OrderForms = screen(() => import('./order-forms.tsx').then((part) => part.OrderForms))
