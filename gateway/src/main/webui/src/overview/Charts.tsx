import { useTranslation } from 'react-i18next';
import type { OverviewKind } from '../api/overview';
import { useChangeWords } from '../changes/words';
import { bars } from './bars';

/** How each kind divides, as bars that are read as a table. */
export function Charts({ kinds }: { kinds: readonly OverviewKind[] }) {
  const { t, i18n } = useTranslation('overview');
  const { values } = useChangeWords();
  const charts = kinds.flatMap(bars);
  if (charts.length === 0) {
    return null;
  }
  return (
    <div className="biz-charts">
      {charts.map((chart) => {
        const title = t(`chart.${chart.resource}-${chart.field}` as 'chart.absence-mode');
        return (
          <table key={title} className="biz-panel biz-bars">
            <caption>{title}</caption>
            <tbody>
              {chart.bars.map((bar) => (
                <tr key={bar.value ?? bar.rest ?? 'none'}>
                  <th scope="row">
                    {bar.value === undefined ? t(bar.rest ?? 'notChosen') : values.word(bar.value)}
                  </th>
                  <td aria-hidden="true">
                    <span className="biz-bars__bar" style={{ inlineSize: `${bar.percent}%` }} />
                  </td>
                  <td className="biz-bars__count">{bar.count.toLocaleString(i18n.language)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        );
      })}
    </div>
  );
}
