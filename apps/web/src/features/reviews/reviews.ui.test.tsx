import type { Review } from '@tavola/shared/schemas';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { NextIntlClientProvider } from 'next-intl';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { de } from '@/i18n/messages.de.ts';
import { renderWithAnswers } from '@/testing/render-with-answers.tsx';
import { renderWithWords } from '@/testing/render-with-words.tsx';
import { ReviewCard } from './review-card.tsx';
import { ReviewsPage } from './reviews-page.tsx';

const review: Review = {
  id: 'r',
  location: 'harbour',
  rating: 2,
  text: 'Cold soup',
  name: 'Ana',
  state: 'pending',
  reply: null,
  createdAt: '2026-11-18T20:00:00Z',
};

const show = (change: Partial<Review> = {}) => {
  const onDecide = vi.fn();
  renderWithWords(
    <ReviewCard review={{ ...review, ...change }} place="Harbour" timezone="UTC" busy={false} onDecide={onDecide} />,
  );
  return { onDecide, user: userEvent.setup() };
};

describe('a review', () => {
  it('is published with an answer, or not at all', async () => {
    const { onDecide, user } = show();
    expect(screen.getByRole('img', { name: '2 of 5 stars' })).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Answer' }));
    await user.type(screen.getByLabelText('Our answer'), 'We are sorry.');
    await user.click(screen.getByRole('button', { name: 'Publish' }));
    expect(onDecide).toHaveBeenLastCalledWith({ state: 'published', reply: 'We are sorry.' });
    await user.click(screen.getByRole('button', { name: 'Do not publish' }));
    expect(onDecide).toHaveBeenLastCalledWith({ state: 'rejected', reply: 'We are sorry.' });
  });

  it('that is public can be answered anew, have its answer taken back, or be hidden', async () => {
    const { onDecide, user } = show({ state: 'published', reply: 'Thanks' });
    expect(screen.queryByRole('button', { name: 'Publish' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Change answer' }));
    expect(screen.getByRole('button', { name: 'Save answer' })).toBeDisabled();
    await user.clear(screen.getByLabelText('Our answer'));
    await user.click(screen.getByRole('button', { name: 'Save answer' }));
    expect(onDecide).toHaveBeenLastCalledWith({ state: 'published', reply: null });
  });

  it('without words says so, and keeps its answer when it is only hidden', async () => {
    const { onDecide, user } = show({ state: 'published', text: '', reply: 'Thanks' });
    expect(screen.getByText('Stars without words.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Hide' }));
    expect(onDecide).toHaveBeenLastCalledWith({ state: 'rejected' });
  });
});

describe('the average', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('is written in the reader’s language', async () => {
    const place = { slug: 'harbour', name: 'Harbour', timezone: 'Europe/Lisbon', average: 4.26, count: 31 };
    const nothing = () => ({ items: [], nextCursor: null, average: 4.26, count: 31 });
    renderWithAnswers(
      <NextIntlClientProvider locale="de" timeZone="UTC" messages={de}>
        <ReviewsPage locations={[place]} />
      </NextIntlClientProvider>,
      { 'reviews.list': nothing, 'reviews.listForModeration': nothing },
    );
    expect(await screen.findByText('4,3')).toBeVisible();
  });
});
