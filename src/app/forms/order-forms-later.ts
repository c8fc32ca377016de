import { later } from '../ui/later.tsx'

/** All that comes once the kind of an order is chosen: the forms with what they are made of, and what stands beside them. */
export const OrderForms = later(() => import('./order-forms.tsx').then((part) => part.OrderForms))
