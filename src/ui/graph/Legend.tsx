import type { ReactElement, ReactNode } from 'react';
import type { RegionId } from '../../domain/ids.ts';
import type { Language } from '../../domain/ViewSettings.ts';
import type { Translate } from '../../i18n/translate.ts';
import { formatMeasure } from '../../view/formatMeasure.ts';
import { certaintyLine } from '../../view/sceneTies.ts';
import type { MarkShape, Scene } from '../../view/Scene.ts';
import { radii } from '../../view/sizeScale.ts';
import { tokensOf, type Tokens } from '../../view/tokens.ts';
import { MarkSymbol } from './MarkSymbol.tsx';
import './legend.css';

export interface LegendProps {
  readonly scene: Scene;
  readonly names: ReadonlyMap<RegionId, string>;
  /** Name of a measure, for what colour and size stand for. */
  readonly measureName: (id: string) => string;
  readonly t: Translate;
  readonly language: Language;
  /** One line (36 px) instead of blocks (76 px). */
  readonly compact?: boolean | undefined;
}

const certainties = ['in-force', 'assumed', 'not-known'] as const;

/** What shapes, sizes, lines and colours of the picture mean; numbers and sizes are real. Stands below the map. */
export function Legend({
  scene,
  names,
  measureName,
  t,
  language,
  compact = false,
}: LegendProps): ReactElement {
  const tokens = tokensOf[scene.theme];
  const hasParties = scene.marks.some((mark) => mark.kind === 'party');
  return (
    <section className={compact ? 'legend compact' : 'legend'} aria-label={t('map.legend.title')}>
      <Block title={t('map.legend.region')}>
        <div className="legend-shapes">
          {scene.levels.map(({ shape, level }) => (
            <Shape key={level} shape={shape} tokens={tokens} text={t(`level.${level}`)} />
          ))}
          {scene.marks.some(({ state }) => state === 'no-record') && (
            <Hollow stroke={tokens.controlEdge} tokens={tokens} text={t('noRecord.short')} />
          )}
          {scene.marks.some(({ state }) => state === 'none') && (
            <Hollow stroke={tokens.teal} tokens={tokens} text={t('health.none')} />
          )}
          {scene.divider !== undefined && <span className="legend-item">{t('map.legend.below')}</span>}
          {hasParties && <Shape shape="triangle" tokens={tokens} text={t('map.legend.outside')} />}
        </div>
      </Block>
      {scene.size.samples.length > 0 && (
        <Block title={sizeTitle(scene, measureName, t)}>
          <Sizes scene={scene} tokens={tokens} language={language} />
        </Block>
      )}
      {scene.colour.type === 'none' ? (
        <>
          <Block title={t('map.legend.tie')}>
            <div className="legend-row">
              {certainties.map((certainty) => (
                <span key={certainty} className="legend-stack">
                  <TieSample certainty={certainty} tokens={tokens} />
                  {t(`map.legend.tie.${certainty}`)}
                </span>
              ))}
            </div>
          </Block>
          {scene.bordering && (
            <Block title={t('map.legend.bordering')}>
              <span className="legend-stack">
                <GapSample tokens={tokens} />
                {t('map.legend.bordering.note')}
              </span>
            </Block>
          )}
        </>
      ) : (
        <Block
          title={measureName(scene.colour.measure)}
          wide={scene.colour.type === 'categories' ? 'groups' : 'ramp'}
        >
          <Colours scene={scene} names={names} t={t} language={language} />
        </Block>
      )}
    </section>
  );
}

function Block(props: {
  readonly title: string;
  readonly children: ReactNode;
  readonly wide?: 'groups' | 'ramp';
}): ReactElement {
  return (
    <div className={props.wide === undefined ? 'legend-block' : `legend-block wide ${props.wide}`}>
      <h3>{props.title}</h3>
      {props.children}
    </div>
  );
}

function Shape(props: {
  readonly shape: MarkShape;
  readonly tokens: Tokens;
  readonly text: string;
}): ReactElement {
  return (
    <span className="legend-item">
      <MarkSymbol shape={props.shape} radius={4.6} fill={props.tokens.teal} />
      {props.text}
    </span>
  );
}

function Hollow(props: {
  readonly stroke: string;
  readonly tokens: Tokens;
  readonly text: string;
}): ReactElement {
  const { stroke, tokens, text } = props;
  return (
    <span className="legend-item">
      <MarkSymbol shape="circle" radius={2.4} fill={tokens.land} stroke={stroke} strokeWidth={1} />
      {text}
    </span>
  );
}

function sizeTitle(scene: Scene, measureName: (id: string) => string, t: Translate): string {
  if (scene.size.measure === 'partners') return t('map.legend.size.partners');
  if (scene.size.measure === 'agreements') return t('map.legend.size.agreements');
  return t('map.legend.size.measure', { name: measureName(scene.size.measure) });
}

function Sizes(props: {
  readonly scene: Scene;
  readonly tokens: Tokens;
  readonly language: Language;
}): ReactElement {
  const { scene, tokens, language } = props;
  return (
    <div className="legend-row bottom">
      {scene.size.samples.map((value) => (
        <span key={value} className="legend-stack middle">
          <MarkSymbol
            shape="circle"
            radius={radii(scene.size.rootOf(value)).radius}
            fill={tokens.tealDimmed}
          />
          {formatMeasure(value, 'number', language)}
        </span>
      ))}
    </div>
  );
}

function TieSample(props: {
  readonly certainty: (typeof certainties)[number];
  readonly tokens: Tokens;
}): ReactElement {
  const { tokens, certainty } = props;
  const line = certaintyLine({ tokens }, certainty, 2);
  const path = 'M2 12 Q20 0 38 11';
  const known = certainty !== 'not-known';
  return (
    <svg width="46" height="18" viewBox="0 0 46 18" aria-hidden="true">
      <path d={path} fill="none" stroke={line.colour} strokeWidth={line.width} />
      {line.core !== undefined && (
        <path d={path} fill="none" stroke={tokens.panel} strokeWidth={line.core.width} />
      )}
      <circle
        cx="39"
        cy="11"
        r="3.6"
        fill={known ? tokens.teal : tokens.raised}
        stroke={tokens.teal}
        strokeWidth="1.5"
      />
    </svg>
  );
}

function GapSample({ tokens }: { readonly tokens: Tokens }): ReactElement {
  return (
    <svg width="56" height="18" viewBox="0 0 56 18" aria-hidden="true">
      <path d="M2 10 H40" stroke={tokens.turmeric} strokeWidth="1.8" strokeDasharray="4.5 3.2" />
      <circle cx="48" cy="10" r="4.4" fill={tokens.turmericWash} stroke={tokens.turmeric} strokeWidth="1.6" />
    </svg>
  );
}

function Colours(props: {
  readonly scene: Scene;
  readonly names: ReadonlyMap<RegionId, string>;
  readonly t: Translate;
  readonly language: Language;
}): ReactElement {
  const { scene, names, t, language } = props;
  const { colour } = scene;
  if (colour.type === 'ramp') {
    const limits = [colour.least, ...colour.breaks];
    return (
      <ol className="legend-ramp">
        {colour.colours.map((step, at) => (
          <li key={step}>
            <span style={{ background: step }} />
            {colour.leastAlone && at === 1
              ? `> ${formatMeasure(colour.least, 'number', language)}`
              : formatMeasure(limits[at] ?? colour.least, 'number', language)}
          </li>
        ))}
        <li className="last">{formatMeasure(colour.greatest, 'number', language)}</li>
        <li className="none">
          <span style={{ background: tokensOf[scene.theme].otherCategory }} />
          {t('map.legend.noValue')}
        </li>
      </ol>
    );
  }
  if (colour.type === 'none') return <></>;
  return (
    <div className="legend-shapes flow">
      {colour.categories.map((category) => (
        <span key={category.value} className="legend-item">
          <MarkSymbol shape="circle" radius={4.6} fill={category.colour} />
          {t('map.legend.around', { name: names.get(category.hub) ?? category.hub })}
          <b>{category.count}</b>
        </span>
      ))}
      {colour.otherCount > 0 && (
        <span className="legend-item">
          <MarkSymbol shape="circle" radius={4.6} fill={colour.otherColour} />
          {t('map.legend.other')}
          <b>{colour.otherCount}</b>
        </span>
      )}
    </div>
  );
}
