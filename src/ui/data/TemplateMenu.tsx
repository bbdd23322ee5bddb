import { ChevronDown, Download, FileText, Sheet } from 'lucide-react';
import { useCallback, useRef, useState } from 'react';
import { Button } from '../components/Button.tsx';
import { Popover } from '../components/Popover.tsx';
import { saveFile } from '../exporting/saveFile.ts';
import { useApp, useSession, useTranslate } from '../StoreContext.tsx';
import './template-menu.css';

/** Hands out the templates in the chosen language: a workbook with lists to choose from, or a plain table. */
export function TemplateMenu() {
  const t = useTranslate();
  const { builtIn } = useSession();
  const language = useApp((state) => state.work.language);
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const [saved, setSaved] = useState<string>();
  const close = useCallback(() => setOpen(false), []);
  const name = t('projects.template.file');
  const save = async (ending: 'xlsx' | 'csv'): Promise<void> => {
    const file = `${name}.${ending}`;
    if (ending === 'xlsx') {
      // What writes workbooks is not needed before.
      const [{ templateXlsx }, { xlsxType }] = await Promise.all([
        import('../../export/template/templateXlsx.ts'),
        import('../../export/xlsx/writeXlsx.ts'),
      ]);
      saveFile(file, new Blob([new Uint8Array(templateXlsx(builtIn, language))], { type: xlsxType }));
    } else {
      const { templateCsv } = await import('../../export/template/templateCsv.ts');
      saveFile(file, templateCsv(language), 'text/csv');
    }
    setSaved(t('projects.template.saved', { file }));
    close();
    button.current?.focus();
  };
  return (
    <>
      <Button
        ref={button}
        icon={Download}
        aria-haspopup="dialog"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {t('projects.template')}
        <ChevronDown size={14} strokeWidth={1.75} aria-hidden />
      </Button>
      <span className="note" role="status">
        {saved}
      </span>
      {open && (
        <Popover
          anchor={button}
          label={t('projects.template.what')}
          className="template-menu"
          onClose={close}
        >
          <button type="button" onClick={() => void save('xlsx')}>
            <Sheet size={15} strokeWidth={1.75} aria-hidden />
            {t('projects.template.xlsx')}
          </button>
          <button type="button" onClick={() => void save('csv')}>
            <FileText size={15} strokeWidth={1.75} aria-hidden />
            {t('projects.template.csv')}
          </button>
        </Popover>
      )}
    </>
  );
}
