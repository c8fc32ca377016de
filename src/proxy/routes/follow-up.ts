import { type Context, Hono } from 'hono'
import { ConfirmStep, SetLabel, StepNameSchema } from '../../contract/follow-up.ts'
import type { StepName } from '../../contract/steps.ts'
import { answerJson } from '../answer-json.ts'
import { parseBody } from '../parse-request.ts'
import { ProblemError } from '../problem-error.ts'
import { noSuchStep } from '../problems.ts'
import { by, type ConsoleEnv, type Services } from './console-env.ts'
import { nameOf } from './interconnect-name.ts'

/** What people note about an account's interconnects: their labels, and the steps that only people can confirm. */
export function followUpRoutes({ followUp }: Services) {
  return new Hono<ConsoleEnv>()
    .get('/labels', (context) => answerJson(context, { items: followUp.labels(context.get('account')) }))
    .put('/interconnects/:name/label', async (context) => {
      const name = nameOf(context)
      const { label } = await parseBody(context, SetLabel)
      followUp.setLabel(context.get('account'), name, label, by(context))
      return answerJson(context, { label })
    })
    .get('/interconnects/:name/steps', (context) =>
      answerJson(context, { items: followUp.steps(context.get('account'), nameOf(context)) }),
    )
    .put('/interconnects/:name/steps/:step', async (context) => {
      const name = nameOf(context)
      const step = stepOf(context)
      const { done } = await parseBody(context, ConfirmStep)
      return answerJson(context, {
        items: followUp.confirmStep(context.get('account'), name, step, done, by(context)),
      })
    })
}

function stepOf(context: Context<ConsoleEnv, '/interconnects/:name/steps/:step'>): StepName {
  const step = StepNameSchema.safeParse(context.req.param('step'))
  if (!step.success) throw new ProblemError(noSuchStep)
  return step.data
}
