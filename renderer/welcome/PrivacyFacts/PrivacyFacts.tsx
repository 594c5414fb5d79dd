// Third screen: what stays here, what is stored, what is read.
// Words only.
import { useWords } from '../../i18n/WordsContext';
import { IconClipboardText, IconEyeOff, IconShieldLock, iconStroke } from '../../parts/icons';
import classes from './PrivacyFacts.module.css';

const facts = [
  [IconShieldLock, 'welcome.stays', 'welcome.staysText'],
  [IconEyeOff, 'welcome.masked', 'welcome.maskedText'],
  [IconClipboardText, 'welcome.read', 'welcome.readText'],
] as const;

export function PrivacyFacts() {
  const { t } = useWords();
  return (
    <ul className={classes.facts}>
      {facts.map(([Icon, title, text]) => (
        <li key={title}>
          <Icon size={20} stroke={iconStroke} aria-hidden />
          <div>
            <strong>{t(title)}</strong>
            <p>{t(text)}</p>
          </div>
        </li>
      ))}
    </ul>
  );
}
