import { Button, type ButtonProps } from '@patternfly/react-core';
import { useHref, useLinkClickHandler } from 'react-router';

/** A link that looks like a button, and navigates without loading the page anew. */
export function LinkButton({ to, ...props }: { to: string } & Omit<ButtonProps, 'ref'>) {
  const follow = useLinkClickHandler<HTMLAnchorElement>(to);
  return (
    <Button
      {...props}
      component="a"
      href={useHref(to)}
      onClick={(event) => {
        props.onClick?.(event);
        follow(event as unknown as React.MouseEvent<HTMLAnchorElement>);
      }}
    />
  );
}
