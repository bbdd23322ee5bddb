import { FolderOpen } from 'lucide-react';
import { useId, useState, type DragEvent } from 'react';
import { Button } from '../../components/Button.tsx';
import { chooseFiles } from '../../data/chooseFiles.ts';
import { useTranslate } from '../../StoreContext.tsx';
import type { RegistersModel, Side } from './useRegisters.ts';

/** One of the two registers: a dataset of this browser, or a file that is chosen or dropped here. */
export function RegisterPicker(props: { readonly side: Side; readonly model: RegistersModel }) {
  const t = useTranslate();
  const id = useId();
  const [hovering, setHovering] = useState(false);
  const { side, model } = props;
  const label = t(side === 'a' ? 'registers.first' : 'registers.second');
  const holdsFiles = (event: DragEvent): boolean => event.dataTransfer.types.includes('Files');
  return (
    <div
      className={`register-picker ${hovering ? 'register-hover' : ''}`}
      role="group"
      aria-labelledby={`${id}-label`}
      onDragOver={(event) => {
        if (!holdsFiles(event)) return;
        event.preventDefault();
        setHovering(true);
      }}
      onDragLeave={() => setHovering(false)}
      onDrop={(event) => {
        if (!holdsFiles(event)) return;
        // The window would open it as a project.
        event.preventDefault();
        event.stopPropagation();
        setHovering(false);
        model.takeFiles(side, event.dataTransfer.files);
      }}
    >
      <label id={`${id}-label`} htmlFor={id} className="register-label">
        {label}
      </label>
      <select
        id={id}
        className="field"
        value={model[side]?.id ?? ''}
        onChange={(event) => model.choose(side, event.target.value)}
      >
        {model[side] === undefined && (
          <option value="" disabled>
            {t('registers.choose')}
          </option>
        )}
        {model.options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.label}
          </option>
        ))}
      </select>
      <p className="register-file">
        <Button
          small
          icon={FolderOpen}
          onClick={() => chooseFiles('', (files) => model.takeFiles(side, files))}
        >
          {t('registers.file.choose')}
        </Button>
        <span className="note">{t('registers.file.drop')}</span>
      </p>
    </div>
  );
}
