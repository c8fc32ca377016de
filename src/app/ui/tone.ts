/** What a colour says here. No state is told by its tone alone: an icon and words come with it. */
export type Tone = 'neutral' | 'info' | 'good' | 'wait' | 'bad'
