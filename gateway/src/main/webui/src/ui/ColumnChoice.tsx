import {
  MenuToggle,
  Select,
  SelectList,
  SelectOption,
  ToggleGroup,
  ToggleGroupItem,
  ToolbarItem,
} from '@patternfly/react-core';
import ColumnsIcon from '@patternfly/react-icons/dist/esm/icons/columns-icon';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toggled, viewOf, type Columns } from './columns';

interface Props<C extends string> {
  columns: Columns<C>;
  shown: readonly C[];
  title: (column: C) => string;
  show: (columns: readonly C[]) => void;
}

/** Few columns, all of them, or those the reader picks. */
export function ColumnChoice<C extends string>({ columns, shown, title, show }: Props<C>) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const view = viewOf(columns, shown);
  return (
    <>
      <ToolbarItem>
        <ToggleGroup aria-label={t('columns.view')}>
          <ToggleGroupItem
            text={t('columns.simple')}
            isSelected={view === 'simple'}
            onChange={() => show(columns.simple)}
          />
          <ToggleGroupItem
            text={t('columns.detailed')}
            isSelected={view === 'detailed'}
            onChange={() => show(columns.all)}
          />
        </ToggleGroup>
      </ToolbarItem>
      <ToolbarItem>
        <Select
          role="menu"
          isOpen={open}
          isScrollable
          className="biz-column-menu"
          // Within the page’s landmarks.
          popperProps={{ appendTo: 'inline' }}
          onOpenChange={setOpen}
          onSelect={(_event, column) => show(toggled(columns, shown, column as C))}
          toggle={(toggle) => (
            <MenuToggle
              ref={toggle}
              icon={<ColumnsIcon />}
              isExpanded={open}
              onClick={() => setOpen(!open)}
            >
              {t('columns.choose')}
            </MenuToggle>
          )}
        >
          <SelectList>
            {columns.all.map((column) => (
              <SelectOption
                key={column}
                value={column}
                hasCheckbox
                isSelected={shown.includes(column)}
              >
                {title(column)}
              </SelectOption>
            ))}
          </SelectList>
        </Select>
      </ToolbarItem>
    </>
  );
}
