import { useId, type ReactNode } from 'react';

/** A titled part of a page. */
export function Section(props: { title: string; count?: number; aside?: ReactNode; children: ReactNode; className?: string }) {
  const id = useId();
  return (
    <section className={`panel ${props.className ?? ''}`} aria-labelledby={id}>
      <div className="panel-head">
        <h2 id={id}>
          {props.title}
          {props.count !== undefined && <span className="count">{props.count.toLocaleString('en-US')}</span>}
        </h2>
        {props.aside}
      </div>
      {props.children}
    </section>
  );
}
