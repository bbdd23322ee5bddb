import { describe, expect, test } from 'vitest';
import { readOne, sheetsOf } from './readFiles.ts';

const graphml = (body: string): string =>
  `<graphml xmlns="http://graphml.graphdrawing.org/xmlns"><key id="w" for="edge" attr.name="weight" attr.type="int"/>${body}</graphml>`;
const gexf = (body: string): string => `<gexf xmlns="http://gexf.net/1.3" version="1.3">${body}</gexf>`;

describe('what graph files hold beyond nodes and ties', () => {
  test('ties with and without direction say which they are', async () => {
    const inGraphml = await readOne(
      'x.graphml',
      graphml(
        '<graph edgedefault="undirected"><edge source="a" target="b" directed="true"/><edge source="b" target="c"/></graph>',
      ),
    );
    expect(sheetsOf(inGraphml)).toEqual({
      nodes: [['id'], ['a'], ['b'], ['c']],
      edges: [
        ['source', 'target', 'directed'],
        ['a', 'b', 'true'],
        ['b', 'c'],
      ],
    });
    expect(inGraphml.sheets[1]?.notes.directed).toBe(false);
    const inGexf = await readOne(
      'x.gexf',
      gexf(
        '<graph><nodes/><edges><edge source="a" target="b" type="directed" kind="PKS"/><edge source="b" target="a"/></edges></graph>',
      ),
    );
    expect(sheetsOf(inGexf)['edges']).toEqual([
      ['source', 'target', 'type', 'kind'],
      ['a', 'b', 'directed', 'PKS'],
      ['b', 'a'],
    ]);
  });

  test('GraphML: ties of several nodes are rows of their ends; ports; a graph in a node; a second graph', async () => {
    const source = await readOne(
      'x.graphml',
      graphml(`<key id="t" for="hyperedge" attr.name="judul"/><key id="p" for="port" attr.name="sisi"/><graph edgedefault="directed">
        <desc>Contoh</desc>
        <node id="a"><desc>ibu kota</desc><port name="u"><data key="p">utara</data></port><port name="s"/>
          <graph edgedefault="directed"><node id="a1"/><edge source="a1" target="b"/></graph></node>
        <node id="b"/>
        <edge source="a" target="b" sourceport="u"><data key="w">2</data></edge>
        <hyperedge id="h"><data key="t">Air</data><endpoint node="a" port="s"/><endpoint node="b" type="in"/><endpoint node="c"/></hyperedge>
        <hyperedge><endpoint node="a"/></hyperedge>
      </graph><graph><node id="z"/></graph>`),
    );
    expect(source.issues).toEqual([]);
    expect(sheetsOf(source)).toEqual({
      nodes: [
        ['id', 'desc', 'ports', 'ports.sisi', 'pid'],
        ['a1', '', '', '', 'a'],
        ['a', 'ibu kota', 'u; s', 'utara'],
        ['b'],
        ['c'],
      ],
      edges: [
        ['source', 'target', 'sourceport', 'weight'],
        ['a1', 'b'],
        ['a', 'b', 'u', '2'],
      ],
      hyperedges: [
        ['id', 'node', 'judul', 'port', 'type'],
        ['h', 'a', 'Air', 's'],
        ['h', 'b', 'Air', '', 'in'],
        ['h', 'c', 'Air'],
        ['hyperedge 2', 'a'],
      ],
      'nodes 2': [['id'], ['z']],
      'edges 2': [['source', 'target']],
    });
    expect(source.sheets[0]?.notes.metadata).toEqual({ desc: 'Contoh' });
  });

  test('GEXF: looks, one moment, an attribute called label, an id in other writings', async () => {
    const source = await readOne(
      'x.gexf',
      gexf(`<graph defaultedgetype="directed"><attributes class="node" mode="dynamic"><attribute id="l" title="label"/><attribute id="n" title="n" type="integer"/></attributes>
        <nodes><node id="a" label="A" timestamp="2020"><viz:color hex="#ff0000"/><viz:shape value="disc"/><attvalues><attvalue for="l" value="lain"/><attvalue for="n" value="3" timestamp="2021"/><attvalue for="other" value="?"/></attvalues></node></nodes></graph>`),
    );
    expect(sheetsOf(source)['nodes']).toEqual([
      ['id', 'label', 'timestamp', 'viz:color', 'viz:shape', 'label (2)', 'n', 'other'],
      ['a', 'A', '2020', '#ff0000', 'disc', 'lain', '3 [2021]', '?'],
    ]);
  });

  test('Pajek: lists of arcs, two modes, relations, partitions and vectors, times', async () => {
    const source = await readOne(
      'x.paj',
      `% comment\r\n\r\n*Network  contoh dua\r\n*Vertices 5 3\r\n1 "Forum A"\r\n2 "B" 0.1 0.2 0.5 box ic Red [1-3]\r\n4 "Kota D" x_fact 2\r\n` +
        `*Arcslist :1 "anggota"\r\n1 4 5\r\n*Edges\r\n2 4 1.5 l "kerja sama" [5]\r\n*Partition jenis\r\n*Vertices 5\r\n1\r\n1\r\n1\r\n2\r\n2\r\n*Vector\r\n*Vertices 5\r\n0.5\r\n1\r\n2\r\n3\r\n4\r\n`,
    );
    expect(source.sheets[0]).toMatchObject({ format: 'pajek', notes: { metadata: { name: 'contoh dua' } } });
    expect(sheetsOf(source)).toEqual({
      nodes: [
        ['id', 'label', 'mode', 'jenis', 'vector', 'x', 'y', 'z', 'shape', 'ic', 'time', 'x_fact'],
        ['1', 'Forum A', '1', '1', '0.5'],
        ['2', 'B', '1', '1', '1', '0.1', '0.2', '0.5', 'box', 'Red', '[1-3]'],
        ['3', '3', '1', '1', '2'],
        ['4', 'Kota D', '2', '2', '3', '', '', '', '', '', '', '2'],
        ['5', '5', '2', '2', '4'],
      ],
      edges: [
        ['source', 'target', 'relation', 'weight', 'l', 'time', 'type'],
        ['1', '4', 'anggota', '', '', '', 'directed'],
        ['1', '5', 'anggota', '', '', '', 'directed'],
        ['2', '4', '', '1.5', 'kerja sama', '[5]', 'undirected'],
      ],
    });
  });

  test('a matrix of two modes joins rows with columns behind them', async () => {
    const source = await readOne('x.net', '*Vertices 3 1\n1 "forum"\n2 "a"\n3 "b"\n*Matrix\n0 2\n');
    expect(sheetsOf(source)['edges']).toEqual([
      ['source', 'target', 'weight'],
      ['1', '3', '2'],
    ]);
  });

  test('an encoding that XML states', async () => {
    const bytes = Uint8Array.from(
      '<?xml version="1.0" encoding="windows-1251"?><gexf><graph><nodes><node id="1" label="\u00CC\u00EE"/></nodes></graph></gexf>',
      (character) => character.charCodeAt(0),
    );
    const source = await readOne('x.gexf', bytes);
    expect(sheetsOf(source)['nodes']).toEqual([
      ['id', 'label'],
      ['1', 'Мо'],
    ]);
    expect(source.sheets[0]?.notes.encoding).toBe('windows-1251');
  });

  const deep = '<graph><node id="a">'.repeat(40);
  test.each([
    ['x.gexf', '<!DOCTYPE gexf [<!ENTITY a "aaaa">]><gexf><graph/></gexf>', 'file-entities'],
    [
      'x.graphml',
      '<?xml version="1.0"?>\n<!DOCTYPE graphml SYSTEM "http://contoh.invalid/x.dtd">\n<graphml/>',
      'file-entities',
    ],
    ['x.gexf', gexf('<graph><nodes><node id="a"/>'), 'file-invalid'],
    ['x.gexf', '<gexf><graph><nodes><node id="a"/>', 'file-truncated'],
    ['x.gexf', '<gexf><graph><nodes><node id="a" lab', 'file-truncated'],
    ['x.gexf', gexf('<graph><nodes><node label="a"/></nodes></graph>'), 'file-invalid'],
    ['x.gexf', gexf('<graph><edges><edge source="a"/></edges></graph>'), 'file-invalid'],
    ['x.gexf', gexf('&a;'), 'file-invalid'],
    ['x.gexf', gexf(''), 'file-no-table'],
    ['x.graphml', graphml(''), 'file-no-table'],
    ['x.graphml', graphml(deep), 'file-too-deep'],
    ['x.gml', 'graph [ node [ id 1 ', 'file-truncated'],
    ['x.gml', 'graph [ node [ id 1 label "abc', 'file-truncated'],
    ['x.gml', 'graph [ node [ label "x" ] ]', 'file-invalid'],
    ['x.gml', 'graph [ edge [ source 1 ] ]', 'file-invalid'],
    ['x.gml', 'graph [ node [ id 1 ] ] ]', 'file-invalid'],
    ['x.gml', `graph [ ${'a [ '.repeat(100)}`, 'file-too-deep'],
    ['x.net', '*Vertices x\n', 'file-invalid'],
    ['x.net', '*Vertices 2\n*Arcs\n1\n', 'file-invalid'],
    ['x.net', '*Vertices 2000000\n', 'table-too-large'],
    ['x.net', '*Vertices 0\n', 'file-no-table'],
    ['x.xml', '<?xml version="1.0"?><rss><item/></rss>', 'file-not-recognised'],
    ['x.html', '<!DOCTYPE html><html><table><tr><td>a</td></tr></table></html>', 'file-not-recognised'],
  ])('%s: %s', async (name, text, code) => {
    const { sheets, issues } = await readOne(name, text);
    expect(sheets).toEqual([]);
    expect(issues).toMatchObject([{ code, severity: 'error', file: name }]);
  });
});
