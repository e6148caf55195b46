import { Flex, FlexItem, PageSection, Title } from '@patternfly/react-core';
import type { ReactNode } from 'react';
import { usePageTitle } from './usePageTitle';

interface Props {
  title: string;
  lead?: ReactNode;
  /** Stands above the title: breadcrumb. */
  above?: ReactNode;
  actions?: ReactNode;
}

/** A page's heading; also names the browser's window. */
export function PageHeading({ title, lead, above, actions }: Props) {
  usePageTitle(title);
  return (
    <PageSection className="biz-heading" hasBodyWrapper={false}>
      {above}
      <Flex
        justifyContent={{ default: 'justifyContentSpaceBetween' }}
        alignItems={{ default: 'alignItemsCenter' }}
      >
        <FlexItem>
          <Title headingLevel="h1" size="2xl">
            {title}
          </Title>
        </FlexItem>
        {actions !== undefined && <FlexItem className="biz-heading__actions">{actions}</FlexItem>}
      </Flex>
      {lead !== undefined && <p className="biz-heading__lead">{lead}</p>}
    </PageSection>
  );
}
