import { absenceTexts } from '../absence/texts';
import { accessTexts } from '../access/texts';
import { accessLogTexts } from '../accesslog/texts';
import { adminIdTexts } from '../adminids/texts';
import { barringTexts } from '../barring/texts';
import { changeTexts } from '../changes/texts';
import { contractTexts } from '../contracts/texts';
import { dashboardTexts } from '../dashboard/texts';
import { dotphoneTexts } from '../dotphone/texts';
import { extensionTexts } from '../extensions/texts';
import { externalTexts } from '../external/texts';
import { groupTexts } from '../groups/texts';
import { importTexts } from '../imports/texts';
import { incomingTexts } from '../incoming/texts';
import { initialTexts } from '../initial/texts';
import { lineKeyTexts } from '../linekeys/texts';
import { musicTexts } from '../music/texts';
import { orderTexts } from '../orders/texts';
import { outgoingTexts } from '../outgoing/texts';
import { topTexts } from '../top/texts';
import { overviewTexts } from '../overview/texts';
import { ownTexts } from '../own/texts';
import { registrationTexts } from '../registration/texts';
import { securityTexts } from '../security/texts';
import { settingsTexts } from '../settings/texts';
import { simulationTexts } from '../simulation/texts';
import { siteMapTexts } from '../sitemap/texts';
import { targetTexts } from '../targets/texts';
import { terminalTexts } from '../terminal/texts';
import { commonTexts } from '../ui/texts';
import { userTexts } from '../users/texts';
import { voiceTexts } from '../voice/texts';

const features = {
  absence: absenceTexts,
  access: accessTexts,
  accessLog: accessLogTexts,
  adminIds: adminIdTexts,
  barring: barringTexts,
  changes: changeTexts,
  common: commonTexts,
  contracts: contractTexts,
  dashboard: dashboardTexts,
  dotphone: dotphoneTexts,
  extensions: extensionTexts,
  external: externalTexts,
  groups: groupTexts,
  imports: importTexts,
  incoming: incomingTexts,
  initial: initialTexts,
  lineKeys: lineKeyTexts,
  music: musicTexts,
  orders: orderTexts,
  outgoing: outgoingTexts,
  top: topTexts,
  overview: overviewTexts,
  own: ownTexts,
  registration: registrationTexts,
  security: securityTexts,
  settings: settingsTexts,
  simulation: simulationTexts,
  siteMap: siteMapTexts,
  targets: targetTexts,
  terminal: terminalTexts,
  users: userTexts,
  voice: voiceTexts,
};

type Features = typeof features;
type InLanguage<L extends 'ja' | 'en'> = { [F in keyof Features]: Features[F][L] };

function inLanguage<L extends 'ja' | 'en'>(language: L): InLanguage<L> {
  return Object.fromEntries(
    Object.entries(features).map(([feature, texts]) => [feature, texts[language]]),
  ) as InLanguage<L>;
}

export const resources = { ja: inLanguage('ja'), en: inLanguage('en') };
