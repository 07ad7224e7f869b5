// Comments of a YAML file, found at what they stand at.
import { expect, test } from 'vitest';
import { commentsIn } from '../../src/yaml/comments.ts';

const FILE = `# About the file.

# More about it.
title: One # beside
# above a group
steps: # beside a group

  # first line


  # second line
  - id: a # of an item's first key
    say:
      # a text
      - 'Is # this a comment? No.' # yes
      - # before the text
        Two
  # an item
  - id: b
    fold: >- # of a block
      a text # with a mark
      over two lines
    # after a block
    flow: { a: 1, # within braces
      b: "x # y" } # after braces
  # less indented than what it follows
last: one
#tight
# at the end
`;

test('comments are found at the keys, values and items they stand at', () => {
  const { head, at, foot } = commentsIn(FILE, 'x.yaml');
  expect(head).toEqual(['# About the file.', '', '# More about it.']);
  expect(foot).toEqual(['#tight', '# at the end']);
  expect(Object.fromEntries(at)).toEqual({
    title: { above: [], beside: '# beside' },
    steps: { above: ['# above a group'], beside: '# beside a group' },
    'steps.0': { above: ['# first line', '', '# second line'] },
    'steps.0.id': { above: [], beside: "# of an item's first key" },
    'steps.0.say.0': { above: ['# a text'], beside: '# yes' },
    'steps.0.say.1': { above: ['# before the text'] },
    'steps.1': { above: ['# an item'] },
    'steps.1.fold': { above: [], beside: '# of a block' },
    'steps.1.flow': { above: ['# after a block'], beside: '# after braces' },
    'steps.1.flow.a': { above: [], beside: '# within braces' },
    last: { above: ['# less indented than what it follows'] },
  });
});

test('a file without comments has none', () => {
  expect(commentsIn('a: 1\nb: "#2"\nc: x#y\n', 'x.yaml')).toEqual({ head: [], at: new Map(), foot: [] });
});
