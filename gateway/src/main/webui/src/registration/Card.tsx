import type { ReactNode } from 'react';
import { usePageTitle } from '../ui/usePageTitle';

/** The shape of a page outside the portal proper; the sign-in pages look the same. */
export function Card({ title, children }: { title: string; children: ReactNode }) {
  usePageTitle(title);
  return (
    <div className="biz-public">
      <div className="biz-public__card">
        <h1>{title}</h1>
        {children}
      </div>
    </div>
  );
}
